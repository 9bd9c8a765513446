// Where a report goes and how it is written: the options of every command that writes one.
using System;
using System.CommandLine;
using System.IO;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal sealed class ReportDestination
{
    public ReportDestination(params string[] formats)
    {
        Format = new("--format") { Description = $"The format of the report: {string.Join(", ", formats[..^1])} or {formats[^1]}.",
            DefaultValueFactory = _ => formats[0] };
        Format.AcceptOnlyFromAmong(formats);
    }

    public Option<string> Format { get; }

    public Option<FileInfo?> Output { get; } = new("--output", "-o")
    {
        Description = "Write the report to this file instead of the terminal.", HelpName = "FILE",
    };

    /// <summary>Whether standard output is a terminal whose user wants colours (no-color.org).</summary>
    public static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <param name="write">Takes the format, the writer, and whether a terminal shows colours.</param>
    public void Write(ParseResult arguments, Action<string, TextWriter, bool> write)
    {
        var format = arguments.GetRequiredValue(Format);
        if (arguments.GetValue(Output) is { } output)
            Write(output, writer => write(format, writer, false));
        else
            write(format, Console.Out, HasColours);
    }

    /// <exception cref="CannotRunException">The file cannot be written.</exception>
    public static void Write(FileInfo file, Action<TextWriter> write)
    {
        try
        {
            file.Directory?.Create();
            using var writer = new StreamWriter(file.FullName);
            write(writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"cannot write {file.FullName}: {exception.Message}");
        }
    }
}
