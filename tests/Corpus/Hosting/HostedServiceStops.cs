// StopAsync writes what StartAsync could still write.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Setup>();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

class Setup : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        File.WriteAllText(Case.File, "x");
        return Task.CompletedTask;
    }

    [Expect("PERM1001", "Setup.StopAsync → File.WriteAllText")]
    public Task StopAsync(CancellationToken cancellationToken)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return Task.CompletedTask;
    }
}
