// net.connect and net.listen are dropped in the kernel: new doors stay shut, open ones stay open.
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class NetworkTests
{
    [KernelFact]
    public void Line44_ConnectDropped_NewFailExistingAndAcceptGoOn() => ChildProcess.Run(static async () =>
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, port);
        using TcpClient server = await listener.AcceptTcpClientAsync();
        using Socket outsider = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using UdpClient datagram = new(new IPEndPoint(IPAddress.Loopback, 0));

        // A child made before the drop connects from outside after it.
        using var connector = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "/bin/bash", ["-c", $"read; exec 3<>/dev/tcp/127.0.0.1/{port}; echo hi >&3; sleep 1"])
        { RedirectStandardInput = true })!;
        DropResult result = ProcessPermissions.Drop(Permission.NetworkConnect, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);

        Refused.ByKernel(Permission.NetworkConnect, () => new TcpClient().Connect(IPAddress.Loopback, port));
        Refused.ByKernel(Permission.NetworkConnect, () => outsider.Connect(IPAddress.Loopback, port)); // made before, not connected
        Refused.ByKernel(Permission.NetworkConnect, () => new UdpClient().Send([1], 1, "127.0.0.1", port));
        Refused.ByKernel(Permission.NetworkConnect, () => new UdpClient("127.0.0.1", port));
        using HttpClient http = new();
        HttpRequestException failed =
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync($"http://127.0.0.1:{port}/"));
        Assert.Equal(Permission.NetworkConnect, Refused.Denial(failed)!.Permission);
        Assert.ThrowsAny<SocketException>(() => Dns.GetHostAddresses("example.com"));

        await client.GetStream().WriteAsync("on"u8.ToArray());
        byte[] received = new byte[2];
        await server.GetStream().ReadExactlyAsync(received);
        Assert.Equal("on"u8.ToArray(), received);
        connector.StandardInput.WriteLine();
        using TcpClient accepted = await listener.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("hi", await new StreamReader(accepted.GetStream()).ReadLineAsync());

        using TcpListener another = new(IPAddress.Loopback, 0);
        another.Start(); // listening is another permission
    });

    [KernelFact]
    public void Line45_ListenDropped_BindAndListenFailExistingListenerGoesOn() => ChildProcess.Run(static async () =>
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using Socket bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        DropResult result = ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);

        Refused.ByKernel(Permission.NetworkListen, () => new TcpListener(IPAddress.Loopback, 0).Start());
        Refused.ByKernel(Permission.NetworkListen, () => new UdpClient(0));
        Refused.ByKernel(Permission.NetworkListen, () => bound.Listen());
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Refused.ByKernel(Permission.NetworkListen, () => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0)));

        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port); // connecting is another permission
        using TcpClient server = await listener.AcceptTcpClientAsync();
        await server.GetStream().WriteAsync("on"u8.ToArray());
        byte[] received = new byte[2];
        await client.GetStream().ReadExactlyAsync(received);
        Assert.Equal("on"u8.ToArray(), received);
        Assert.NotEmpty(Dns.GetHostAddresses("localhost"));
    });

    [KernelFact]
    public void Line46_UnixRawNetlinkVsockDatagram_Decided() => ChildProcess.Run(static () =>
    {
        const int unix = 1, internet = 2, netlink = 16, packet = 17, vsock = 40;
        const int stream = 1, datagram = 2, raw = 3, sequenced = 5, closeOnExec = 0x80000, sctp = 132;
        string path = ChildProcess.Own("door");
        using Socket listening = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listening.Bind(new UnixDomainSocketEndPoint(path));
        listening.Listen();
        ProcessPermissions.Drop(Permission.NetworkConnect, new DropOptions { Enforcement = Enforcement.Required });
        foreach ((int family, int type, int protocol) in new[]
        {
            (netlink, raw, 0), (packet, raw, 0), (vsock, stream, 0), (internet, raw, 1), (internet, datagram, 0), (unix, datagram, 0),
            (unix, sequenced, 0), (internet, stream, sctp), (internet, datagram | closeOnExec, 17),
        })
            Assert.Equal((family, type, Native.EPERM),
                (family, type, Native.Error(Syscalls.Socket.On(Syscalls.Here), family, type, protocol)));
        Assert.Equal(0, Native.Error(Syscalls.Socket.On(Syscalls.Here), internet, stream | closeOnExec, 6));

        // A Unix socket's address is as invisible as any other: connecting is refused for all, making and accepting is not.
        using Socket connecting = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Refused.ByKernel(Permission.NetworkConnect, () => connecting.Connect(new UnixDomainSocketEndPoint(path)));
        using Socket second = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        second.Bind(new UnixDomainSocketEndPoint(path + "2"));
        ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required });
        using Socket third = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Refused.ByKernel(Permission.NetworkListen, () => third.Bind(new UnixDomainSocketEndPoint(path + "3")));
        Assert.False(File.Exists(path + "3"));
    });

    [KernelFact]
    public void Line44_DestinationGivenWithTheData_Refused() => ChildProcess.Run(static () =>
    {
        using Socket before = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        byte[] address = [2, 0, 0, 9, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] data = [1];
        DropResult result = ProcessPermissions.Drop(Permission.NetworkConnect, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Contains("datagram", result[Permission.NetworkConnect].Detail);
        unsafe
        {
            fixed (byte* to = address, from = data)
            {
                nint handle = before.Handle;
                Assert.Equal(Native.EPERM, Native.Error(Syscalls.SendTo.On(Syscalls.Here), handle, (nint)from, 1, 0, (nint)to, 16));
                Assert.NotEqual(Native.EPERM, Native.Error(Syscalls.SendTo.On(Syscalls.Here), handle, (nint)from, 1, 0, 0, 0));
                Assert.Equal(Native.EPERM, Native.Error(Syscalls.SendMessage.On(Syscalls.Here), handle, (nint)from, 0x20000000));
            }
        }
    });
}
