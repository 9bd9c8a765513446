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

namespace Permissions.Tool.Check;

internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("path")
        {
            Description = "A project, a solution (.sln, .slnx), a compiled program (.dll), or a folder that holds one of them.",
            DefaultValueFactory = _ => ".",
        };
        var destination = new ReportDestination("text", "json", "sarif");
        var assume = new Option<string>("--assume-drop")
        {
            Description = "Read a service without a drop as if it dropped these right before it starts to serve, e.g. fs.write,child,worker.",
            DefaultValueFactory = _ => "",
        };
        var each = new Option<bool>("--all") { Description = "List each call that leads to a use in a package, not only the nearest, and the place of each blind spot." };
        var build = new BuildOptions();
        var baseline = new BaselineOptions("check");
        var command = new Command("check", "Builds a project with the analyzer, or reads a compiled program with all its packages, and prints each finding with its call path.\n\n"
            + "Examples:\n  permissions check src/MyService\n  permissions check MyService.slnx --assume-drop fs.write,child --format sarif --output permissions.sarif\n  permissions check publish/MyService.dll\n  permissions check src/MyService --write-baseline permissions.baseline.json\n  permissions check src/MyService --baseline permissions.baseline.json\n\n"
            + "Exit codes: 0 no findings (with a baseline: no new ones), 1 findings, 2 it could not run.")
        {
            target, destination.Format, destination.Output, assume, each, build.Configuration, build.Properties, baseline.Read, baseline.Write,
        };
        command.SetAction((arguments, cancellation) => Refusal.OrAsync("check", async () =>
        {
            baseline.Check(arguments);
            var known = baseline.Given(arguments);
            var report = await CheckAsync(arguments.GetRequiredValue(target), ReadPermissions(arguments.GetRequiredValue(assume)), build.Of(arguments), arguments.GetValue(each), cancellation);
            if (known is not null)
            {
                var (fresh, summary) = known.Match(arguments.GetValue(baseline.Read)!.Name, report.Findings, BaselineEntry.Of);
                report = report with { Findings = fresh, Baseline = summary };
            }
            destination.Write(arguments, (format, writer, isColoured) => Write(report, format, writer, isColoured));
            if (arguments.GetValue(baseline.Write) is { } file)
                BaselineFile.Write(file, "check", report.Findings.Select(BaselineEntry.Of));
            else if (report.Findings.Count > 0)
                return ExitCode.Findings;
            return ExitCode.Clean;
        }));
        return command;
    }

    private static async Task<CheckReport> CheckAsync(string target, PermissionSet assumed, BuildSettings settings, bool isEach, CancellationToken cancellation)
    {
        var progress = new Progress(Console.Error);
        return CompiledProgram.Find(target) is { } program
            ? await progress.WhileAsync("Reading " + Path.GetFileName(program), Task.Run(() => AssemblyCheck.Run(program, assumed, isEach), cancellation))
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
                : throw new CannotRunException($"--assume-drop: '{name}' is no permission; did you mean '{PermissionSet.Nearest(name)}'? There are {string.Join(", ", PermissionSet.LeafNames)}, fs and net.");
        return set;
    }
}
