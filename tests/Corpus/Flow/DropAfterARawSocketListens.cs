// A socket listens, and the drop comes after it.
using System.Net;
using System.Net.Sockets;

using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
Server.Serve(socket);

static class Server
{
    [Expect("PERM2001", "", By = Witness.Source | Witness.Tool, Why = "a process does not know that it drops late")]
    public static void Serve(Socket socket)
    {
        socket.Listen();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
