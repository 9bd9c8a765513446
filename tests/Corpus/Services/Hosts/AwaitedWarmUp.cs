// A warm-up that writes is awaited before the drop; the worker reads.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSingleton<Cache>();
builder.Services.AddHostedService<Reader>();
using var host = builder.Build();
await host.Services.GetRequiredService<Cache>().WarmAsync();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await host.RunAsync();

class Cache
{
    public Task WarmAsync() => File.WriteAllTextAsync(Case.File, "warm");

    public string Read() => File.ReadAllText(Case.File);
}

class Reader(Cache cache, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Console.WriteLine(cache.Read());
        lifetime.StopApplication();
    }
}
