// The drop that recorded runs support: all that they did not need after start-up, beside what no code can need.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Search;
using Permissions.Tool.CommandLine;
using Permissions.Tool.Report;

namespace Permissions.Tool.Evidence;

internal static class RunSuggestions
{
    /// <param name="isComplete">Whether it is known of every run which methods ran.</param>
    /// <returns>Null for a library, whose program decides.</returns>
    public static RunSuggestion? Of(PermissionReport report, IReadOnlyList<MissedUse> misses, bool isComplete)
    {
        if (report.IsLibrary)
            return null;
        var serving = report.Uses.FirstOrDefault(use => use.IsServing);
        var needed = report.Uses.Where(use => serving is null || use.Phase == PermissionReport.Phases[1]).ToLookup(use => use.Permission);
        var kept = PermissionSet.LeafNames.Where(name => report.Dropped.Contains(name) || misses.Any(miss => miss.Permission == name)
            || needed[name].Any(use => use.IsServing || IsSeen(use) || MayHaveHappened(use))).ToHashSet();
        var beneath = new HashSet<string>();
        if (kept.Contains("net.connect"))
            beneath.Add("fs.read");
        if (report.BlindSpots.Any(spot => spot.Why == BlindSpot.NativeCode))
            beneath.Add("addon");
        var dropped = PermissionSet.LeafNames.Where(name => !kept.Contains(name) && !beneath.Contains(name)).ToList();
        var unrecorded = PermissionSet.LeafNames.Where(name => !report.Dropped.Contains(name) && !needed[name].Any(IsSeen))
            .Select(name => (Name: name, Count: needed[name].Count(MayHaveHappened))).Where(one => one.Count > 0)
            .Select(one => $" {one.Name} is kept: {Counted.Of(one.Count, "call")} that no guard records "
                + (isComplete ? "stand in methods that ran." : "may have run, for not every run recorded which methods did."));
        var (place, call) = serving is null ? (report.Suggestion.Before, report.Suggestion.Call) : (serving.Place, serving.Api);
        var why = dropped.Count == 0 ? "These runs used everything that is still held, or may have." : "No use of them was recorded in "
            + "these runs after the start."
            + (report.Suggestion.Permissions.Count == dropped.Count && dropped.TrueForAll(report.Suggestion.Permissions.Contains)
                ? " It is the same drop as above." : "");
        return new(DropSuggestion.Of(PermissionSet.Of(dropped), place, call, why + string.Concat(unrecorded)),
            [.. dropped.Where(name => needed[name].Any()).Select(name => new RunDifference(name,
                needed[name].Count(use => use.Evidence?.State == EvidenceState.NotReached),
                needed[name].Count(use => use.Evidence?.State == EvidenceState.Covered),
                [.. needed[name].MinBy(use => use.Path.Count)!.Path.Select(step => step.Name)]))]);

        // a call in a package, or one that has no stub, leaves no record
        bool MayHaveHappened(ReportedUse use) => !use.IsGuarded && !IsSeen(use)
            && (!isComplete || use.Evidence?.State == EvidenceState.Covered);
    }

    private static bool IsSeen(ReportedUse use) => use.Evidence?.State == EvidenceState.Seen;
}
