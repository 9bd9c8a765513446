// Ports that are kept: a connection or a listener on another one is refused by the kernel, whoever asks and however.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class KeptPortTests
{
    [PortFact]
    public void ConnectKept_OtherPortsAndOtherWaysAreRefused() => ChildProcess.Run(static () =>
    {
        using TcpListener kept = Listen(), other = Listen();
        using Socket before = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using ManualResetEventSlim dropped = new();
        Exception? onThread = null;
        int otherPort = Port(other);
        Thread old = new(() =>
        {
            dropped.Wait();
            onThread = Record.Exception(() => new TcpClient("127.0.0.1", otherPort));
        });
        old.Start();
        DropResult result = ProcessPermissions.DropExcept(Permission.NetworkConnect, [$":{Port(kept)}", ":9"],
            new DropOptions { Enforcement = Enforcement.Required });
        dropped.Set();
        old.Join();
        Assert.Equal((DropChange.Narrowed, EnforcementLayer.Both), (result[Permission.NetworkConnect].Change, result.Layer));
        Assert.Contains("ports and not hosts", result[Permission.NetworkConnect].Detail);
        using (TcpClient client = new("127.0.0.1", Port(kept)))
        using (Socket accepted = kept.AcceptSocket())
            Assert.True(client.Connected);
        Refused.ByKernel(Permission.NetworkConnect, () => new TcpClient("127.0.0.1", Port(other)));
        Refused.ByKernel(Permission.NetworkConnect, () => before.Connect(IPAddress.Loopback, Port(other)));
        Assert.True(Refused.IsDenial(onThread), $"{onThread}");
        Refused.ByKernel(Permission.NetworkConnect, () => new UdpClient());
        Refused.ByKernel(Permission.NetworkConnect, () => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));

        const int mptcp = 262, netlink = 16, packet = 17, raw = 3, stream = 1, datagram = 2;
        foreach ((int family, int type,
            int protocol) in new[] { (2, stream, mptcp), (10, stream, mptcp), (2, raw, 6), (netlink, raw, 0), (packet, raw, 0),
                (2, datagram, 0), (1, datagram, 0) })
            Assert.Equal(Native.EPERM, Native.Error(Syscalls.Socket.On(Syscalls.Here), family, type, protocol));

        // Listening is another permission.
        using TcpListener another = Listen();

        // Fewer ports, then none.
        Assert.True(ProcessPermissions.Has(Permission.NetworkConnect, ":9"));
        ProcessPermissions.DropExcept(Permission.NetworkConnect, [":9"], new DropOptions { Enforcement = Enforcement.Required });
        Refused.ByKernel(Permission.NetworkConnect, () => new TcpClient("127.0.0.1", Port(kept)));
        ProcessPermissions.Drop(Permission.NetworkConnect, new DropOptions { Enforcement = Enforcement.Required });
        Assert.False(ProcessPermissions.Has(Permission.NetworkConnect, ":9"));
    });

    [PortFact]
    public void NameServersPortKept_DatagramSocketsAreLeft() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443", ":53"], new DropOptions { Enforcement = Enforcement.Required });
        using UdpClient datagram = new();
        using TcpListener other = Listen();
        Refused.ByKernel(Permission.NetworkConnect, () => new TcpClient("127.0.0.1", Port(other)));
    });

    [PortFact]
    public void ListenKept_OtherPortsAreRefused() => ChildProcess.Run(static () =>
    {
        int free;
        using (TcpListener probe = Listen())
            free = Port(probe);
        DropResult result = ProcessPermissions.DropExcept(Permission.NetworkListen, [$":{free}"],
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Contains("Unix sockets may still be bound", result[Permission.NetworkListen].Detail);
        using TcpListener kept = new(IPAddress.Loopback, free);
        kept.Start();
        Refused.ByKernel(Permission.NetworkListen, () => Listen());
        using TcpClient client = new("127.0.0.1", free); // connecting is another permission
        Assert.True(client.Connected);
    });

    [PortFact]
    public void PortsAndFoldersTogether_BothAreHeld() => ChildProcess.Run(static () =>
    {
        string folder = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        using TcpListener other = Listen();
        ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443"], new DropOptions { Enforcement = Enforcement.Required });
        Directory.CreateDirectory(Path.Combine(folder, "from"));
        Directory.CreateDirectory(Path.Combine(folder, "to"));
        File.WriteAllText(Path.Combine(folder, "from/file"), "x");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [folder], new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(0, Native.ErrorOf(Native.rename(Path.Combine(folder, "from/file"), Path.Combine(folder, "to/file"))));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("a"), "x"));
        Refused.ByKernel(Permission.NetworkConnect, () => new TcpClient("127.0.0.1", Port(other)));
    });

    [Fact]
    public void Guard_JudgesWhatNamesAPortAndLeavesTheRestToTheKernel() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443", ":05432"]);
        Assert.True(ProcessPermissions.Has(Permission.NetworkConnect, ":443"));
        Assert.True(ProcessPermissions.Has(Permission.NetworkConnect, "db:5432"));
        Assert.False(ProcessPermissions.Has(Permission.NetworkConnect, ":44"));
        Assert.False(ProcessPermissions.Has(Permission.NetworkConnect));
        Assert.Null(GuardServices.Denied(Permission.NetworkConnect, "example.com:443"));
        Assert.NotNull(GuardServices.Denied(Permission.NetworkConnect, "example.com:80"));
        Assert.Equal(result.Layer == EnforcementLayer.Both, GuardServices.Denied(Permission.NetworkConnect) is null);
        Assert.Equal(result.Layer == EnforcementLayer.Both,
            GuardServices.Denied(Permission.NetworkConnect, "https://example.com/") is null);
    });

    [Fact]
    public void GuardAlone_RefusesWhatNamesNoPort() => ChildProcess.Run(static () =>
    {
        KernelLayer.Current = new LinuxEnforcer(LinuxProbe.Here() with { LandlockAbi = 3 });
        DropResult result = ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443"]);
        Assert.Contains("needs Landlock 4", result[Permission.NetworkConnect].KernelGap!.Reason);
        Assert.NotNull(GuardServices.Denied(Permission.NetworkConnect));
        Assert.Null(GuardServices.Denied(Permission.NetworkConnect, ":443"));
    });

    [Theory]
    [InlineData(Permission.NetworkConnect, "443")]
    [InlineData(Permission.NetworkConnect, "example.com:443")]
    [InlineData(Permission.NetworkListen, ":65536")]
    [InlineData(Permission.Network, ":")]
    [InlineData(Permission.Network | Permission.FileSystemWrite, ":443")]
    [InlineData(Permission.ChildProcess, ":443")]
    public void NotAPort_IsRefusedWithARemedy(Permission permission, string resource)
    {
        Assert.Throws<ArgumentException>(() => ProcessPermissions.DropExcept(permission, [resource]));
        Assert.True(ProcessPermissions.Has(permission));
    }

    private static TcpListener Listen()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private sealed class PortFactAttribute : FactAttribute
    {
        public PortFactAttribute()
        {
            if (!OperatingSystem.IsLinux() || LinuxProbe.Here().LandlockAbi < Landlock.AbiWithPorts)
                Skip = $"needs Landlock {Landlock.AbiWithPorts}, which knows ports";
        }
    }
}
