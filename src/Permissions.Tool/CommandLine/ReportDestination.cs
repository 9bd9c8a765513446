// Where a report goes: the file that the user named, or the terminal.
using System;
using System.IO;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal static class ReportDestination
{
    public static void Write(FileInfo? output, Action<TextWriter> write)
    {
        if (output is null)
        {
            write(Console.Out);
            return;
        }
        try
        {
            output.Directory?.Create();
            using var file = new StreamWriter(output.FullName);
            write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"cannot write {output.FullName}: {exception.Message}");
        }
    }
}
