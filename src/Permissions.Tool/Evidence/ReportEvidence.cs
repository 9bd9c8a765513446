// Lays recorded runs beside the report of a program: each use with its state, and the two drops.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability;
using Permissions.Tool.Report;

namespace Permissions.Tool.Evidence;

internal static class ReportEvidence
{
    public static PermissionReport With(PermissionReport report, EvidenceLog log)
    {
        var scope = report.Scope ?? Written(report);
        var uses = report.Uses.Select(use => (Use: use, Judged: JudgedUse.Of(use, scope.Assemblies))).ToList();
        var judge = new EvidenceJudge(log, scope.Files, scope.Assemblies, uses.Select(one => one.Judged));
        report = report with { Uses = [.. uses.Select(one => one.Use with { Evidence = judge.Of(one.Judged) })] };
        var whole = judge.Whole(_ => true);
        var missed = whole.Misses.Select(miss => miss.Permission).Intersect(report.Suggestion.Permissions).ToList();
        return report with
        {
            Evidence = whole with { Suggestion = RunSuggestions.Of(report, whole.Misses, log.IsComplete) },
            Suggestion = missed.Count == 0 ? report.Suggestion : Without(missed, report.Suggestion),
        };
    }

    // Of a report that was written earlier only the files on its paths are known.
    private static EvidenceScope Written(PermissionReport report)
    {
        var own = report.Assemblies.Where(one => one.Kind is "program" or "project").Select(one => one.Name).ToHashSet();
        return new(own, [.. report.Uses.Where(use => own.Contains(use.Assembly)).Select(use => use.Place.File)
            .Concat(report.Uses.SelectMany(use => use.Path).Where(step => own.Contains(step.Assembly)).Select(step => step.Place.File))
            .Distinct()], []);
    }

    private static DropSuggestion Without(List<string> missed, DropSuggestion suggestion) =>
        DropSuggestion.Of(PermissionSet.Of(suggestion.Permissions.Except(missed)), suggestion.Before, suggestion.Call,
            $"{suggestion.Explanation} {string.Join(", ", missed)} " + (missed.Count == 1 ? "is" : "are")
            + " left out: these runs used it, and the analysis found no way there.");
}
