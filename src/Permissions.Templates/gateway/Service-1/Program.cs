// The gateway: it keeps only what proxying needs, which is its destinations' ports and the two files that resolve names.
using Permissions;

var builder = WebApplication.CreateBuilder(args);
var proxy = builder.Configuration.GetSection("ReverseProxy");
builder.Services.AddReverseProxy().LoadFromConfig(proxy);
builder.Services.AddHealthChecks().AddPermissionDrop();
builder.Services.AddPermissionDrop()
    .Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | Permission.NetworkListen)
    .Drop(Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics)
    .DropExcept(Permission.FileSystemRead, ["/etc/hosts", "/etc/resolv.conf"])
    .DropExcept(Permission.NetworkConnect, Ports(proxy))
    .WarmUp()
    .FromConfiguration(builder.Configuration.GetSection("Permissions"));

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapReverseProxy();
app.Run();

// The ports of all destinations, and a name server's.
static IEnumerable<string> Ports(IConfiguration proxy) =>
    proxy.GetSection("Clusters").GetChildren().SelectMany(cluster => cluster.GetSection("Destinations").GetChildren())
        .Select(destination => new Uri(destination["Address"]!).Port).Append(53).Distinct().Select(port => $":{port}");
