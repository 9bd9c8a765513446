// From conclusions to reports: which rule says what of each. Source and IL go the same way.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.Reports;

public static class ReportStream
{
    /// <summary>Everything that is to be said about a program, rule by rule.</summary>
    public static IEnumerable<Report> Of(Conclusions all)
    {
        foreach (var finding in all.Findings)
            yield return Of(RuleTable.For(finding.Permission), finding);
        foreach (var finding in all.OtherWays) // one warning for one use; its other callers are marked as well
            yield return Of(RuleTable.For(finding.Permission), finding) with { Severity = RuleSeverity.Info, IsOtherWay = true };
        foreach (var start in all.Unawaited)
            yield return Of(RuleTable.UnawaitedWork, start);
        foreach (var call in all.Closings)
            yield return Of(RuleTable.NeededAtClose, call);
        foreach (var call in all.BrokenContracts)
            yield return Of(RuleTable.BrokenContract, call);
        foreach (var fault in all.ContractFaults)
            yield return fault.Kind == ContractFaultKind.AsksForMore
                ? new(RuleTable.AsksForMore, fault.Place, [fault.Member, Wording.Asked(fault), fault.Other ?? ""])
                : new(RuleTable.ContradictoryContract, fault.Place, [Wording.Contradiction(fault)])
                {
                    Related = fault.DropSite is { } drop ? [drop] : [],
                };
        foreach (var drop in all.Drops.Where(drop => drop.IsAfterServing))
            yield return new(RuleTable.DropAfterServing, drop.Place, [drop.Dropped])
            {
                Properties = drop.MayPrecedeServing ? [Before(all.Servings)] : [],
            };
        foreach (var drop in all.Drops.Where(drop => drop.IsAlreadyDropped))
            yield return new(RuleTable.AlreadyDropped, drop.Place, [Wording.WithVerb(drop.Dropped)]);
        foreach (var serving in all.UncertainServings)
            yield return new(RuleTable.DropNotOnEveryPath, serving.Place, [serving.Api, serving.OnSomePaths]);
        foreach (var error in all.ArgumentErrors)
            yield return new(RuleTable.UnknownPermission, error.Place, [Wording.Of(error)])
            {
                Severity = error.Misspelt is null ? RuleSeverity.Warning : RuleSeverity.Error, // what cannot be read need not be wrong
                Properties = error.Misspelt is null ? [] : [(ReportProperty.Misspelt, error.Misspelt)],
            };
        foreach (var spot in all.BlindSpots.Where(spot => !spot.IsReferenced))
            yield return new(RuleTable.BlindSpot, spot.Place, [spot.Api, spot.Why, spot.Hidden]);
    }

    /// <summary>Of an application that tests reference.</summary>
    public static Report Of(UnassertedDrop drop) =>
        new(RuleTable.UnassertedDrop, drop.Test, [drop.Application, drop.Dropped, Wording.At(drop.DropSite)])
        {
            Properties =
            [
                (ReportProperty.Application, drop.Application), (ReportProperty.Dropped, drop.Dropped.ToString()),
                (ReportProperty.Attribute, drop.TestAttribute),
            ],
        };

    /// <summary>Of a program that never drops.</summary>
    /// <param name="needs">What it needs, where that is known.</param>
    public static Report NeverDrops(Requirements? needs) => new(RuleTable.NeverDrops, needs?.EntryPoint?.Place ?? default, [])
    {
        Properties = needs is null ? []
            : [Before(needs.Servings), (ReportProperty.Droppable, needs.Droppable.ToString()), .. Warm(needs)],
    };

    private static (string, string)[] Warm(Requirements needs) =>
        Requirements.TakesWarmUp(needs.Droppable) ? [(ReportProperty.WarmUp, "true")] : [];

    private static (string, string) Before(IReadOnlyList<Serving> servings) =>
        (ReportProperty.Serving, HandOver.Write(servings.Where(serving => serving.Place.IsKnown).Select(serving => serving.Place)));

    private static Report Of(Rule rule, Finding finding) =>
        new(rule, finding.Place, [finding.Api, finding.Permission, Wording.DroppedAt(finding), Wording.Path(finding)])
        {
            Finding = finding,
            Related =
            [
                .. finding.DropSite is { } drop ? new[] { drop } : [],
                .. finding.Path.Select(hop => hop.Place).Where(place => place != finding.Place && place.IsKnown),
                .. finding.OtherCalls,
            ],
        };
}
