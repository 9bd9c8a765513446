// What this process has open: it goes on working after a drop, so the drop says what it is.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Permissions.Linux;

namespace Permissions;

internal static class OpenHandles
{
    /// <summary>Each open handle that outlives a drop of these permissions.</summary>
    public static IReadOnlyList<OpenHandle> UsableAfter(Permission permissions, Func<string, bool> isKept)
    {
        List<OpenHandle> open = [];
        string[] links;
        try
        {
            links = Directory.GetFiles("/proc/self/fd");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return [new OpenHandle { Reason = "open handles cannot be listed: "
                + (e is DirectoryNotFoundException ? "/proc is not mounted" : "fs.read is dropped") }];
        }

        foreach (string link in links)
        {
            string number = Path.GetFileName(link);
            try
            {
                string? target = new FileInfo(link).LinkTarget;
                if (target is not null && Says(permissions, number, target) is { } one)
                    open.Add(one);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Closed since the folder was listed.
            }
        }

        if (permissions.HasFlag(Permission.FileSystemWrite))
        {
            open.AddRange(SharedMaps());
            open.AddRange(SocketFiles(links, isKept));
        }

        open.Sort(static (one, other) => string.CompareOrdinal(one.Reason, other.Reason));
        return open;
    }

    private static OpenHandle? Says(Permission permissions, string number, string target)
    {
        if (target.Contains("[io_uring]", StringComparison.Ordinal))
            return Handle(OpenHandleKind.IoUring, number, "is an io_uring, whose kernel thread may go on making system calls of its own");
        if (target.StartsWith("socket:", StringComparison.Ordinal))
            return Socket(permissions, number);
        if (!permissions.HasFlag(Permission.FileSystemWrite) || target[0] != '/' || IsInMemory(target))
            return null;
        return OpenForWriting(number) ? Handle(OpenHandleKind.File, number, $"is open for writing: {target}", target) : null;
    }

    private static OpenHandle Handle(OpenHandleKind kind, string number, string does, string? path = null) => new()
    {
        Kind = kind, Number = int.Parse(number, CultureInfo.InvariantCulture), Path = path, Reason = $"handle {number} {does}",
    };

    // Memory, terminals, and devices that keep nothing of what is written to them.
    private static bool IsInMemory(string target) =>
        target.StartsWith("/memfd:", StringComparison.Ordinal) || target.StartsWith("/dev/pts/", StringComparison.Ordinal)
        || target is "/dev/null" or "/dev/zero" or "/dev/full" or "/dev/tty" or "/dev/console" or "/dev/ptmx" or "/dev/random"
            or "/dev/urandom";

    private static OpenHandle? Socket(Permission permissions, string number)
    {
        const int type = 3, acceptsConnections = 30, domain = 39, stream = 1, sequenced = 5, netlink = 16;
        if (permissions.HasFlag(Permission.NetworkListen) && Option(number, acceptsConnections) == 1)
            return Handle(OpenHandleKind.Socket, number, "is a listener, which still accepts");
        if (Option(number, type) is null or stream or sequenced || Option(number, domain) == netlink)
            return null;
        if (permissions.HasFlag(Permission.NetworkConnect))
            return Handle(OpenHandleKind.Socket, number, "is a datagram socket, which may still send anywhere");
        return permissions.HasFlag(Permission.NetworkListen)
            ? Handle(OpenHandleKind.Socket, number, "is a datagram socket, which may still receive") : null;
    }

    private static unsafe int? Option(string number, int option)
    {
        const int socketLevel = 1;
        int value = 0, length = sizeof(int);
        int handle = int.Parse(number, CultureInfo.InvariantCulture);
        return Syscalls.Invoke(Syscalls.GetSocketOption, handle, socketLevel, option, (nint)(&value), (nint)(&length)).Failed
            ? null : value;
    }

    // Whoever binds a Unix socket to a path removes the path when it stops, or cannot bind again: by then it may not.
    private static IEnumerable<OpenHandle> SocketFiles(string[] links, Func<string, bool> isKept)
    {
        Dictionary<string, string> bound = [];
        foreach (string line in File.ReadLines("/proc/net/unix"))
        {
            // Address, count, protocol, flags, type, state, inode, path.
            string[] fields = line.Split(' ', 8, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 8 && fields[7][0] == '/'
                && !Path.GetFileName(fields[7]).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal)
                && !isKept(fields[7]))
                bound[$"socket:[{fields[6]}]"] = fields[7];
        }

        foreach (string link in links)
        {
            if (bound.Count > 0 && new FileInfo(link).LinkTarget is { } target && bound.Remove(target, out string? path))
                yield return Handle(OpenHandleKind.SocketFile, Path.GetFileName(link),
                    $"is bound to {path}, which cannot be removed when the service stops: "
                    + $"keep its folder (DropExcept(Permission.FileSystemWrite, [\"{Path.GetDirectoryName(path)}\"]))", path);
        }
    }

    // A map of a file outlives the handle it was made of.
    private static IEnumerable<OpenHandle> SharedMaps()
    {
        HashSet<string> seen = [];
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            int path = line.IndexOf('/', StringComparison.Ordinal), rights = line.IndexOf(' ', StringComparison.Ordinal) + 1;
            if (path > 0 && line[rights + 1] == 'w' && line[rights + 3] == 's' && !IsInMemory(line[path..].Replace(" (deleted)", ""))
                && seen.Add(line[path..]))
                yield return new OpenHandle { Kind = OpenHandleKind.SharedMemory, Path = line[path..],
                    Reason = $"memory is a shared map, open for writing, of {line[path..]}" };
        }
    }

    private static bool OpenForWriting(string number)
    {
        string flags = Encoding.ASCII.GetString(ThreadStatus.Field(File.ReadAllBytes("/proc/self/fdinfo/" + number), "flags:"u8));
        return flags.Length > 0 && (Convert.ToInt32(flags, 8) & 3) != 0;
    }
}
