// Two registrations name the same permission.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

static class Program
{
    [Expect("PERM2004", "")]
    static async Task Main()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddPermissionDrop(drop => drop.Drop(Permission.ChildProcess));
        builder.Services.AddPermissionDrop(drop => drop.Drop("child"));
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
