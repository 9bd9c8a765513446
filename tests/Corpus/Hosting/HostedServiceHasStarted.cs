// StartedAsync comes behind the drop of the host.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Setup>();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

class Setup : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [Expect("PERM1001", "Setup.StartedAsync → File.WriteAllText")]
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
