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

    /// <summary>A library of the system that was loaded: right where addon is said; else it is the runtime's own.</summary>
    public const string Linked = "linked";

    private static readonly string[] Changing =
    [
        "creat", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
        "symlinkat", "chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "utimensat", "utime", "utimes", "truncate", "mknod",
        "mknodat", "setxattr", "lsetxattr", "removexattr",
    ];

    // What the runtime and libc ask about the machine, libc's tables for names, locales and terminals, and mere devices.
    private static readonly Regex Machine = new(
        "^(/proc/|/sys/|/dev/|/memfd|/usr/lib/(locale|ssl)|/usr/share/(icu|terminfo|locale)|/lib/terminfo|"
        + "/etc/(ld.so|localtime|nsswitch|host.conf|hosts|resolv|gai|passwd|group|terminfo|ssl|inputrc|os-release))");

    private static readonly Regex Loader = new("^(/usr/share/dotnet/|/lib/|/lib64/|/usr/lib/)");

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
            return call.Name.StartsWith("open", StringComparison.Ordinal) && !call.Arguments.Contains("O_WRONLY", StringComparison.Ordinal)
                ? ["fs.write", "fs.read"] : ["fs.write"];
        }

        if (Regex.IsMatch(path, @"\.so(\.[\d.]+)?$"))
            return !call.Name.StartsWith("open", StringComparison.Ordinal) || call.IsFailed ? []
                : Loader.IsMatch(path) ? [Linked] : ["addon"];
        if (path.StartsWith("/oracle/", StringComparison.Ordinal) || Regex.IsMatch(path, @"^/usr/share/dotnet/|\.(dll|pdb|deps\.json)$")
            || program.StartsWith(path, StringComparison.Ordinal))
            return [];
        return call.Name.StartsWith("open", StringComparison.Ordinal) && !call.IsFailed && !Machine.IsMatch(path)
            || call.Name.StartsWith("inotify", StringComparison.Ordinal) ? ["fs.read"] : [Asked];
    }

    private static string Whole(Match match)
    {
        var (folder, path) = (match.Groups[1].Value + match.Groups[2].Value, match.Groups[3].Value);
        return path.Length == 0 || path.StartsWith('/') || folder.Length == 0 ? path : folder + "/" + path;
    }
}
