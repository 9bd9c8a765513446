// The conclusions about a compiled program in the words of the rules.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Tool.Check;

internal static class CompiledFindings
{
    public static IEnumerable<ReportedFinding> Of(Conclusions all, string project)
    {
        foreach (var finding in all.Findings)
            yield return Along(finding, RuleOf(finding.Permission), project,
                $"'{finding.Api}' needs {finding.Permission}, dropped at {Drop(finding)}. Reached by {Path(finding)}. Move it before the drop, keep {finding.Permission}, or ask ProcessPermissions.Has first.");
        foreach (var start in all.Unawaited)
            yield return Along(start, "PERM2005", project,
                $"'{start.Api}' is started here, before {start.Permission} is dropped at {Drop(start)}, not awaited before it, and uses {start.Permission}. Reached by {Path(start)}. Await it before the drop.");
        foreach (var call in all.BrokenContracts)
            yield return Along(call, "PERM2007", project,
                $"'{call.Api}' states that it is called with {call.Permission}, dropped at {Drop(call)}. Reached by {Path(call)}. Call it before the drop, or keep {call.Permission}.");
        foreach (var fault in all.ContractFaults)
            yield return Contradiction(fault, project);
        foreach (var drop in all.Drops.Where(drop => drop.IsAfterServing))
            yield return Alone("PERM2001", "warning", drop.Place, $"{drop.Dropped} may be dropped here after the server has begun to accept traffic. Drop before the server starts.", project);
        foreach (var serving in all.UncertainServings)
            yield return Alone("PERM2002", "warning", serving.Place, $"'{serving.Api}' may be reached without {serving.OnSomePaths} dropped. Drop on every path that leads here.", project);
        foreach (var error in all.ArgumentErrors)
            yield return Wrong(error, project);
        foreach (var drop in all.Drops.Where(drop => drop.IsAlreadyDropped))
            yield return Alone("PERM2004", "note", drop.Place, $"{drop.Dropped} is already dropped wherever this runs. Remove this drop.", project);
    }

    public static SourcePlace At(Place place) => new(place.File, place.Line + 1, place.Line < 0 ? 0 : place.Column + 1);

    private static ReportedFinding Along(Finding finding, string rule, string project, string message) =>
        new(rule, "warning", message, At(finding.Place), finding.Permission.ToString(), finding.DropSite is { } drop ? At(drop) : null, finding.IsAssumed,
            [.. finding.Path.Select(hop => new ReportedHop(hop.Name, At(hop.Place)))], project);

    private static ReportedFinding Alone(string rule, string level, Place place, string message, string project) =>
        new(rule, level, message, At(place), "", null, false, [], project);

    private static ReportedFinding Contradiction(ContractFault fault, string project)
    {
        var asked = fault.Permissions.IsEmpty ? "[StartupPhase]" : fault.Permissions.ToString();
        if (fault.Kind == ContractFaultKind.AsksForMore)
            return Alone("PERM2009", "warning", fault.Place, $"'{fault.Member}' asks its callers for {asked}, which '{fault.Other}' does not declare: who calls through '{fault.Other}' cannot know. State it there too, or ask for less here.", project);
        var drop = fault.DropSite is { } site ? $"dropped at {System.IO.Path.GetFileName(site.File)}:{site.Line + 1}" : "dropped at run time";
        return Alone("PERM2008", "warning", fault.Place, fault.Kind switch
        {
            ContractFaultKind.StartupAndRuntime => $"'{fault.Name}' is both [StartupPhase] and [RuntimePhase]: it cannot run only before any drop and also after one. Remove one of them.",
            ContractFaultKind.RequiresWhatIsDropped => $"'{fault.Name}' requires {asked} and states that {asked} is dropped where it runs. Take {asked} out of one of the attributes.",
            _ => $"'{fault.Member}' states that it is called with {asked}, {drop}, but the framework calls it at run time. Remove the attribute, or keep {asked}.",
        }, project);
    }

    private static ReportedFinding Wrong(PermissionArgumentError error, string project) => error.Misspelt.Count == 0
        ? Alone("PERM2003", "warning", error.Place, $"'{error.Api}' is given a permission that is not a constant, so it counts as all ten. Name the permissions here.", project)
        : Alone("PERM2003", "error", error.Place, string.Join(" ", error.Misspelt.Select(name => $"'{name}' is no permission; did you mean '{PermissionSet.Nearest(name)}'?")), project);

    // One rule a permission, in the order of the bits.
    private static string RuleOf(PermissionSet permission)
    {
        var index = 0;
        while ((permission.Bits >> index & 1) == 0)
            index++;
        return "PERM" + (1001 + index);
    }

    private static string Path(Finding finding) => string.Join(" → ", finding.Path.Select(hop => hop.Name));

    private static string Drop(Finding finding) => finding.DropSite is { } drop
        ? System.IO.Path.GetFileName(drop.File) + ":" + (drop.Line + 1) + (finding.IsAssumed ? " (assumed)" : "")
        : finding.IsAssumed ? "the start of serving (assumed)" : "run time";
}
