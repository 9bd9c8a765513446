// StartingAsync and StartAsync run before the host drops, also those that are registered behind it.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
builder.Services.AddHostedService<Setup>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

class Setup : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        File.WriteAllText(Case.File, "x");
        return Task.CompletedTask;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        File.WriteAllText(Case.File, "x");
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
