// The options that keep known findings out of a report.
using System;
using System.CommandLine;
using System.IO;
using Permissions.Tool.Check;

namespace Permissions.Tool.Baseline;

internal sealed class BaselineOptions(string command)
{
    public Option<FileInfo?> Read { get; } =
        new("--baseline") { Description = "Report only what is not in this file; only that decides the exit code.",
            HelpName = "FILE" };

    public Option<FileInfo?> Write { get; } =
        new("--write-baseline") { Description = "Write all that is found to this file, for --baseline; the exit code is then 0.",
            HelpName = "FILE" };

    public void Check(ParseResult arguments)
    {
        if (arguments.GetValue(Read) is not null && arguments.GetValue(Write) is not null)
            throw new CannotRunException(
                "--baseline leaves out what is known and --write-baseline makes everything known; give one of them.");
    }

    public BaselineFile? Given(ParseResult arguments) => arguments.GetValue(Read) is { } file ? BaselineFile.Read(file, command) : null;
}
