// The report for people: what could be dropped, then what each package needs in each phase, with the shortest path there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Report;

internal static class ReportText
{
    /// <param name="everyPath">Whether each use has its path, not only the nearest one of its kind.</param>
    /// <param name="isOnlyNew">Whether a baseline took the known uses out.</param>
    public static void Write(PermissionReport report, TextWriter writer, bool isColoured, bool everyPath, bool isOnlyNew)
    {
        string Bold(string text) => isColoured ? $"\u001b[1m{text}\u001b[0m" : text;
        var packages = report.Packages().ToList();
        writer.WriteLine(Bold(report.Program)
            + $": {Counted.Of(report.Assemblies.Count, "assembly", "assemblies")}; methods: {report.StartupMethods} run only at startup, "
            + $"{report.RuntimeMethods} may run after it.");
        if (report.IsLibrary)
            writer.WriteLine("It has no entry point: its callers decide when its code runs, so everything counts as run time.");
        if (isOnlyNew)
            writer.WriteLine("Only what the baseline does not know:");
        writer.WriteLine();
        WriteSummary(report, writer);
        if (!isOnlyNew)
            WriteSuggestion(report, writer, Bold);
        if (report.Evidence is { } evidence)
        {
            EvidenceText.WriteSummary(evidence, report.Uses.Select(use => use.Evidence!), writer);
            writer.WriteLine();
        }
        foreach (var package in packages)
        {
            var names = package.Select(assembly => assembly.Name).ToHashSet(StringComparer.Ordinal);
            var uses = report.Uses.Where(use => names.Contains(use.Assembly)).ToList();
            var spots = report.BlindSpots.Where(spot => names.Contains(spot.Assembly)).ToList();
            if (uses.Count == 0 && spots.Count == 0)
                continue;
            var assemblies = package.Count() > 1 ? ": " + string.Join(", ", package.Select(assembly => assembly.Name)) : "";
            writer.WriteLine(Bold($"{package.Key.Name} {package.Key.Version}") + $"  ({package.Key.Kind}{assemblies})");
            foreach (var phase in PermissionReport.Phases)
                WritePhase(uses.Where(use => use.Phase == phase).ToList(), phase, writer, everyPath);
            WriteBlindSpots(spots, writer, everyPath);
            writer.WriteLine();
        }
        var silent =
            packages.Where(package =>
                !package.Any(assembly => report.Uses.Any(use => use.Assembly == assembly.Name)
                    || report.BlindSpots.Any(spot => spot.Assembly == assembly.Name))).Select(package => package.Key.Name).ToList();
        if (silent.Count > 0 && !isOnlyNew)
            writer.WriteLine($"Needs nothing: {string.Join(", ", silent)}.");
        var unread = report.BlindSpots.Where(spot => report.Assemblies.All(assembly => assembly.Name != spot.Assembly)).ToList();
        if (unread.Count > 0)
            writer.WriteLine($"Cannot be read: {string.Join(", ", unread.Select(spot => $"{spot.Api} ({spot.Why})").Distinct())}.");
    }

    private static void WriteSummary(PermissionReport report, TextWriter writer)
    {
        writer.WriteLine("  permission      at startup     at run time");
        foreach (var permission in PermissionSet.LeafNames)
        {
            var (startup, runtime) = (Calls("startup"), Calls("runtime"));
            writer.WriteLine($"  {permission,-13} {startup,12} {runtime,15}{Note(report, permission)}");

            string Calls(string phase) =>
                report.Uses.Count(use => use.Permission == permission && use.Phase == phase) is var count and > 0
                    ? Counted.Of(count, "call") : "-";
        }
        if (report.BlindSpotCount > 0)
            writer.WriteLine($"  {Counted.Of(report.BlindSpotCount, "blind spot")} at run time"
                + (report.Dropped.Count > 0 ? $", of which {report.BlindSpotsAfterDrop} could hide a use of what is dropped" : ""));
        writer.WriteLine();
    }

    private static string Note(PermissionReport report, string permission)
    {
        var runtime = report.Uses.Where(use => use.Permission == permission && use.Phase == "runtime").ToList();
        var isServing = runtime.Count > 0 && runtime.TrueForAll(use => use.IsServing);
        if (report.Dropped.Contains(permission))
            return runtime.Count == 0 ? "  dropped by the program" : isServing ? "  needed to start serving, dropped by the program"
                : "  dropped by the program, yet needed: see 'permissions check'";
        return isServing ? "  needed to start serving" : report.Suggestion.Permissions.Contains(permission) ? "  could be dropped" : "";
    }

    private static void WriteSuggestion(PermissionReport report, TextWriter writer, Func<string, string> bold)
    {
        string[] caution = report.Suggestion.Lines.Count > 0 && report.BlindSpotCount > 0
            ? ["Blind spots could need more, and so could the framework for itself: try the line in a test run first."] : [];
        writer.WriteLine(bold("Least privilege" + (report.Evidence is null ? "" : ": what the code can never need")));
        WriteDrop(report.Suggestion, caution, writer);
        if (report.Evidence?.Suggestion is not { } runs)
            return;
        writer.WriteLine(bold("Least privilege: what these runs never needed"));
        WriteDrop(runs.Drop, [], writer);
        if (runs.Difference.Count == 0)
            return;
        writer.WriteLine("  The difference: the code can need these, and these runs did not. Test these ways before you drop them.");
        foreach (var one in runs.Difference)
            writer.WriteLine($"    {one.Permission}: {Counted.Of(one.NotReached, "use")} never reached, {one.Covered} covered and not seen;"
                + $" the nearest is {string.Join(" → ", one.Path)}");
        writer.WriteLine();
    }

    private static void WriteDrop(DropSuggestion suggestion, string[] caution, TextWriter writer)
    {
        foreach (var line in suggestion.ToDrop(caution).ToString().Split('\n'))
            writer.WriteLine(line.Length == 0 ? "" : "  " + line);
        writer.WriteLine();
    }

    private static void WritePhase(List<ReportedUse> uses, string phase, TextWriter writer, bool everyPath)
    {
        if (uses.Count == 0)
            return;
        writer.WriteLine("  " + UsedPermission.When(phase));
        foreach (var group in uses.GroupBy(use => use.Permission))
        {
            var (all, more) = (group.OrderBy(use => use.Evidence?.State).ToList(), group.Count() - 1); // seen first, nearest first
            var methods = Counted.Of(all.Select(use => use.Method).Distinct().Count(), "method");
            var counts = $"  ({Counted.Of(all.Count, "call")} in {methods}{(everyPath ? "" : "; the nearest")})";
            writer.WriteLine($"    {group.Key}{(more > 0 ? counts : "")}");
            foreach (var use in everyPath ? all : all.Take(1))
            {
                PlaceText.WriteHops(use.Hops, writer);
                if (use.Evidence is { } evidence)
                    EvidenceText.Write(evidence, writer, indent: 6);
            }
        }
    }

    private static void WriteBlindSpots(List<ReportedBlindSpot> spots, TextWriter writer, bool everyPath)
    {
        if (spots.Count == 0)
            return;
        writer.WriteLine("  blind spots at run time, that could hide");
        foreach (var line in ReportedBlindSpot.Lines(spots))
            writer.WriteLine("    " + line);
        foreach (var spot in everyPath ? spots : [])
            writer.WriteLine($"        {spot.Api}{(spot.Count > 1 ? $" × {spot.Count}" : "")}  {PlaceText.Of(spot.Place)}");
    }

}
