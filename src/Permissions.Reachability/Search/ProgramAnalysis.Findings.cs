// One finding for one sink, a guarded call that is reached after its permission is dropped, with the shortest path there.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

public sealed partial class ProgramAnalysis
{
    private readonly Dictionary<MethodFacts, OwnCall?> leading = [];
    private IReadOnlyList<MethodNode>[]? callers;
    private ILookup<MethodNode, SiteNode>? callsOf;

    private List<(MethodNode Method, SiteNode Node, Finding Finding)> uses = []; // what InOrder makes the findings of

    private List<Finding> Findings()
    {
        uses = [.. known.SelectMany(Uses)];
        return OfUses();
    }

    // Without symbols, all calls in a method have the same place.
    private List<Finding> OfUses() => InOrder(
        FilledParameters().Concat(LaterUses()).GroupBy(finding => (finding.Call, (SiteNode?)null, finding.Permission))
            .Concat(uses.GroupBy(one => (one.Node.Site.Place, one.Node.Site.Place.IsKnown ? null : (SiteNode?)one.Node,
                one.Finding.Permission), one => one.Finding)));

    private IEnumerable<(MethodNode Method, SiteNode Node, Finding Finding)> Uses(
        (MethodNode Method, int Site, SiteNode Node, EntryState State) at)
    {
        var (method, site, node, state) = at;
        foreach (var permission in (node.Needed & new PermissionSet(state.May)).Each())
            if (!IsSaidByItsCallers(method, permission) && !IsSaidByItsParameter(method, node, permission)
                && PathTo(method, site, permission) is { } path)
                yield return (method, node, (method.Facts.IsReferenced
                    ? Behind(method, site, node, permission, path)
                    : Describe(node, permission, MemberId.Display(node.Site.Target), path)) with
                    { IsAskedBefore = phases.IsAskedBefore(method, site, permission) || IsAskedBefore(path, permission) });
    }

    // A framework makes the arguments of a handler, after all drops: what it needs for that is reported at the handler.
    private IEnumerable<Finding> FilledParameters()
    {
        foreach (var (handler, label) in graph.Handlers.Where(one => one.Key.IsReached).Select(one => (one.Key, one.Value)))
            foreach (var type in handler.Facts.ParameterTypes.Where(catalog.Bound.ContainsKey).Distinct())
                foreach (var permission in (catalog.Bound[type] & phases.EverDropped).Each())
                {
                    var (place, api, assembly) = (handler.Facts.Place, MemberId.Name(type), handler.Facts.ReferencedAssembly);
                    yield return Found("T:" + type, permission, api,
                        [new(label, place, assembly, handler.Facts), new(api, place, assembly)],
                        handler.Facts.IsReferenced ? CallLeadingTo(handler.Facts)?.Place ?? OwnStart(permission) ?? place : place);
                }
    }

    // What a call before the drop sets up needs the permission after it.
    private IEnumerable<Finding> LaterUses()
    {
        foreach (var (method, site, node, state) in known)
            if (node.Knowledge.Effect?.Option("later") is not null && MemberId.Display(node.Site.Target) is var api)
                foreach (var permission in ((node.Needed & phases.EverDropped) - new PermissionSet(state.May)).Each())
                    yield return Found(node, permission, api,
                        [.. PathTo(method, site, permission) ?? [new(method.Facts.Name, node.Site.Place, method.Facts.ReferencedAssembly)],
                            new(api + " (at its first use)", node.Site.Place, method.Facts.ReferencedAssembly)],
                        method.Facts.IsReferenced ? CallLeadingTo(method.Facts)?.Place ?? OwnStart(permission) ?? node.Site.Place
                            : node.Site.Place);
    }

    private bool IsSaidByItsParameter(MethodNode method, SiteNode node, PermissionSet permission) =>
        graph.Handlers.ContainsKey(method) && MemberId.ContainingType(node.Site.Target) is var type
            && catalog.Bound.TryGetValue(type, out var needed) && needed.Contains(permission) && method.Facts.ParameterTypes.Contains(type);

    // If the catalog says that each call of a package member needs the permission, the uses inside that member are not findings of their
    // own: the call is.
    private bool IsSaidByItsCallers(MethodNode method, PermissionSet permission)
    {
        if (!method.Facts.IsReferenced || catalog.Of(method.Facts.Id).Effect is not { Verb: CatalogVerb.Needs } line
            || !line.Permissions.Contains(permission))
            return false;
        callsOf ??= Reached.SelectMany(at => at.Node.Edges, (at, edge) => (edge.Callee, at.Node))
            .ToLookup(call => call.Callee, call => call.Node);
        return callsOf[method].Any() && callsOf[method].All(call => call.Needed.Contains(permission))
            && !graph.RuntimeRoots.Exists(root => root.Callee == method);
    }

