// The drop comes before a socket listens.
using System.Net;
using System.Net.Sockets;

using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
ProcessPermissions.Drop(Permission.FileSystemWrite);
socket.Listen();
using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
client.Connect(socket.LocalEndPoint!);
using var accepted = socket.Accept();
Console.WriteLine(accepted.Connected);
