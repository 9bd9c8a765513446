// A connection to a port that the drop does not keep.
using System.Net.Sockets;

static class Program
{
    [Expect("PERM1005", "Program.Main → TcpClient.Connect")]
    static void Main()
    {
        ProcessPermissions.DropExcept(Permission.NetworkConnect, [":443"]);
        using var client = new TcpClient();
        try { client.Connect("127.0.0.1", 9); } catch (SocketException) { } catch (UnauthorizedAccessException) { }
    }
}
