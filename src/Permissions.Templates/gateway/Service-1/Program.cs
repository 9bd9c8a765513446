// The gateway: it keeps what proxying needs, which is connecting and the two files that names are resolved by.
using Permissions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"));
builder.Services.AddHealthChecks().AddPermissionDrop();
builder.Services.AddPermissionDrop()
    .Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | Permission.NetworkListen)
    .Drop(Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics)
    .DropExcept(Permission.FileSystemRead, ["/etc/hosts", "/etc/resolv.conf"])
    .WarmUp()
    .FromConfiguration(builder.Configuration.GetSection("Permissions"));

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapReverseProxy();
app.Run();
