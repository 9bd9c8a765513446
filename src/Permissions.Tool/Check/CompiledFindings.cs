// The conclusions about a compiled program in the words of the rules.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Tool.Check;

internal static class CompiledFindings
{
    public static IEnumerable<ReportedFinding> Of(Conclusions all, string project)
    {
        foreach (var finding in all.Findings)
            yield return Along(finding, "PERM" + (1001 + finding.Permission.Index), Wording.AfterDrop, project);
        foreach (var finding in all.OtherWays)
            yield return Along(finding, "PERM" + (1001 + finding.Permission.Index), Wording.AfterDrop, project) with { Level = "note", IsOtherWay = true };
        foreach (var start in all.Unawaited)
            yield return Along(start, "PERM2005", Wording.UnawaitedWork, project);
        foreach (var call in all.BrokenContracts)
            yield return Along(call, "PERM2007", Wording.BrokenContract, project);
        foreach (var fault in all.ContractFaults)
            yield return fault.Kind == ContractFaultKind.AsksForMore
                ? Alone("PERM2009", "warning", fault.Place, Filled(Wording.AsksForMore, fault.Member, Wording.Asked(fault), fault.Other ?? ""), project)
                : Alone("PERM2008", "warning", fault.Place, Wording.Contradiction(fault), project);
        foreach (var drop in all.Drops.Where(drop => drop.IsAfterServing))
            yield return Alone("PERM2001", "warning", drop.Place, Filled(Wording.DropAfterServing, drop.Dropped), project);
        foreach (var serving in all.UncertainServings)
            yield return Alone("PERM2002", "warning", serving.Place, Filled(Wording.DropNotOnEveryPath, serving.Api, serving.OnSomePaths), project);
        foreach (var error in all.ArgumentErrors)
            yield return Alone("PERM2003", error.Misspelt is null ? "warning" : "error", error.Place, Wording.Of(error), project);
        foreach (var drop in all.Drops.Where(drop => drop.IsAlreadyDropped))
            yield return Alone("PERM2004", "note", drop.Place, Filled(Wording.AlreadyDropped, Wording.Are(drop.Dropped)), project);
    }

    public static ReportedBlindSpot Of(BlindSpot spot, OwnCode own)
    {
        var assembly = spot.IsReferenced ? spot.Assembly : "";
        return new(assembly, own.Has(assembly), spot.Api, spot.Why, spot.Hidden.ToString(), At(spot.Place), 1);
    }

    public static SourcePlace At(Place place) => new(place.File, place.Line + 1, place.Line < 0 ? 0 : place.Column + 1);

    private static ReportedFinding Along(Finding finding, string rule, string wording, string project) =>
        new(rule, "warning", Filled(wording, finding.Api, finding.Permission, Wording.DroppedAt(finding), Wording.Path(finding)), At(finding.Place), finding.Permission.ToString(),
            finding.DropSite is { } drop ? At(drop) : null, finding.IsAssumed, [.. finding.Path.Select(hop => new ReportedHop(hop.Name, At(hop.Place), hop.Assembly ?? ""))], project,
            [.. finding.OtherCalls.Select(At)]);

    private static ReportedFinding Alone(string rule, string level, Place place, string message, string project) =>
        new(rule, level, message, At(place), "", null, false, [], project, []);

    private static string Filled(string wording, params object[] words) => string.Format(CultureInfo.InvariantCulture, wording, words);
}
