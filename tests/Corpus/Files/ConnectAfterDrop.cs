// A connection is opened after the drop.
using System.Net;
using System.Net.Sockets;

static class Program
{
    static void Main()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        ProcessPermissions.Drop(Permission.NetworkConnect);
        Connect(listener.LocalEndPoint!);
    }

    [Expect("PERM1005", "Program.Main → Program.Connect → Socket.Connect")]
    static void Connect(EndPoint end)
    {
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try { client.Connect(end); } catch (Exception refused) when (refused is SocketException or UnauthorizedAccessException) { }
    }
}
