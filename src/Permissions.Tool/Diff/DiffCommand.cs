// The command 'diff': what a change makes a program or its packages newly need.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Permissions.Tool.Baseline;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Report;

namespace Permissions.Tool.Diff;

internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>(
            "OLD") { Description =
                "The program before: a published folder, a .dll, a project, or a report that 'report --format json' wrote." };
        var now = new Argument<string>("NEW") { Description = "The program after, as any of these." };
        var destination = new ReportDestination("text", "json", "sarif");
        var known = new Option<FileInfo?>("--baseline") 
        {
            Description = "Report only what is not in this file; 'report --write-baseline' writes it.", HelpName = "FILE",
        };
        var build = new BuildOptions();
        var command = new Command("diff", """
            Says which package or method newly needs which permission, in which phase, and by which path.
            Methods are compared, so lines may move.

            Examples:
              permissions diff published/main published/branch
              permissions diff permissions.json publish/MyService.dll --format sarif --output growth.sarif
              permissions diff permissions.json publish/ --baseline permissions.baseline.json

            Exit codes: 0 nothing new is needed, 1 something new is needed, 2 the command could not run.
            """) { old, now, destination.Format, destination.Output, known };
        build.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            var baseline = arguments.GetValue(known) is { } file ? BaselineFile.Read(file, "report") : null;
            var diff = PermissionDiff.Of(
                await ReportCommand.ReadAsync(arguments.GetRequiredValue(old), build.Of(arguments), cancellation),
                await ReportCommand.ReadAsync(arguments.GetRequiredValue(now), build.Of(arguments), cancellation));
            if (baseline is not null)
            {
                var (fresh, summary) = baseline.Match(arguments.GetValue(known)!.Name, diff.Growth, grown => BaselineEntry.Of(grown.Use));
                diff = diff with { Growth = fresh };
                if (summary.Known > 0)
                    await Console.Error.WriteLineAsync($"{summary.Known} known and not shown ({summary.File}).");
            }
            destination.Write(arguments, (format, writer, isColoured) => Write(diff, format, writer, isColoured));
            return diff.Growth.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static void Write(PermissionDiff diff, string format, TextWriter writer, bool isColoured)
    {
        switch (format)
        {
            case "json":
                ReadableJson.Write(diff, writer);
                break;
            case "sarif":
                ReportSarif.Write(diff.New, diff.Growth.Select(grown => grown.Use), "warning", writer);
                break;
            default:
                DiffText.Write(diff, writer, isColoured);
                break;
        }
    }
}
