// What a service does all day under many filters: a file read and a socket round trip. A process cannot remove a filter again.
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Permissions.Linux;

namespace Permissions.Benchmarks;

internal sealed class FilteredWork
{
    public const string None = "no filter", Empty = "an empty filter", One = "1 filter", AllInOne = "1 filter for five permissions",
        Five = "5 filters";

    private static readonly Permission[] s_drops =
        [Permission.ChildProcess, Permission.NetworkListen, Permission.NetworkConnect, Permission.NativeCode, Permission.FileSystemWrite];

    private readonly byte[] _buffer = new byte[64];
    private readonly string _file;
    private readonly Socket _near, _far;

    public FilteredWork(string filters)
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
        if (filters == Empty)
            Seccomp.Install(Bpf.Build([], Syscalls.Here));
        if (filters == AllInOne)
            ProcessPermissions.Drop(s_drops.Aggregate(static (all, one) => all | one),
                new DropOptions { Enforcement = Enforcement.Required });
        foreach (Permission permission in s_drops.Take(filters switch { One => 1, Five => s_drops.Length, _ => 0 }))
            ProcessPermissions.Drop(permission, new DropOptions { Enforcement = Enforcement.Required });
    }

    public byte[] FileRead() => File.ReadAllBytes(_file);

    public int SocketRoundTrip()
    {
        _near.Send(_buffer);
        _far.Receive(_buffer);
        _far.Send(_buffer);
        return _near.Receive(_buffer);
    }
}
