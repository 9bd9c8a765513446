// A connection to a port that the drop keeps, and one whose port no call names: the kernel looks at both.
using System.Net.Sockets;

ProcessPermissions.DropExcept(Permission.NetworkConnect, ":9");
using var client = new TcpClient();
try { client.Connect("127.0.0.1", 9); } catch (SocketException) { }
using var other = new TcpClient();
try { other.Connect(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 9)); } catch (SocketException) { }
