// 'check --watch': checks again when a source changes, and shows what is new and what has gone.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tool.Baseline;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Check;

internal static class WatchedCheck
{
    /// <param name="target">What is checked.</param>
    /// <param name="checkAsync">Checks it once.</param>
    /// <returns>The exit code of the last check, once the user ends it.</returns>
    public static async Task<int> RunAsync(string target, Func<CancellationToken, Task<CheckReport>> checkAsync,
        CancellationToken cancellation)
    {
        var found = CompiledProgram.Find(target) ?? ProjectFinder.Find(target);
        using var watch = new SourceWatch(found);
        CheckReport? last = null;
        var code = ExitCode.Failed;
        try
        {
            while (true)
            {
                try
                {
                    var report = await checkAsync(cancellation);
                    Write(report, last);
                    (last, code) = (report, report.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Clean);
                }
                catch (CannotRunException exception)
                {
                    await Console.Error.WriteLineAsync($"permissions check: {exception.Message}");
                    code = ExitCode.Failed;
                }
                Console.Out.WriteLine($"Watching {PlaceText.Relative(found)}. Ctrl+C ends.");
                Invocation.Flush();
                var changed = await watch.ChangedAsync(cancellation);
                Console.Out.WriteLine($"\n{DateTime.Now:HH:mm:ss} {PlaceText.Relative(changed)} changed.");
                Invocation.Flush();
            }
        }
        catch (OperationCanceledException)
        {
            return code;
        }
    }

    private static void Write(CheckReport report, CheckReport? last)
    {
        if (last is null)
        {
            TextReport.Write(report, Console.Out, ReportDestination.HasColours);
            return;
        }
        var (fresh, gone) = (Beyond(last, report.Findings), Beyond(report, last.Findings));
        if (fresh.Count > 0)
            TextReport.WriteFindings(fresh, Console.Out, ReportDestination.HasColours);
        foreach (var finding in gone)
            Console.Out.WriteLine($"Gone: {PlaceText.Of(finding.Place)}  {finding.Rule}"
                + (finding.Path.Count > 0 ? $"  {string.Join(" → ", finding.Path.Select(hop => hop.Name))}" : ""));
        Console.Out.WriteLine($"{fresh.Count} new, {gone.Count} gone; {Counted.Of(report.Findings.Count, "finding")}.");
    }

    // By what a baseline knows of a finding: lines move with every edit.
    private static IReadOnlyList<ReportedFinding> Beyond(CheckReport known, IReadOnlyList<ReportedFinding> findings) =>
        new BaselineFile("", "check", [.. known.Findings.Select(BaselineEntry.Of)]).Match("", findings, BaselineEntry.Of).Fresh;
}
