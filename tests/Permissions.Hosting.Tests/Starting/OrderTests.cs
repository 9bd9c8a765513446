// The one right moment: after all start-up work, before the first answer, however the host is built.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Starting;

public sealed class OrderTests
{
    [KernelTheory]
    [InlineData("web")]
    [InlineData("web, concurrent")]
    [InlineData("services behind the server")]
    [InlineData("services behind the server, concurrent")]
    public void Client_HammeringFromBeforeTheStart_IsNeverAnsweredWithThePermissionHeld(string kind) =>
        ChildProcess.Run(static async arguments =>
    {
        int port = Hammer.FreePort();
        Hammer hammer = new(port);
        await Task.Delay(200);
        using IHost host = arguments[0].StartsWith("web", StringComparison.Ordinal) ? Web(port) : ServicesBehindTheServer(port);
        host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<HostOptions>>().Value.ServicesStartConcurrently =
            arguments[0].EndsWith("concurrent", StringComparison.Ordinal);
        await host.StartAsync();
        await hammer.EnoughAsync(200);
        await host.StopAsync();

        Assert.True(hammer.Refused > 0, "nobody asked before the start");
        Assert.True(hammer.Answers.Count >= 200, $"{hammer.Answers.Count} answers");
        Assert.DoesNotContain(hammer.Answers,
            static answer => answer.Contains(nameof(Permission.FileSystemWrite), StringComparison.Ordinal));
        Assert.Contains(hammer.Answers, static answer => answer.Contains(nameof(Permission.FileSystemRead), StringComparison.Ordinal));
        Assert.Equal(["start", "starting"], File.ReadAllLines(StartUpWork.File).Order()); // all of it had the permission
        Assert.ThrowsAny<UnauthorizedAccessException>(static () => File.WriteAllText(ChildProcess.Own("late"), ""));
    }, [kind]);

    // The same with the gate left open: the test above can fail.
    [KernelFact]
    public void Client_WithoutAGate_IsAnsweredWithThePermissionHeld() => ChildProcess.Run(static async () =>
    {
        int port = Hammer.FreePort();
        Hammer hammer = new(port);
        using IHost host = ServicesBehindTheServer(port,
            static services => services.Remove(services.First(static one => one.ServiceType == typeof(IStartupFilter))));
        await host.StartAsync();
        await hammer.EnoughAsync(200);
        Assert.Contains(hammer.Answers, static answer => answer.Contains(nameof(Permission.FileSystemWrite), StringComparison.Ordinal));
    });

    [KernelFact]
    public void Listener_WhenListeningIsDropped_IsBoundBefore() => ChildProcess.Run(static async () =>
    {
        await using Site site = await Site.StartAsync(static drop => drop.Drop(Permission.NetworkListen));
        Assert.DoesNotContain(nameof(Permission.NetworkListen), await (await site.GetAsync("/held")).Content.ReadAsStringAsync());
        Assert.Throws<SocketException>(static () => new TcpListener(IPAddress.Loopback, 0).Start());
    });

    [KernelFact]
    public void Registrations_Several_AddUp() => ChildProcess.Run(static async () =>
    {
        await using Site site = Site.Build(static drop => drop.Drop(Permission.ChildProcess), services: static services =>
        {
            services.AddPermissionDrop().Drop("net.listen");
            services.AddPermissionDrop().DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()]);
        });
        await site.StartAsync();
        Assert.False(ProcessPermissions.Has(Permission.ChildProcess));
        Assert.False(ProcessPermissions.Has(Permission.NetworkListen));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, ChildProcess.Own("file")));
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite, "/elsewhere"));
        Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 1); // one drop, one line
        PermissionStanding[] dropped = [.. ProcessPermissions.Status.Standings.Where(static one => !one.IsHeld)];
        Assert.Equal(3, dropped.Select(static one => one.DropSite).Distinct().Count()); // each says where it was asked for
        Assert.All(dropped, static one => Assert.Matches(@"^OrderTests\.cs:\d+$", one.DropSite));
    });

    [KernelFact]
    public void Worker_WithoutAServer_DropsWhenItsServicesHaveStarted() => ChildProcess.Run(static async () =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
        builder.Services.AddHostedService<StartUpWork>();
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.Equal(["starting", "start"], File.ReadAllLines(StartUpWork.File));
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.ThrowsAny<UnauthorizedAccessException>(static () => File.WriteAllText(ChildProcess.Own("late"), ""));
        await host.StopAsync();
    });

    // What a background service does is not start-up work: it goes on beside the drop.
    [KernelFact]
    public void BackgroundService_RunsBesideTheDrop_AndMayWaitForIt() => ChildProcess.Run(static async () =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
        builder.Services.AddSingleton<Background>().AddHostedService(static provider => provider.GetRequiredService<Background>());
        builder.Services.AddHostedService<StartUpWork>(); // keeps the host starting, so that the first use comes before the drop
        using IHost host = builder.Build();
        await host.StartAsync();
        Background background = host.Services.GetRequiredService<Background>();
        await background.ExecuteTask!;
        Assert.Equal([true, false], background.Held);
        await host.StopAsync();
    });

    [KernelFact]
    public void ExplicitLine_DropsWhereItStands_AndIsLogged() => ChildProcess.Run(static async () =>
    {
        await using Site site = Site.Build(static drop => drop.Drop(Permission.ChildProcess));
        DropResult result = site.App.DropPermissions(Permission.FileSystemWrite);
        Assert.Matches(@"^OrderTests\.cs:\d+$", result.DropSite);
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
        site.App.DropPermissions("inspector");
        await site.StartAsync();
        Assert.False(ProcessPermissions.Has(Permission.ChildProcess));
        Assert.Equal(3, site.Log.Ours.Count(static entry => entry.Event.Id == 1));
    });

    [KernelFact]
    public void ExplicitLine_WithoutARegistration_Drops() => ChildProcess.Run(static () =>
    {
        using IHost host = Host.CreateApplicationBuilder().Build();
        host.DropPermissions(Permission.FileSystemWrite);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.Throws<ArgumentException>(() => host.DropPermissions("fs.wrte"));
    });

    private static WebApplication Web(int port) =>
        Site.Build(static drop => drop.Drop(Permission.FileSystemWrite),
            services: static services => services.AddHostedService<StartUpWork>(), port: port).App;

    private static IHost ServicesBehindTheServer(int port, Action<IServiceCollection>? change = null) => new HostBuilder()
        .ConfigureWebHost(web => web.UseKestrel().UseUrls($"http://127.0.0.1:{port}").Configure(static app => app.Run(static context =>
            context.Response.WriteAsync(string.Join(",",
                ProcessPermissions.Status.Standings.Where(static one => one.IsHeld).Select(static one => one.Permission))))))
        .ConfigureServices(services =>
        {
            services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
            services.AddHostedService<StartUpWork>();
            change?.Invoke(services);
        })
        .Build();

    private sealed class Background(IHostApplicationLifetime lifetime) : BackgroundService
    {
        public List<bool> Held { get; } = [];

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            Held.Add(ProcessPermissions.Has(Permission.FileSystemWrite));
            TaskCompletionSource started = new();
            using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            Held.Add(ProcessPermissions.Has(Permission.FileSystemWrite));
        }
    }
}
