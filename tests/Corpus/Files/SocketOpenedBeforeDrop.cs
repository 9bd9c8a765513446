// A socket is listened on and connected before the drop of the network, and used after it.
using System.Net;
using System.Net.Sockets;

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
listener.Listen();
using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
client.Connect(listener.LocalEndPoint!);
using var server = listener.Accept();
ProcessPermissions.Drop(Permission.Network);
client.Send([1]);
Console.WriteLine(server.Receive(new byte[1]));
