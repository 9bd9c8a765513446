// Sockets, tried by the C library on loopback: two ports that listen, one of them kept, and a socket of a path.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Permissions.Machines;

internal static unsafe class Sockets
{
    private const int Unix = 1, Internet = 2, Stream = 1, Datagram = 2, AddressLength = 16, EADDRINUSE = 98;

    private static readonly TcpListener s_kept = Started(), s_other = Started();

    private static readonly string s_path = Path.Combine(Case.Folder(Environment.ProcessId), "socket");

    private static int s_unixFromBefore = -1, s_lastPort = 20_000;

    public static int KeptPort => ((IPEndPoint)s_kept.LocalEndpoint).Port;

    private static int OtherPort => ((IPEndPoint)s_other.LocalEndpoint).Port;

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort { get; } = Free();

    public static Use[] Connecting { get; } =
    [
        new("TCP", static () => Connect(OtherPort)),
        new("a UDP socket", static () => Native.ErrorAndClose(Native.socket(Internet, Datagram, 0))),
        new("a Unix datagram socket", static () => Native.ErrorAndClose(Native.socket(Unix, Datagram, 0))),
    ];

    public static Use[] Listening { get; } =
    [
        new("a bound TCP socket", static () => Bind(Stream, 0)),
        new("a bound UDP socket", static () => Bind(Datagram, 0)),
        new("TCP that listens unbound", ListenUnbound),
    ];

    public static Use[] ConnectingButPorts { get; } =
    [
        new("TCP to another port", static () => Connect(OtherPort)),
        new("UDP to another port", static () => Send(OtherPort)),
        new("a Unix socket from before to a path", ConnectToPath),
        new("kept: TCP to the port", static () => Connect(KeptPort)),
        new("kept: UDP to port 53", static () => Send(53)),
    ];

    public static Use[] ListeningButAPort { get; } =
    [
        new("TCP on another port", static () => Bind(Stream, Free())),
        new("UDP on another port", static () => Bind(Datagram, Free())),
        new("kept: TCP on the port", static () => Bind(Stream, FreePort)),
        new("kept: UDP sent unbound", static () => Send(OtherPort)),
    ];

    public static void Prepare()
    {
        File.Delete(s_path);
        Socket listener = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(s_path));
        s_unixFromBefore = Native.socket(Unix, Datagram, 0);
    }

    private static TcpListener Started()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Free() => System.Threading.Interlocked.Increment(ref s_lastPort);

    private static int Connect(int port)
    {
        int socket = Native.socket(Internet, Stream, 0);
        byte* address = stackalloc byte[AddressLength];
        Loopback(address, port);
        int error = socket < 0 ? Native.Error(socket) : Native.Error(Native.connect(socket, address, AddressLength));
        Native.close(socket);
        return error;
    }

    private static int Send(int port)
    {
        int socket = Native.socket(Internet, Datagram, 0);
        byte* address = stackalloc byte[AddressLength];
        byte* data = stackalloc byte[1];
        Loopback(address, port);
        int error = socket < 0 ? Native.Error(socket) : Native.Error(Native.sendto(socket, data, 1, 0, address, AddressLength));
        Native.close(socket);
        return error;
    }

    // A port that another program has taken was allowed all the same.
    private static int Bind(int type, int port)
    {
        int socket = Native.socket(Internet, type, 0);
        byte* address = stackalloc byte[AddressLength];
        Loopback(address, port);
        int error = socket < 0 ? Native.Error(socket) : Native.Error(Native.bind(socket, address, AddressLength));
        Native.close(socket);
        return error == EADDRINUSE ? 0 : error;
    }

    private static int ListenUnbound()
    {
        int socket = Native.socket(Internet, Stream, 0);
        int error = socket < 0 ? Native.Error(socket) : Native.Error(Native.listen(socket, 1));
        Native.close(socket);
        return error;
    }

    private static int ConnectToPath()
    {
        byte[] path = Encoding.UTF8.GetBytes(s_path);
        byte* address = stackalloc byte[110];
        new Span<byte>(address, 110).Clear();
        address[0] = Unix;
        path.CopyTo(new Span<byte>(address + 2, 108));
        return Native.Error(Native.connect(s_unixFromBefore, address, 2 + path.Length + 1));
    }

    private static void Loopback(byte* address, int port)
    {
        new Span<byte>(address, AddressLength).Clear();
        address[0] = Internet;
        address[2] = (byte)(port >> 8);
        address[3] = (byte)port;
        address[4] = 127;
        address[7] = 1;
    }
}
