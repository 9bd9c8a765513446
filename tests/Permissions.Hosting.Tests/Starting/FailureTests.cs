// A drop that cannot take place: the host does not start, says why, and nothing is half-way.
using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Permissions.CompilerServices;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Starting;

public sealed class FailureTests
{
    [KernelFact]
    public void Requirement_ThatTheKernelCannotMeet_StopsTheStart_AndDropsNothing() => ChildProcess.Run(static async () =>
    {
        int port = Hammer.FreePort();
        Hammer hammer = new(port);
        Site site = Site.Build(
            static drop => drop.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()])
                .Drop(Permission.ChildProcess | Permission.Worker).RequireKernel(),
            services: static services => services.AddHostedService<StartUpWork>(), port: port);
        KernelEnforcementException refused = await Assert.ThrowsAsync<KernelEnforcementException>(() => site.App.RunAsync());
        Assert.Contains("'worker'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was dropped", refused.Message, StringComparison.Ordinal);
        Assert.All(ProcessPermissions.Status.Standings, static one => Assert.True(one.IsHeld));
        // outside of what would be kept
        string elsewhere = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "..", Path.GetRandomFileName()));
        await File.WriteAllTextAsync(elsewhere, "");
        File.Delete(elsewhere);
        await hammer.EnoughAsync(0);
        Assert.Empty(hammer.Answers);
    });

    [KernelFact]
    public void Requirement_OfNamedPermissions_LeavesTheOthersToTheGuard() => ChildProcess.Run(static async () =>
    {
        await using Site site =
            await Site.StartAsync(static drop => drop.Drop(Permission.ChildProcess | Permission.Worker)
                .RequireKernel(Permission.ChildProcess));
        Assert.Equal(
            [EnforcementLayer.Both, EnforcementLayer.Guard],
            ProcessPermissions.Status.Standings.Where(static one => !one.IsHeld).Select(static one => one.Layer));
    });

    [KernelFact]
    public void KeptFolder_ThatDoesNotExist_StopsTheStart_AndDropsNothing() => ChildProcess.Run(static async () =>
    {
        Site site = Site.Build(static drop => drop.Drop(Permission.ChildProcess)
            .DropExcept(Permission.FileSystemWrite, ["/nowhere/at/all"]));
        await Assert.ThrowsAsync<FileNotFoundException>(() => site.App.StartAsync());
        Assert.All(ProcessPermissions.Status.Standings, static one => Assert.True(one.IsHeld));
        await site.App.DisposeAsync();
    });

    [KernelFact]
    public void KeptFolder_ThatStartUpWorkMakes_IsKept() => ChildProcess.Run(static async () =>
    {
        await using Site site = await Site.StartAsync(
            static drop => drop.DropExcept(Permission.FileSystemWrite, [ChildProcess.Own("made")]),
            services: static services => services.AddHostedService<FolderMaker>());
        await File.WriteAllTextAsync(ChildProcess.Own("made/file"), "");
        Assert.ThrowsAny<UnauthorizedAccessException>(static () => File.WriteAllText(ChildProcess.Own("file"), ""));
    });

    [Fact]
    public void Service_ThatFailsToStart_LeavesNoRequestWaiting() => ChildProcess.Run(static async () =>
    {
        int port = Hammer.FreePort();
        Hammer hammer = new(port);
        using IHost host = new HostBuilder()
            .ConfigureWebHost(web => web.UseKestrel().UseUrls($"http://127.0.0.1:{port}").Configure(static _ => { }))
            .ConfigureServices(static services => services.AddHostedService<Failing>().AddPermissionDrop().Drop(Permission.ChildProcess))
            .Build();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => host.StartAsync());
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(15)); // waits for its requests, at most 30 s
        await hammer.EnoughAsync(0);
        Assert.Empty(hammer.Answers);
        Assert.True(ProcessPermissions.Has(Permission.ChildProcess));
    });

    [Fact]
    public void TestServer_InAProcessOfTests_AuditsInsteadOfDropping() => ChildProcess.Run(static async () =>
    {
        LogRecorder log = new();
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.AddProvider(log);
        builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
        await using WebApplication app = builder.Build();
        app.MapGet("/", static () =>
        {
            GuardServices.Demand(Permission.FileSystemWrite, "/file");
            return "answered";
        });
        await app.StartAsync();
        using HttpClient client = app.GetTestClient(); // casts the server: it stands there as itself
        Assert.Equal("answered", await client.GetStringAsync("/"));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.Single(log.Ours, static entry => entry.Event.Id == 5);
        LogEntry audited = Assert.Single(log.Ours, static entry => entry.Event.Id == 6);
        Assert.Equal("/file", audited.Fields["Resource"]);
        Assert.Contains("FailureTests", (string)audited.Fields["Stack"]!, StringComparison.Ordinal);
    });

    [Fact]
    public void OldWebHost_ThatNeverSaysThatItHasStarted_IsRefused() => ChildProcess.Run(static async () =>
    {
#pragma warning disable ASPDEPR004, ASPDEPR008 // what is obsolete is what is refused
        using Microsoft.AspNetCore.Hosting.IWebHost host = new WebHostBuilder().UseKestrel().UseUrls("http://127.0.0.1:0")
            .ConfigureServices(static services => services.AddPermissionDrop().Drop(Permission.ChildProcess))
            .Configure(static _ => { }).Build();
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
#pragma warning restore ASPDEPR004, ASPDEPR008
        Assert.Contains("Generic Host", refused.Message, StringComparison.Ordinal);
    });

    private sealed class FolderMaker : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            Directory.CreateDirectory(ChildProcess.Own("made"));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Failing : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            throw new InvalidTimeZoneException("as it should");
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
