// The report as a person wants to read it: each finding with its path hop by hop and the remedy, then a summary.
using System;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Check;

internal static class TextReport
{
    public static void Write(CheckReport report, TextWriter writer, bool isColoured)
    {
        foreach (var finding in report.Findings)
            WriteFinding(finding, writer, isColoured);
        WriteSummary(report, writer);
    }

    private static void WriteFinding(ReportedFinding finding, TextWriter writer, bool isColoured)
    {
        var (bold, plain) = isColoured ? ("\u001b[1m", "\u001b[0m") : ("", "");
        var where = finding.Place.File.Length == 0 ? finding.Project : PlaceText.Of(finding.Place);
        writer.WriteLine($"{bold}{where}{plain}  {finding.Level} {finding.Rule}");
        if (finding.Path.Count == 0)
        {
            writer.WriteLine($"  {finding.Message}");
            writer.WriteLine();
            return;
        }
        var drop = finding.Drop is null ? "the start of serving" : PlaceText.Of(finding.Drop);
        writer.WriteLine($"  {finding.Path[^1].Name} needs {finding.Permission}, dropped at {drop}{(finding.IsAssumed ? " (assumed)" : "")}");
        PlaceText.WriteHops(finding.Path, writer);
        writer.WriteLine($"  Remedy: move it before the drop, keep {finding.Permission}, or ask ProcessPermissions.Has first.");
        writer.WriteLine();
    }

    private static void WriteSummary(CheckReport report, TextWriter writer)
    {
        var rules = report.Findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key} × {rule.Count()}");
        var newly = report.Baseline is null ? "" : "new ";
        writer.WriteLine(report.Findings.Count == 0 ? $"No {newly}findings." : $"{report.Findings.Count} {newly}findings: {string.Join(", ", rules)}");
        if (report.Baseline is { } baseline)
            writer.WriteLine($"{baseline}");
        foreach (var project in report.NotRead ?? [])
            writer.WriteLine($"Not read: {project}, which is not a C# project. To read its compiled program, name its .dll.");
        foreach (var score in report.Projects.Where(score => score.Dropped.Length > 0 || report.Projects.Count == 1))
        {
            writer.WriteLine($"{score.Project}:");
            writer.WriteLine($"  phases          {score.StartupMethods} startup-phase methods, {score.RuntimeMethods} runtime-phase");
            writer.WriteLine($"  dropped         {(score.Dropped.Length == 0 ? "nothing; name what should be with --assume-drop" : score.Dropped)}");
            writer.WriteLine($"  guarded calls   {score.GuardedCalls}, of which stubs guard {score.StubbedCalls}");
            writer.WriteLine($"  blind spots     {BlindSpots(score)}");
        }
    }

    private static string BlindSpots(ProjectScore score)
    {
        if (score.BlindSpotCount == 0)
            return "none in the runtime phase";
        var why = score.BlindSpots.GroupBy(spot => spot.Why).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} × {group.Count()}, such as {group.First().Api} at {PlaceText.Of(group.First().Place)}");
        return $"{score.BlindSpotCount} in the runtime phase: {string.Join("; ", why)}";
    }
}
