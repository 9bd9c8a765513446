// The command 'report': what each assembly and package of a program needs at startup and at run time, and what could be dropped.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tool.Baseline;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Report;

internal static class ReportCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("APP")
        {
            Description =
                "A compiled program (.dll), the folder it was published to, a project, which is built first, or a report that was written "
                    + "as JSON.",
            DefaultValueFactory = _ => ".",
        };
        var destination = new ReportDestination("text", "json", "sarif", "html");
        var everyPath =
            new Option<bool>("--every-path") { Description = "In text: the path of every call, not only of the nearest one of its kind." };
        var compare = new Option<string?>("--compare")
        {
            Description = "In the page: what is new, gone and the same as in this report or program.", HelpName = "OLD",
        };
        var link = new Option<string>("--editor-link")
        {
            Description = "In the page: the address that opens a line, with {file} or {path} (below the current folder) and {line}; "
                + "'none' for no links.",
            HelpName = "PATTERN", DefaultValueFactory = _ => PageSettings.DefaultLink,
        };
        var build = new BuildOptions();
        var baseline = new BaselineOptions("report");
        var evidence = EvidenceOption.Create();
        var command = new Command("report", """
            Says what each assembly and package of a program needs at startup and at run time, and by which paths.
            It also says what could be dropped and is not.

            Examples:
              permissions report publish/
              permissions report src/MyService --format html --output permissions.html
              permissions report publish/MyService.dll --format json --output permissions.json
              permissions report permissions.json --format html --output permissions.html
              permissions report publish/ --compare permissions.json --format html --output permissions.html
              permissions report publish/ --write-baseline permissions.baseline.json
              permissions report publish/ --evidence audit.jsonl tests.jsonl

            Exit codes: 0 written, 1 entries that are not in the baseline, 2 the command could not run.
            """) { target, destination.Format, destination.Output, everyPath, compare, link, evidence, baseline.Read,
                baseline.Write };
        build.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            baseline.Check(arguments);
            var known = baseline.Given(arguments);
            var linked = PageSettings.LinkOf(arguments.GetValue(link)!);
            var old = arguments.GetValue(compare);
            if (old is not null && arguments.GetValue(destination.Format) != "html")
                throw new CannotRunException("--compare is for the page: add '--format html', or compare with 'permissions diff OLD NEW'.");
            var runs = evidence.Given(arguments);
            var report = await ReadAsync(arguments.GetRequiredValue(target), build.Of(arguments), cancellation);
            if (runs is not null)
                report = ReportEvidence.With(report, runs);
            var settings = new PageSettings(old is null ? null : await ReadAsync(old, build.Of(arguments), cancellation), linked);
            BaselineSummary? summary = null;
            if (known is not null)
            {
                (var fresh, summary) = known.Match(arguments.GetValue(baseline.Read)!.Name, report.Uses, BaselineEntry.Of);
                report = report with { Uses = fresh };
            }
            destination.Write(arguments,
                (format, writer,
                    isColoured) => Write(report, settings, format, writer, isColoured, arguments.GetValue(everyPath),
                        isOnlyNew: known is not null));
            if (arguments.GetValue(baseline.Write) is { } file)
                BaselineFile.Write(file, "report", report.Uses.Select(BaselineEntry.Of));
            if (summary is not null)
                await Console.Error.WriteLineAsync($"{report.Uses.Count} new; {summary}");
            return summary is not null && report.Uses.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    public static async Task<PermissionReport> ReadAsync(string target, BuildSettings settings, CancellationToken cancellation)
    {
        if (Path.GetExtension(target).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return ReportJson.Read(Path.GetFullPath(target));
        var progress = new Progress(Console.Error);
        var program = await ReportTarget.FindAsync(target, settings, progress, cancellation);
        return await progress.WhileAsync("Reading " + Path.GetFileName(program), Task.Run(() => ProgramReport.Of(program), cancellation));
    }

    private static void Write(PermissionReport report, PageSettings settings, string format, TextWriter writer, bool isColoured,
        bool everyPath, bool isOnlyNew)
    {
        switch (format)
        {
            case "json":
                ReportJson.Write(report, writer);
                break;
            case "sarif":
                ReportSarif.Write(report, writer);
                break;
            case "html":
                HtmlPage.Write(report, settings, writer);
                break;
            default:
                ReportText.Write(report, writer, isColoured, everyPath, isOnlyNew);
                break;
        }
    }
}
