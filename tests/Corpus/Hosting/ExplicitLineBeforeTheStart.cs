// Hosted services start behind the explicit line.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddHostedService<Setup>();
using var host = builder.Build();
host.DropPermissions("fs.write");
await host.StartAsync();
await host.StopAsync();

class Setup : IHostedService
{
    [Expect("PERM1001", "Main → Setup.StartAsync → File.WriteAllText")]
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
