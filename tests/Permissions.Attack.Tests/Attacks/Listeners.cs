// Being reached after net.listen is gone; everything stays on loopback.
using System;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class Listeners
{
    public static readonly Attack[] All =
    [
        Listen("TcpListener, through its stub", static ground =>
        {
            ground.Stub(Permission.NetworkListen, "127.0.0.1");
            return Starts();
        }),
        Listen("TcpListener, past its stub", static _ => Starts()),
        Listen("bind by its number", static _ => Number(49, Need(Number(41, 2, 1, 0)), Loopback(), 16) == 0),
        Listen("listen without bind: the kernel chooses a port", static _ => Number(50, Need(Number(41, 2, 1, 0)), 1) == 0),
        Listen("a UDP port", static _ => Number(49, Need(Number(41, 2, 2, 0)), Loopback(), 16) == 0),
        Listen("a Unix socket's path", static ground =>
        {
            using Socket socket = new(AddressFamily.Unix, SocketType.Stream, 0);
            socket.Bind(new UnixDomainSocketEndPoint(ground.New));
            return true;
        }),
        Listen("a Unix socket's abstract name", static ground =>
        {
            using Socket socket = new(AddressFamily.Unix, SocketType.Dgram, 0);
            socket.Bind(new UnixDomainSocketEndPoint("\0permissions-attack-" + ground.Root.GetHashCode(StringComparison.Ordinal)));
            return true;
        }),
        Listen("a Unix datagram socket's name of ten bytes", static ground =>
        {
            using Socket socket = new(AddressFamily.Unix, SocketType.Dgram, 0);
            socket.Bind(new UnixDomainSocketEndPoint($"\0{(uint)ground.Root.GetHashCode(StringComparison.Ordinal):x9}"));
            return true;
        }) with { Limit = "a Unix datagram socket may still be bound to a name of ten bytes or fewer" },
        Listen("a packet socket, which receives unbound", static _ => Number(41, 17, 3, 0x0300) >= 0)
            with { Missing = WritingCalls.NoRoot },
        Listen("a raw socket for TCP, which receives unbound", static _ => Number(41, 2, 3, 6) >= 0) with { Missing = WritingCalls.NoRoot },
        Listen("listen on a socket bound before", static ground => Number(50, (nint)ground.Held!, 1) == 0) with
        {
            Prepare = static ground =>
            {
                nint socket = Need(Number(41, 2, 1, 0));
                Need(Number(49, socket, Loopback(), 16));
                ground.Held = socket;
            },
        },
        Listen("io_uring, which binds for us", static _ => Number(425, 4, Memory(120)) >= 0) with
        {
            Missing = static () => Number(425, 4, Memory(120)) >= 0 ? null : "io_uring is switched off on this kernel",
        },
        Listen("a UDP port that the kernel gives to a sender", static _ =>
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 2000 };
            using Socket stranger = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.SendTo("x"u8, new IPEndPoint(IPAddress.Loopback, 9));
            stranger.SendTo("x"u8, new IPEndPoint(IPAddress.Loopback, ((IPEndPoint)socket.LocalEndPoint!).Port));
            return socket.Receive(new byte[8]) == 1;
        }) with { Limit = "A datagram socket that has sent may be sent to" },
        Listen("accept on a listener from before the drop", static ground =>
        {
            TcpListener listener = (TcpListener)ground.Held!;
            using TcpClient client = new();
            client.Connect((IPEndPoint)listener.LocalEndpoint);
            using TcpClient accepted = listener.AcceptTcpClient();
            return accepted.Connected;
        }) with
        {
            Prepare = static ground =>
            {
                TcpListener listener = new(IPAddress.Loopback, 0);
                listener.Start();
                ground.Held = listener;
            },
            Limit = "The existing listener goes on",
        },
    ];

    private static bool Starts()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return true;
    }

    private static nint Loopback()
    {
        nint address = Memory(16);
        Marshal.Copy(new byte[] { 2, 0, 0, 0, 127, 0, 0, 1 }, 0, address, 8);
        return address;
    }

    private static Attack Listen(string name, Func<Ground, bool> act) => new(name + ", to listen", Permission.NetworkListen, act);
}
