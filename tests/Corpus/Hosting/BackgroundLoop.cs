// The loop of a background service waits until the host has started: then it has dropped.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Beat>();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
using var host = builder.Build();
await host.RunAsync();

class Beat(IHostApplicationLifetime lifetime) : BackgroundService
{
    [Expect("PERM1001", "Beat.ExecuteAsync → File.WriteAllText")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ContinueWith(_ => { }, TaskScheduler.Default);
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        lifetime.StopApplication();
    }
}
