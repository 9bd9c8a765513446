// The host drops on both ways, on one of them before it starts.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
if (args.Length == 0)
    builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess);
else
    ProcessPermissions.Drop(Permission.ChildProcess);
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();
