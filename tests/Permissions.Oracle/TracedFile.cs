// What a system call does with files, without what the runtime itself, libc and the dynamic loader do.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Oracle;

internal static class TracedFile
{
    /// <summary>
    /// A question about a file, which the kernel does not refuse: right where fs.read is said, and no miss where it is not.
    /// </summary>
    public const string Asked = "asked";

    private static readonly string[] Changing =
    [
        "creat", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
        "symlinkat", "chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "utimensat", "utime", "utimes", "truncate", "mknod",
        "mknodat", "setxattr", "lsetxattr", "removexattr",
    ];

    // The loader's files, the runtime's own questions about the machine, libc's tables for names and locales, and mere devices.
    private static readonly Regex Ours = new(
        @"^(/usr/share/dotnet|/root/\.dotnet|/usr/lib/(x86_64|locale|ssl)|/lib/|/lib64/|/etc/(ld\.so|localtime|nsswitch|host\.conf|hosts|resolv|gai|passwd|group|terminfo|ssl|inputrc)"
        + @"|/usr/share/(icu|zoneinfo-icu|terminfo|locale)|/lib/terminfo|/root/\.terminfo|/dev/|/memfd|/oracle/|/proc/(self|\d+|sys|stat|meminfo|cpuinfo|mounts)|/sys/|/usr$|/usr/share$|/tmp$|/$)");

    private static readonly Regex Path = new(@"(?:AT_FDCWD(?:<([^>]*)>)?|\d+<([^>]*)>)?(?:, )?""((?:[^""\\]|\\.)*)""");

    public static IEnumerable<string> Needs(TracedCall call, string program)
    {
        var paths = Path.Matches(call.Arguments).Select(Whole).ToList();
        if (paths.Count == 0 || paths.All(path => path.Length == 0))
            return [];
        var path = paths[0];
        if (Changing.Contains(call.Name) || call.Name.StartsWith("open", StringComparison.Ordinal)
            && Regex.IsMatch(call.Arguments, "O_WRONLY|O_RDWR|O_CREAT|O_TRUNC"))
        {
            if (call.IsFailed || Regex.IsMatch(path, "^(/dev/|/proc/|/memfd|/sys/)"))
                return [];
            return call.Arguments.Contains("O_RDWR", StringComparison.Ordinal) ? ["fs.write", "fs.read"] : ["fs.write"];
        }

        if (Regex.IsMatch(path, @"\.so(\.[\d.]+)?$|\.dll\.so$"))
            return call.Name.StartsWith("open", StringComparison.Ordinal) && !call.IsFailed
                && !Regex.IsMatch(path, "^(/usr/share/dotnet|/lib/|/usr/lib/)") ? ["addon"] : [];
        return Ours.IsMatch(path) || path.StartsWith(program, StringComparison.Ordinal) || call.Name is "readlink" or "statfs"
            || program.StartsWith(path, StringComparison.Ordinal) ? []
            : call.Name.StartsWith("open", StringComparison.Ordinal) || call.Name.StartsWith("inotify", StringComparison.Ordinal)
                ? call.IsFailed ? [Asked] : ["fs.read"]
            : [Asked];
    }

    private static string Whole(Match match)
    {
        var (folder, path) = (match.Groups[1].Value + match.Groups[2].Value, match.Groups[3].Value);
        return path.Length == 0 || path.StartsWith('/') || folder.Length == 0 ? path : folder + "/" + path;
    }
}
