// The ports that are kept are read where the program starts: a connection may be to one of them, and the kernel looks at it.
using System.Net.Sockets;

static class Program
{
    [Expect("PERM1005", "Program.Main → TcpClient.Connect", By = Witness.Guard, Why = "without the kernel a call whose stub hands on no port is refused")]
    static void Main()
    {
        var ports = Environment.GetCommandLineArgs().Take(1).Select(_ => 9).Select(port => $":{port}").ToList();
        ProcessPermissions.DropExcept(Permission.NetworkConnect, ports);
        using var client = new TcpClient();
        try { client.Connect("127.0.0.1", 9); } catch (SocketException) { } catch (UnauthorizedAccessException) { }
    }
}
