// The command 'check': builds a project with the analyzer and prints what it finds.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Reachability;
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
        var format = new Option<string>("--format") { Description = "How the report is written: text, json or sarif.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var output = new Option<FileInfo?>("--output") { Description = "Write the report to this file instead of the terminal." };
        var assume = new Option<string>("--assume-drop")
        {
            Description = "Read a service without a drop as if it dropped these right before it starts to serve, e.g. fs.write,child,worker.",
            DefaultValueFactory = _ => "",
        };
        var build = new BuildOptions();
        var command = new Command("check", "Builds a project with the analyzer, or reads a compiled program with all its packages, and prints each finding with its call path.\n\n"
            + "Examples:\n  permissions check src/MyService\n  permissions check MyService.slnx --assume-drop fs.write,child --format sarif --output permissions.sarif\n  permissions check publish/MyService.dll\n\n"
            + "Exit codes: 0 no findings, 1 findings, 2 it could not run.")
        {
            target, format, output, assume, build.Configuration, build.Properties,
        };
        command.SetAction((arguments, cancellation) => Refusal.OrAsync("check", () => RunAsync(
            arguments.GetRequiredValue(target), arguments.GetRequiredValue(format), arguments.GetValue(output),
            arguments.GetRequiredValue(assume), build.Of(arguments), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string target, string format, FileInfo? output, string assume, BuildSettings settings, CancellationToken cancellation)
    {
        var assumed = ReadPermissions(assume);
        var progress = new Progress(Console.Error);
        var report = CompiledProgram.Find(target) is { } program
            ? await progress.WhileAsync("Reading " + Path.GetFileName(program), Task.Run(() => AssemblyCheck.Run(program, assumed), cancellation))
            : await AnalysisBuild.RunAsync(ProjectFinder.Find(target), assumed, settings, progress, cancellation);
        ReportDestination.Write(output, writer =>
        {
            switch (format)
            {
                case "json":
                    JsonReport.Write(report, writer);
                    break;
                case "sarif":
                    SarifReport.Write(report, writer);
                    break;
                default:
                    TextReport.Write(report, writer, isColoured: output is null && !Console.IsOutputRedirected);
                    break;
            }
        });
        return report.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
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
