// What a hosted service is given is made before the host drops.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSingleton<Store>();
builder.Services.AddHostedService<Setup>();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

class Store
{
    public Store() => File.WriteAllText(Case.File, "x");

    public string Name => "store";
}

class Setup(Store store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine(store.Name);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
