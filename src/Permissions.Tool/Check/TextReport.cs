// Writes the report as text: each finding with its path and the remedy, then a summary.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Permissions.Reachability.Reports;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

internal static class TextReport
{
    public static void Write(CheckReport report, TextWriter writer, bool isColoured)
    {
        WriteFindings(report.Findings, writer, isColoured);
        WriteSummary(report, writer);
    }

    public static void WriteFindings(IEnumerable<ReportedFinding> findings, TextWriter writer, bool isColoured)
    {
        foreach (var finding in findings)
            WriteFinding(finding, writer, isColoured);
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
        // The message of its rule, with the path hop by hop and places that a terminal can open.
        var (rule, drop) = (RuleTable.Find(finding.Rule)!, finding.Drop is null ? "the start of serving" : PlaceText.Of(finding.Drop));
        string Filled(string format) =>
            string.Format(CultureInfo.InvariantCulture, format, finding.Api, finding.Permission,
                drop + (finding.IsAssumed ? " (assumed)" : ""));
        writer.WriteLine($"  {Filled(rule.Fact)}");
        PlaceText.WriteHops(finding.Path, writer);
        if (finding.Evidence is { } evidence)
            EvidenceText.Write(evidence, writer);
        if (finding.OtherCalls.Count > 0)
            writer.WriteLine(
                $"  {Counted.Of(finding.OtherCalls.Count, "other call leads", "other calls lead")} there, such as "
                    + $"{PlaceText.Of(finding.OtherCalls[0])}; --all lists each.");
        writer.WriteLine($"  {Filled(rule.Remedy)}");
        writer.WriteLine();
    }

    private static void WriteSummary(CheckReport report, TextWriter writer)
    {
        var rules = report.Findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"{rule.Key} × {rule.Count()}");
        var newly = report.Baseline is null ? "" : "new ";
        writer.WriteLine(report.Findings.Count == 0
            ? $"No {newly}findings." : $"{Counted.Of(report.Findings.Count, newly + "finding")}: {string.Join(", ", rules)}");
        if (report.Baseline is { } baseline)
            writer.WriteLine($"{baseline}");
        if (report.Evidence is { } evidence)
            EvidenceText.WriteSummary(evidence, report.Findings.Select(finding => finding.Evidence).OfType<FindingEvidence>(), writer);
        foreach (var project in LeftOut.Projects(report))
            writer.WriteLine(project);
        foreach (var score in report.Projects.Where(score => score.Dropped.Length > 0 || report.Projects.Count == 1))
        {
            writer.WriteLine($"{score.Project}:");
            writer.WriteLine(
                $"  phases          {Counted.Of(score.StartupMethods, "startup-phase method")}, {score.RuntimeMethods} runtime-phase");
            writer.WriteLine(
                $"  dropped         {(score.Dropped.Length == 0 ? "nothing; name what should be with --assume-drop" : score.Dropped)}");
            writer.WriteLine($"  guarded calls   {score.GuardedCalls}, of which stubs guard {score.StubbedCalls}");
            var spots = LeftOut.BlindSpots(score).ToList();
            writer.WriteLine($"  blind spots     {spots[0]}");
            foreach (var line in spots.Skip(1))
                writer.WriteLine($"                  {line}");
        }
    }
}
