// A background service runs beside the server, after the drop.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
