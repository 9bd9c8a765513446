// What a file's read and a socket's round trip cost under no, one and five filters.
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace Permissions.Benchmarks;

public class FilteredSystemCalls
{
    private static readonly Permission[] s_drops =
        [Permission.ChildProcess, Permission.NetworkListen, Permission.NetworkConnect, Permission.NativeCode, Permission.FileSystemWrite];

    private readonly byte[] _buffer = new byte[64];
    private string _file = "";
    private Socket? _near, _far;

    [Params(0, 1, 5)]
    public int Filters { get; set; }

    [GlobalSetup]
    public void Drop()
    {
        _file = Path.GetTempFileName();
        File.WriteAllText(_file, "contents");
        using Socket listener = new(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        listener.Listen();
        _near = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _near.Connect(listener.LocalEndPoint!);
        _far = listener.Accept();
        _far.NoDelay = true;
        ProcessPermissions.WarmUp();
        foreach (Permission permission in s_drops.Take(Filters))
            ProcessPermissions.Drop(Enforcement.Required, permission);
    }

    [Benchmark]
    public byte[] FileRead() => File.ReadAllBytes(_file);

    [Benchmark]
    public int SocketRoundTrip()
    {
        _near!.Send(_buffer);
        _far!.Receive(_buffer);
        _far.Send(_buffer);
        return _near.Receive(_buffer);
    }
}
