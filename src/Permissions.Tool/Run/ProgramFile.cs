// Finds the program to start, as a shell does: by its path, or on the PATH.
using System;
using System.IO;
using System.Linq;
using Permissions.Tool.Check;

namespace Permissions.Tool.Run;

internal static class ProgramFile
{
    /// <summary>ENOENT: of a file that is there, its interpreter is not.</summary>
    public const int NoSuchFile = 2;

    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <exception cref="CannotRunException">There is none, or nobody may execute it.</exception>
    public static string Find(string name)
    {
        var isPath = name.Contains('/', StringComparison.Ordinal);
        var folders = isPath ? [Environment.CurrentDirectory] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var found = folders.Select(folder => Path.GetFullPath(Path.Combine(folder, name))).Where(Path.Exists).ToList();
        if (found.Find(IsExecutable) is { } program)
            return program;
        throw found.Count > 0
            ? new CannotRunException($"{found[0]} is not an executable file; 'chmod +x' makes a program one.", ExitCode.CannotBeExecuted)
            : new CannotRunException(isPath ? $"there is no program {name}." : $"there is no program '{name}' on the PATH.",
                ExitCode.NotFound);
    }

    private static bool IsExecutable(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != 0);
}
