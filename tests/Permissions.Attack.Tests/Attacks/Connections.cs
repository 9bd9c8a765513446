// Reaching out after net.connect is gone; everything stays on loopback.
using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class Connections
{
    public static readonly Attack[] All =
    [
        Reach("TcpClient, through its stub", static ground =>
        {
            ground.Stub(Permission.NetworkConnect, "127.0.0.1");
            return Tcp(ground);
        }),
        Reach("TcpClient, past its stub", Tcp),
        Reach("HttpClient", static ground =>
        {
            using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(2) };
            try
            {
                client.GetAsync($"http://127.0.0.1:{Port(ground)}/").Wait();
            }
            catch (AggregateException e) when (e.InnerException is System.Threading.Tasks.TaskCanceledException)
            {
            }

            return ((TcpListener)ground.Held!).Pending();
        }),
        Reach("connect by its number", static ground => Number(42, Need(Number(41, 2, 1, 0)), Address(Port(ground)), 16) == 0),
        Reach("TCP fast open, data sent with the destination", static ground =>
            Number(44, Need(Number(41, 2, 1, 0)), Text("x"), 1, 0x20000000, Address(Port(ground)), 16) == 1),
        Reach("sendmsg with fast open", static ground => Sends(Number(41, 2, 1, 0), Address(Port(ground)), 16, 0x20000000)),
        Reach("Multipath TCP", static ground => Number(42, Need(Number(41, 2, 1, 262)), Address(Port(ground)), 16) == 0) with
        {
            Missing = static () => Number(41, 2, 1, 262) >= 0 ? null : "the kernel has no Multipath TCP",
        },
        Reach("UDP, a datagram", static ground => new UdpClient().Send("x"u8, new IPEndPoint(IPAddress.Loopback, Port(ground))) == 1),
        Reach("UDP by sendmsg", static ground => Sends(Number(41, 2, 2, 0), Address(Port(ground)), 16)),
        Reach("UDP on a socket opened before", static ground => Sends((nint)ground.Held!, Address(9), 16)) with
        {
            Prepare = static ground => ground.Held = Need(Number(41, 2, 2, 0)),
            Limit = "A datagram socket opened before may still send anywhere",
        },
        Reach("a Unix socket (Node: forgotten beside TCP)",
            static ground => Number(42, Need(Number(41, 1, 1, 0)), UnixAddress(ground.New), 110) == 0) with { Prepare = ListenUnix },
        Reach("a Unix datagram socket", static ground => Sends(Number(41, 1, 2, 0), UnixAddress(ground.New), 110))
            with { Prepare = ReceiveUnix },
        Reach("a Unix socket pair of datagrams, sent elsewhere", static ground =>
        {
            nint pair = Memory(8);
            Need(Number(53, 1, 2, 0, pair), "socketpair");
            return Sends(Marshal.ReadInt32(pair), UnixAddress(ground.New), 110);
        }) with { Prepare = ReceiveUnix },
        Reach("a raw socket", static _ => Number(41, 2, 3, 1) >= 0) with { Missing = WritingCalls.NoRoot },
        Reach("a packet socket", static _ => Number(41, 17, 3, 0) >= 0)
            with { Missing = static () => Number(41, 17, 3, 0) >= 0 ? null : "packet sockets are not allowed here" },
        Reach("a netlink socket", static _ => Number(41, 16, 3, 0) >= 0),
        Reach("a vsock", static _ => Number(41, 40, 1, 0) >= 0)
            with { Missing = static () => Number(41, 40, 1, 0) >= 0 ? null : "the kernel has no vsock" },
        Reach("io_uring, which connects for us", static _ => Number(425, 4, Memory(120)) >= 0) with
        {
            Missing = static () => Number(425, 4, Memory(120)) >= 0 ? null : "io_uring is switched off on this kernel",
        },
        Reach("a child process (bash's /dev/tcp)", static ground =>
        {
            using Process bash = Process.Start("/bin/bash", ["-c", $"exec 2>/dev/null 3<>/dev/tcp/127.0.0.1/{Port(ground)}"]);
            bash.WaitForExit();
            return bash.ExitCode == 0;
        }) with { Missing = static () => File.Exists("/bin/bash") ? null : "there is no bash" },
        Reach("a connection made before the drop", static ground => ((Socket)ground.Held!).Send("x"u8) == 1) with
        {
            Prepare = static ground =>
            {
                TcpListener listener = new(IPAddress.Loopback, 0);
                listener.Start();
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(listener.LocalEndpoint);
                ground.Held = socket;
            },
            Limit = "Open connections and accepting go on",
        },
    ];

    private static int Port(Ground ground) => ((IPEndPoint)((TcpListener)ground.Held!).LocalEndpoint).Port;

    private static bool Tcp(Ground ground)
    {
        using TcpClient client = new();
        client.Connect(IPAddress.Loopback, Port(ground));
        return client.Connected;
    }

    private static nint Address(int port)
    {
        nint address = Memory(16);
        Marshal.Copy(new byte[] { 2, 0, (byte)(port >> 8), (byte)port, 127, 0, 0, 1 }, 0, address, 8);
        return address;
    }

    private static nint UnixAddress(string path)
    {
        nint address = Memory(112);
        byte[] name = System.Text.Encoding.UTF8.GetBytes(path);
        Marshal.WriteInt16(address, 1);
        Marshal.Copy(name, 0, address + 2, name.Length);
        return address;
    }

    private static bool Sends(nint socket, nint address, int length, int flags = 0)
    {
        nint part = Memory(16), message = Memory(56);
        Marshal.WriteIntPtr(part, Text("x"));
        Marshal.WriteInt64(part, 8, 1);
        Marshal.WriteIntPtr(message, address);
        Marshal.WriteInt32(message, 8, length);
        Marshal.WriteIntPtr(message, 16, part);
        Marshal.WriteInt64(message, 24, 1);
        return Number(46, Need(socket, "socket"), message, flags) == 1;
    }

    private static void ListenUnix(Ground ground)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, 0);
        socket.Bind(new UnixDomainSocketEndPoint(ground.New));
        socket.Listen();
        ground.Held = socket;
    }

    private static void ReceiveUnix(Ground ground)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Dgram, 0);
        socket.Bind(new UnixDomainSocketEndPoint(ground.New));
        ground.Held = socket;
    }

    private static Attack Reach(string name, Func<Ground, bool> act) => new(name, Permission.NetworkConnect, act)
    {
        Prepare = static ground =>
        {
            TcpListener listener = new(IPAddress.Loopback, 0);
            listener.Start();
            ground.Held = listener;
        },
    };
}
