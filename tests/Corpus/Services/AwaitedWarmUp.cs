// A warm-up that writes is awaited before the drop; the worker reads.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
