// What this process has open: it goes on working after a drop, so the drop says what it is.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Permissions.Linux;

namespace Permissions;

internal static class OpenHandles
{
    /// <summary>A sentence for each open handle that outlives a drop of these permissions.</summary>
    public static IReadOnlyList<string> Outliving(Permission permissions, Func<string, bool> isKept)
    {
        List<string> open = [];
        string[] links;
        try
        {
            links = Directory.GetFiles("/proc/self/fd");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return ["open handles cannot be listed: " + (e is DirectoryNotFoundException ? "/proc is not mounted" : "fs.read is dropped")];
        }

        foreach (string link in links)
        {
            string number = Path.GetFileName(link);
            try
            {
                string? target = new FileInfo(link).LinkTarget;
                if (target is not null && Says(permissions, number, target) is { } sentence)
                    open.Add(sentence);
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

        open.Sort(StringComparer.Ordinal);
        return open;
    }

    private static string? Says(Permission permissions, string number, string target)
    {
        if (target.Contains("[io_uring]", StringComparison.Ordinal))
            return $"handle {number} is an io_uring, whose kernel thread may go on making system calls of its own";
        if (target.StartsWith("socket:", StringComparison.Ordinal))
            return Socket(permissions, number);
        if (!permissions.HasFlag(Permission.FileSystemWrite) || target[0] != '/' || KeepsNothing(target))
            return null;
        return OpenForWriting(number) ? $"handle {number} is open for writing: {target}" : null;
    }

    // Memory, terminals, and devices that keep nothing of what is written to them.
    private static bool KeepsNothing(string target) =>
        target.StartsWith("/memfd:", StringComparison.Ordinal) || target.StartsWith("/dev/pts/", StringComparison.Ordinal)
        || target is "/dev/null" or "/dev/zero" or "/dev/full" or "/dev/tty" or "/dev/console" or "/dev/ptmx" or "/dev/random" or "/dev/urandom";

    private static string? Socket(Permission permissions, string number)
    {
        const int type = 3, acceptsConnections = 30, domain = 39, stream = 1, sequenced = 5, netlink = 16;
        if (permissions.HasFlag(Permission.NetworkListen) && Option(number, acceptsConnections) == 1)
            return $"handle {number} is a listener, which still accepts";
        if (Option(number, type) is null or stream or sequenced || Option(number, domain) == netlink)
            return null;
        if (permissions.HasFlag(Permission.NetworkConnect))
            return $"handle {number} is a datagram socket, which may still send anywhere";
        return permissions.HasFlag(Permission.NetworkListen) ? $"handle {number} is a datagram socket, which may still receive" : null;
    }

    private static unsafe int? Option(string number, int option)
    {
        const int socketLevel = 1;
        int value = 0, length = sizeof(int);
        int handle = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        return Syscalls.Invoke(Syscalls.GetSocketOption, handle, socketLevel, option, (nint)(&value), (nint)(&length)).Failed ? null : value;
    }

    // Whoever binds a Unix socket to a path removes the path when it stops, or cannot bind again: by then it may not.
    private static IEnumerable<string> SocketFiles(string[] links, Func<string, bool> isKept)
    {
        Dictionary<string, string> bound = [];
        foreach (string line in File.ReadLines("/proc/net/unix"))
        {
            // Address, count, protocol, flags, type, state, inode, path.
            string[] fields = line.Split(' ', 8, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 8 && fields[7][0] == '/' && !Path.GetFileName(fields[7]).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal)
                && !isKept(fields[7]))
                bound[$"socket:[{fields[6]}]"] = fields[7];
        }

        foreach (string link in links)
        {
            if (bound.Count > 0 && new FileInfo(link).LinkTarget is { } target && bound.Remove(target, out string? path))
                yield return $"handle {Path.GetFileName(link)} is bound to {path}, which cannot be removed when the service stops: keep its folder "
                    + $"(DropExcept(Permission.FileSystemWrite, [\"{Path.GetDirectoryName(path)}\"]))";
        }
    }

    // A map of a file outlives the handle it was made of.
    private static IEnumerable<string> SharedMaps()
    {
        HashSet<string> seen = [];
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            int path = line.IndexOf('/', StringComparison.Ordinal), rights = line.IndexOf(' ', StringComparison.Ordinal) + 1;
            if (path > 0 && line[rights + 1] == 'w' && line[rights + 3] == 's' && !KeepsNothing(line[path..].Replace(" (deleted)", "")) && seen.Add(line[path..]))
                yield return $"memory is a shared map, open for writing, of {line[path..]}";
        }
    }

    private static bool OpenForWriting(string number)
    {
        string flags = Encoding.ASCII.GetString(ThreadStatus.Field(File.ReadAllBytes("/proc/self/fdinfo/" + number), "flags:"u8));
        return flags.Length > 0 && (Convert.ToInt32(flags, 8) & 3) != 0;
    }
}
