// A connection to a port that the drop keeps, and one whose port no call names: the kernel looks at both.
using System.Net;
using System.Net.Sockets;

static class Program
{
    [Expect("PERM1005", "Program.Main → TcpClient.Connect", By = Witness.Guard, Why = "without the kernel a call whose stub hands on no port is refused")]
    static void Main()
    {
        ProcessPermissions.DropExcept(Permission.NetworkConnect, [":9"]);
        using var client = new TcpClient();
        try { client.Connect("127.0.0.1", 9); } catch (SocketException) { } catch (UnauthorizedAccessException) { }
        using var other = new TcpClient();
        try { other.Connect(new IPEndPoint(IPAddress.Loopback, 9)); } catch (SocketException) { } catch (UnauthorizedAccessException) { }
    }
}
