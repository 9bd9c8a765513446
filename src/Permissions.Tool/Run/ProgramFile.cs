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
        var found = (isPath
            ? [Path.GetFullPath(name)]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
            .Where(Path.Exists).ToList();
        return found.Find(IsExecutable)
            ?? (found.Count > 0
                ? throw new CannotRunException($"{found[0]} is not an executable file; 'chmod +x' makes a program one.",
                    ExitCode.CannotBeExecuted)
            : throw new CannotRunException(isPath ? $"there is no program {name}." : $"there is no program '{name}' on the PATH.",
                ExitCode.NotFound));
    }

    private static bool IsExecutable(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != 0);
}
