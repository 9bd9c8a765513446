// The command 'check': builds a project with the analyzer and prints what it finds.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Reachability;
using Permissions.Tool.Baseline;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Evidence;
using Permissions.Tool.Report;

namespace Permissions.Tool.Check;

internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("APP")
        {
            Description =
                "A project, a solution (.sln, .slnx), a file-based application (.cs), a compiled program (.dll), or a folder that holds "
                    + "one of them.",
            DefaultValueFactory = _ => ".",
        };
        var destination = new ReportDestination("text", "json", "sarif");
        var assume = new Option<string>("--assume-drop")
        {
            Description =
                "Analyse a service without a drop as if it dropped these right before it starts to serve, e.g. fs.write,child,worker.",
            HelpName = "PERMISSIONS",
            DefaultValueFactory = _ => "",
        };
        var each = new Option<bool>(
            "--all") { Description =
                "List each call that leads to a use in a package, not only the nearest, and the place of each blind spot." };
        var build = new BuildOptions();
        var baseline = new BaselineOptions("check");
        var evidence = EvidenceOption.Create();
        var watch = new Option<bool>("--watch")
        {
            Description = "Check again when a source changes, and show what is new and what has gone. Ctrl+C ends with the exit code of "
                + "the last check.",
        };
        var command = new Command("check", """
            Builds a project with the analyzer, or reads a compiled program with all its packages.
            It prints each finding with its call path.

            Examples:
              permissions check src/MyService
              permissions check app.cs
              permissions check MyService.slnx --assume-drop fs.write,child --format sarif --output permissions.sarif
              permissions check publish/MyService.dll
              permissions check src/MyService --write-baseline permissions.baseline.json
              permissions check src/MyService --baseline permissions.baseline.json
              permissions check src/MyService --evidence audit.jsonl tests.jsonl
              permissions check src/MyService --watch

            Exit codes: 0 no findings (with a baseline: no new ones), 1 findings, 2 the command could not run.
            Evidence does not change the exit code: a finding counts whether a run showed it or not, and a miss is listed and not counted.
            """) { target, destination.Format, destination.Output, assume, each, evidence, watch,
                baseline.Read, baseline.Write };
        build.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            baseline.Check(arguments);
            var known = baseline.Given(arguments);
            var runs = evidence.Given(arguments);
            var assumed = ReadPermissions(arguments.GetRequiredValue(assume));
            async Task<CheckReport> OnceAsync(CancellationToken cancellation)
            {
                var report = await CheckAsync(arguments.GetRequiredValue(target), assumed, build.Of(arguments), arguments.GetValue(each),
                    cancellation);
                if (runs is not null)
                    report = report.Scope!.With(report, runs);
                if (known is null)
                    return report;
                var (fresh, summary) = known.Match(arguments.GetValue(baseline.Read)!.Name, report.Findings, BaselineEntry.Of);
                return report with { Findings = fresh, Baseline = summary };
            }
            if (arguments.GetValue(watch))
            {
                if (arguments.GetValue(destination.Output) is not null || arguments.GetValue(baseline.Write) is not null
                    || arguments.GetRequiredValue(destination.Format) != "text")
                    throw new CannotRunException("--watch writes text to the terminal; leave out --format, --output and --write-baseline.");
                return await WatchedCheck.RunAsync(arguments.GetRequiredValue(target), OnceAsync, cancellation);
            }
            var report = await OnceAsync(cancellation);
            destination.Write(arguments, (format, writer, isColoured) => Write(report, format, writer, isColoured));
            if (arguments.GetValue(baseline.Write) is { } file)
                BaselineFile.Write(file, "check", report.Findings.Select(BaselineEntry.Of));
            else if (report.Findings.Count > 0)
                return ExitCode.Findings;
            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task<CheckReport> CheckAsync(string target, PermissionSet assumed, BuildSettings settings, bool isEach,
        CancellationToken cancellation)
    {
        var progress = new Progress(Console.Error);
        var program = settings.IsBuilt
            ? await ReportTarget.FindAsync(target, settings, progress, cancellation) : CompiledProgram.Find(target);
        return program is not null
            ? await progress.WhileAsync("Reading " + Path.GetFileName(program),
                Task.Run(() => AssemblyCheck.Run(program, assumed, isEach), cancellation))
            : await AnalysisBuild.RunAsync(ProjectFinder.Find(target), assumed, settings, progress, isEach, cancellation);
    }

    private static void Write(CheckReport report, string format, TextWriter writer, bool isColoured)
    {
        switch (format)
        {
            case "json":
                ReadableJson.Write(report, writer);
                break;
            case "sarif":
                SarifReport.Write(report, writer);
                break;
            default:
                TextReport.Write(report, writer, isColoured);
                break;
        }
    }

    private static PermissionSet ReadPermissions(string text)
    {
        var set = PermissionSet.None;
        foreach (var name in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            set |= PermissionSet.TryParse(name, out var one)
                ? one
                : throw new CannotRunException(
                    $"--assume-drop: '{name}' is not a permission; did you mean '{PermissionSet.Nearest(name)}'? There are "
                        + $"{string.Join(", ", PermissionSet.LeafNames)}, fs and net.");
        return set;
    }
}