    private bool IsAskedBefore(IReadOnlyList<Hop> path, PermissionSet permission)
    {
        for (var i = 1; i < path.Count; i++)
            if (path[i - 1].Method is { } facts && graph.Find(facts.Id) is { } caller)
                for (var site = 0; site < caller.Sites.Count; site++)
                    if (caller.Sites[site].Site.Place == path[i].Place && phases.IsAskedBefore(caller, site, permission))
                        return true;
        return false;
    }

    // A use in a referenced assembly is reported at the program's own call that leads there.
    private Finding Behind(MethodNode method, int site, SiteNode node, PermissionSet permission, IReadOnlyList<Hop> path)
    {
        var api = MemberId.Display(node.Site.Target);
        var hops = path.Append(new(api, node.Site.Place, method.Facts.ReferencedAssembly)).ToList();
        var own = SearchFor(permission).LastOwnCall(method, site) ?? CallLeadingTo(path[0].Method!);
        // Code that a referenced assembly registers begins a path there. The path shown starts at the program's own call instead.
        if (own is not null && path[0].Assembly is not null)
        {
            hops[0] = hops[0] with { Place = own.Place };
            hops.InsertRange(0, PathTo(own.Method, own.Site, permission)
                ?? [new(own.Method.Facts.Name, own.Method.Facts.Place, null, own.Method.Facts)]);
        }
        var place = own?.Place ?? OwnStart(permission) ?? node.Site.Place;
        var others = SearchFor(permission).InReferences().CallsOf(node).Where(other => other != place)
            .OrderBy(other => other.File, StringComparer.Ordinal).ThenBy(other => other.Start);
        return Found(node, permission, api, hops, place) with { OtherCalls = [.. others.Distinct()] };
    }

    // The place if no call in the program leads there: the drop if it is in the program, otherwise the program's start.
    private Place? OwnStart(PermissionSet permission) =>
        DropOf(permission) is { } drop && OwnKnown.Any(at => at.Node == drop) ? drop.Site.Place
            : graph.StartupRoots.Find(root => !root.Facts.IsReferenced)?.Facts.Place;

    /// <summary>
    /// Further calls in the program that lead to a sink but are not the nearest call of any. Each comes with its nearest sink.
    /// </summary>
    private List<Finding> OtherWays(IReadOnlyList<Finding> findings)
    {
        var told = new HashSet<(Place, PermissionSet)>(findings.Select(finding => (finding.Call, finding.Permission)));
        var ways = new List<Finding>();
        foreach (var permission in graph.Methods.Any(method => method.Facts.IsReferenced) ? phases.EverDropped.Permissions.Each() : [])
            foreach (var (call, use, hops) in SearchFor(permission).InReferences().Calls())
                if (!told.Contains((call.Place, permission)))
                {
                    var before = PathTo(call.Method, call.Site, permission) ?? [new(call.Method.Facts.Name, call.Place)];
                    ways.Add(Found(use, permission, hops[hops.Count - 1].Name, [.. before, .. hops], call.Place));
                }
        return InOrder(ways.GroupBy(finding => (finding.Call, finding.Permission)));
    }

    // For a method that the framework calls, or that drops: the call in the program that names its type, leads to the method, or leads to
    // the assembly code that creates the type.
    private OwnCall? CallLeadingTo(MethodFacts root) =>
        leading.TryGetValue(root, out var known) ? known : leading[root] = FindCallLeadingTo(root);

    private OwnCall? FindCallLeadingTo(MethodFacts root)
    {
        foreach (var (method, _, node, _) in Own)
            if (node.Site.NamedTypes.Contains(root.Type))
                return new(method, node);
        callers ??= graph.Callers(edge => true);
        var paths = new ShortestPaths<MethodNode, bool>();
        foreach (var method in graph.Methods)
            if (method.Facts.IsReferenced && (method.Facts == root || Makes(method, root.Type)))
                paths.Begin(method, true);
        while (paths.TryNext(out var callee))
            foreach (var method in callers[callee.Number])
                if (!method.Facts.IsReferenced)
                    return new(method, method.Sites.Find(node => node.Edges.Exists(edge => edge.Callee == callee))!);
                else
                    paths.Reach(method, callee, true);
        return null;
    }

    private static bool Makes(MethodNode method, string type) =>
        method.Facts.Created.Contains(type) || method.Sites.Exists(node => node.Site.NamedTypes.Contains(type));

    private static List<Finding> InOrder<TKey>(IEnumerable<IGrouping<TKey, Finding>> findings) =>
        findings.Select(same => same.OrderBy(finding => finding.Path.Count).First())
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Start)
            .ThenBy(finding => finding.Permission.Bits)
            .ThenBy(finding => finding.Call.File, StringComparer.Ordinal).ThenBy(finding => finding.Call.Start)
            .ThenBy(finding => finding.Path[finding.Path.Count - 1].Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Path[finding.Path.Count - 1].Place.Start)
            .ThenBy(finding => finding.ApiId, StringComparer.Ordinal)
            .ToList();
}
