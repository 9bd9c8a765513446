// The command 'init': writes what a service needs to begin with: the package, the suggested drop, a baseline, a job for its pipeline.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Reachability;
using Permissions.Tool.Baseline;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Report;

namespace Permissions.Tool.Init;

internal static class InitCommand
{
    /// <summary>Beside the project.</summary>
    public const string Baseline = "permissions.baseline.json";

    public static Command Create()
    {
        var target = new Argument<string>("PROJECT")
        {
            Description = "The project of a program (.csproj), or the folder that holds it.", DefaultValueFactory = _ => ".",
        };
        var ci = new Option<string>("--ci")
        {
            Description = "Which pipeline gets a job: github, gitlab, azure or none. By default the one that the repository uses.",
            HelpName = "SYSTEM",
        };
        ci.AcceptOnlyFromAmong(Pipeline.Systems);
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without a question." };
        var build = new BuildOptions();
        var command = new Command("init", """
            Sets up a service: the package, the suggested drop, a baseline of known findings, and a job for the pipeline.
            It shows the difference and asks before it writes. What is there already stays as it is.

            Examples:
              permissions init src/MyService
              permissions init src/MyService --ci gitlab --yes

            Exit codes: 0 written, or nothing to write; 1 there are changes that were not written; 2 the command could not run.
            """) { target, ci, yes };
        build.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            var project = ProjectFinder.Find(arguments.GetRequiredValue(target));
            if (!Path.GetExtension(project).Equals(".csproj", StringComparison.OrdinalIgnoreCase))
                throw new CannotRunException($"{project} is not a project; name the .csproj of one program.");
            var root = Pipeline.RootOf(Path.GetDirectoryName(project)!);
            var (edits, notes) = await PlanAsync(project, root, arguments.GetValue(ci) ?? Pipeline.Detect(root), build.Of(arguments),
                cancellation);
            return Apply(edits, notes, root, arguments.GetValue(yes));
        });
        return command;
    }

    private static async Task<(List<FileEdit> Edits, List<string> Notes)> PlanAsync(string project, string root, string ci,
        BuildSettings settings, CancellationToken cancellation)
    {
        var facts = await ProjectFacts.ReadAsync(project, settings, cancellation);
        var report = await ReportCommand.ReadAsync(project, settings, cancellation);
        if (report.IsLibrary)
            throw new CannotRunException($"{project} is a library. Its program decides what is dropped; name the project of the program.");
        var (drop, why) = DropEdit.Of(report, facts);
        var (pipeline, note) = Pipeline.Of(ci, root, project);
        List<FileEdit> edits = [.. PackageEdits.Of(facts), .. drop is null ? Array.Empty<FileEdit>() : [drop], .. pipeline];
        if (Path.Combine(Path.GetDirectoryName(project)!, Baseline) is var baseline && !File.Exists(baseline))
            edits.Add(new(baseline, null, await BaselineAsync(project, drop is null ? [] : report.Suggestion.Permissions, settings,
                cancellation)));
        return ([.. edits.Where(edit => edit.IsNeeded)], [.. new[] { why, note }.Where(text => text.Length > 0)]);
    }

    // What 'check' finds once the drop is written, which is what it finds now if it assumes that drop.
    private static async Task<string> BaselineAsync(string project, IReadOnlyList<string> dropped, BuildSettings settings,
        CancellationToken cancellation)
    {
        var report = await AnalysisBuild.RunAsync(project, PermissionSet.Of(dropped), settings with { IsBuilt = false }, new(Console.Error),
            isEach: false, cancellation);
        var text = new StringWriter();
        BaselineFile.Write(text, "check", report.Findings.Select(BaselineEntry.Of));
        return text.ToString();
    }

    private static int Apply(List<FileEdit> edits, List<string> notes, string root, bool isYes)
    {
        foreach (var edit in edits)
            UnifiedDiff.Write(edit, root, Console.Out, ReportDestination.HasColours);
        foreach (var note in notes)
            Console.Out.WriteLine(note);
        if (edits.Count == 0)
        {
            Console.Out.WriteLine("Nothing to write: everything is there already.");
            return ExitCode.Clean;
        }
        var files = Counted.Of(edits.Count, "file");
        if (!isYes && Console.IsInputRedirected)
        {
            Console.Out.WriteLine($"Nothing was written: this is not a terminal, so nobody can be asked. Write the {files} with --yes.");
            return ExitCode.Findings;
        }
        if (!isYes && !IsWanted($"Write {files}? [y/N] "))
        {
            Console.Out.WriteLine("Nothing was written.");
            return ExitCode.Findings;
        }
        foreach (var edit in edits)
            edit.Write();
        Console.Out.WriteLine($"{files} written. Next: 'dotnet build', your tests, and 'permissions check'.");
        return ExitCode.Clean;
    }

    private static bool IsWanted(string question)
    {
        Console.Out.Write(question);
        Invocation.Flush();
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
