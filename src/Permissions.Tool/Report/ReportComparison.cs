// Two reports side by side: which uses are new, which are gone, which are the same; by method and API, because lines move.
using System.Collections.Generic;
using System.Linq;
using Permissions.Tool.Baseline;

namespace Permissions.Tool.Report;

internal static class ReportComparison
{
    /// <summary>The uses of the new report in its order, then those of the old one that are gone.</summary>
    public static List<ComparedUse> Of(PermissionReport report, PermissionReport? old)
    {
        if (old is null)
            return [.. report.Uses.Select(use => new ComparedUse(use, ComparedState.Same))];
        var known = old.Uses.GroupBy(BaselineEntry.Of).ToDictionary(same => same.Key, same => new Queue<ReportedUse>(same));
        var all = report.Uses.Select(use => new ComparedUse(use,
            known.TryGetValue(BaselineEntry.Of(use), out var before) && before.TryDequeue(out _) ? ComparedState.Same : ComparedState.New))
            .ToList();
        var left = known.Values.SelectMany(uses => uses).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all, .. old.Uses.Where(left.Contains).Select(use => new ComparedUse(use, ComparedState.Gone))];
    }
}

internal sealed record ComparedUse(ReportedUse Use, ComparedState State);

/// <summary>In which of two reports a use is.</summary>
internal enum ComparedState
{
    /// <summary>In both, or there is nothing to compare with.</summary>
    Same,

    /// <summary>In the new one alone.</summary>
    New,

    /// <summary>In the old one alone.</summary>
    Gone,
}
