// A web application on a port of its own in a child process, with its log and a client.
using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Permissions.Hosting.Tests.Harness;

internal sealed class Site(WebApplication app, LogRecorder log) : IAsyncDisposable
{
    private readonly HttpClient _client = new();

    public WebApplication App => app;

    public LogRecorder Log => log;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <param name="drop">What the host drops; null for no registration.</param>
    /// <param name="map">Endpoints and middleware.</param>
    /// <param name="services">More services, registered before the drop.</param>
    public static async Task<Site> StartAsync(Action<IPermissionDropBuilder>? drop, Action<WebApplication>? map = null,
        Action<IServiceCollection>? services = null, string environment = "Production", int port = 0)
    {
        Site site = Build(drop, map, services, environment, port);
        await site.StartAsync();
        return site;
    }

    public static Site Build(Action<IPermissionDropBuilder>? drop, Action<WebApplication>? map = null,
        Action<IServiceCollection>? services = null, string environment = "Production", int port = 0)
    {
        LogRecorder log = new();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        services?.Invoke(builder.Services);
        if (drop is not null)
            drop(builder.Services.AddPermissionDrop());
        WebApplication app = builder.Build();
        map?.Invoke(app);
        app.MapGet("/held",
            static () =>
                string.Join(",", ProcessPermissions.Status.Standings.Where(static one => one.IsHeld).Select(static one => one.Permission)));
        return new Site(app, log);
    }

    public async Task StartAsync()
    {
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(Address, path));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
