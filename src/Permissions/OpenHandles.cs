// What this process has open: it goes on working after a drop, so the drop says what it is.
using System;
using System.Collections.Generic;
using System.IO;
using Permissions.Linux;

namespace Permissions;

internal static class OpenHandles
{
    /// <summary>A sentence for each open handle that outlives a drop of these permissions.</summary>
    public static IReadOnlyList<string> Outliving(Permission permissions)
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

        open.Sort(StringComparer.Ordinal);
        return open;
    }

    private static string? Says(Permission permissions, string number, string target)
    {
        if (target.Contains("[io_uring]", StringComparison.Ordinal))
            return $"handle {number} is an io_uring, whose kernel thread may go on making system calls of its own";
        if (!permissions.HasFlag(Permission.FileSystemWrite) || target[0] != '/' || IsDevice(target))
            return null;
        return OpenForWriting(number) ? $"handle {number} is open for writing: {target}" : null;
    }

    private static bool IsDevice(string target) =>
        target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal)
        || target.StartsWith("/memfd:", StringComparison.Ordinal);

    private static bool OpenForWriting(string number)
    {
        string info = File.ReadAllText("/proc/self/fdinfo/" + number);
        string? flags = ThreadStatus.Field("\n" + info, "flags:");
        return flags is not null && (Convert.ToInt32(flags, 8) & 3) != 0;
    }
}
