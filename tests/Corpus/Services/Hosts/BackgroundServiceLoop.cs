// A background service runs beside the server, after the drop.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Beat>();
using var host = builder.Build();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await host.RunAsync();

class Beat(IHostApplicationLifetime lifetime) : BackgroundService
{
    [Expect("PERM1001", "Beat.ExecuteAsync → File.WriteAllText")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        lifetime.StopApplication();
    }
}
