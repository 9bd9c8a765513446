// What surrounds a host: systemd waits for its word, and keys are written for as long as it runs.
using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Starting;

public sealed class SurroundingsTests
{
    [KernelFact]
    public void Systemd_ConnectDropped_IsToldReadyAndStopping() => ChildProcess.Run(static async () =>
    {
        string path = ChildProcess.Own("notify");
        using Socket systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(path));
        systemd.ReceiveTimeout = 30_000;
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", path);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        // AddSystemd, whoever the parent is
        builder.Services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>();
        builder.Services.AddPermissionDrop().Drop(Permission.NetworkConnect);
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.False(ProcessPermissions.Has(Permission.NetworkConnect));
        Assert.Equal("READY=1", Receive(systemd));
        await host.StopAsync();
        Assert.Equal("STOPPING=1", Receive(systemd));
    });

    [KernelTheory]
    [InlineData("gone")] // nobody listens there any more
    [InlineData("a-name-that-is-too-long-for-a-socket-a-name-that-is-too-long-for-a-socket-a-name-that-is-too-long-for-a-socket")]
    public void Systemd_NotifySocketLeftOver_StartsAndSaysSo(string name) => ChildProcess.Run(static async arguments =>
    {
        string path = ChildProcess.Own(arguments[0]);
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", path);
        LogRecorder log = new();
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>();
        builder.Services.AddPermissionDrop().Drop(Permission.NetworkConnect);
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.False(ProcessPermissions.Has(Permission.NetworkConnect));
        Assert.Single(log.Ours, entry => entry.Level == LogLevel.Warning && entry.Message.Contains(path, StringComparison.Ordinal));
        await host.StopAsync();
    }, [name]);

    [KernelFact]
    public void KeyRing_WithItsFolderAndTheTemporaryOneKept_RollsOver() => ChildProcess.Run(static () =>
    {
        DirectoryInfo keys = Directory.CreateDirectory(ChildProcess.Own("keys"));
        string temporary = Directory.CreateDirectory(ChildProcess.Own("temporary")).FullName;
        Environment.SetEnvironmentVariable("TMPDIR", temporary);
        ServiceCollection services = new();
        services.AddLogging().AddDataProtection().PersistKeysToFileSystem(keys);
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetDataProtector("cookies").Protect("first");
        int before = keys.GetFiles().Length;
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [keys.FullName, Path.GetTempPath()]);
        // what the roll-over does
        provider.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        Assert.Equal(before + 1, keys.GetFiles().Length);
        Assert.Empty(Directory.GetFiles(temporary));
        return Task.CompletedTask;
    });

    private static string Receive(Socket systemd)
    {
        byte[] message = new byte[64];
        return Encoding.UTF8.GetString(message, 0, systemd.Receive(message));
    }
}
