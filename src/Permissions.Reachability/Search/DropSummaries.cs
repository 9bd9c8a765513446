// The effect of each method on the dropped permissions. Only methods that lead to a drop or a serving call are analysed again.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class DropSummaries
{
    private readonly CallGraph graph;
    private readonly PermissionSet assumed;
    private readonly PermissionSet served;
    private readonly FirstRuns once;
    private readonly GuardResults results;
    private readonly HashSet<MethodNode> dropping;
    private readonly HashSet<MethodNode> relevant; // includes methods that check permissions
    private readonly HashSet<MethodNode> asking = [];
    private GuardedCreation? making;
    private readonly MethodFlow?[] flows;

    public DropSummaries(CallGraph graph, FirstRuns once, PermissionSet assumed, CancellationToken cancellation)
    {
        this.graph = graph;
        this.once = once;
        this.assumed = assumed;
        served = graph.Methods.SelectMany(method => method.Sites).Where(IsServed)
            .Aggregate(PermissionSet.None, (all, node) => all | NamedBy(node));
        flows = new MethodFlow?[graph.Methods.Count];
        var callers = graph.Callers(edge => edge.Kind is EdgeKind.Now or EdgeKind.NowOnce or EdgeKind.Concurrent);
        results = new(graph, SummaryOf, method => flows[method.Number]?.Guards);
        dropping = Closure.Of(graph.Methods.Where(method => method.Sites.Any(Changes)), method => callers[method.Number]);
        relevant = Closure.Of(dropping.Concat(graph.Methods.Where(GuardResults.Asks)), method => callers[method.Number]);
        Solve(callers, relevant.ToList(), cancellation);
        Spread(callers, cancellation);
    }

    private void Spread(IReadOnlyList<MethodNode>[] callers, CancellationToken cancellation)
    {
        const int most = 8; // rounds in which check results move between methods, through arguments and stored values
        for (var i = 0; i < most && new GuardPropagation(graph, results, WithGuards).Changed() is { Count: > 0 } changed; i++)
        {
            relevant.UnionWith(changed);
            Solve(callers, changed, cancellation);
        }
    }

    /// <summary>
    /// Computes permanently stored check results again, now that the permissions that are certainly dropped at each method's start are
    /// known. Returns whether that may change a result.
    /// </summary>
    /// <param name="must">The permissions that are certainly dropped when a method starts; null if it never starts.</param>
    public bool StoresMore(System.Func<MethodNode, int?> must, CancellationToken cancellation)
    {
        var keeping = graph.Methods.Where(method => flows[method.Number] is { Guards.MayStoreMore: true }).ToList();
        if (!results.IsAsked)
            return false;
        results.Unreached.UnionWith(graph.Methods.Where(method => must(method) is null));
        var changed = keeping.FindAll(method => must(method) is { } bits && results.Drop(method, bits & ~results.InPart));
        var callers = graph.Callers(edge => edge.Kind is EdgeKind.Now or EdgeKind.NowOnce or EdgeKind.Concurrent);
        Solve(callers, changed, cancellation);
        Spread(callers, cancellation);
        making = new(graph, results, WithGuards);
        return changed.Count > 0 || making.IsGuarded;
    }

    /// <summary>Whether the check that guards a site is older than a drop of the permission.</summary>
    public bool IsAskedBefore(MethodNode method, int site, PermissionSet permission) =>
        Of(method).Guards?.Before(site) is { } known && (HeldSet.Old(known.Held) & permission.Bits) != 0;

    /// <summary>
    /// The permissions that are held wherever a body runs, because its delegate or object is only created where they are held.
    /// </summary>
    public PermissionSet HeldWhereMade(MethodNode callee, bool isByName) => making?.Held(callee, isByName) ?? PermissionSet.None;

    public MethodFlow Of(MethodNode method) =>
        flows[method.Number] ??= MethodFlow.Run(method, Effect, results, relevant.Contains(method));

    /// <summary>The methods that lead to a drop or to serving, and all methods that these run: everything that may happen before.</summary>
    public HashSet<MethodNode> AroundDrops() =>
        Closure.Of(dropping, method => method.Sites.SelectMany(site => site.Edges).Select(edge => edge.Callee));

    /// <summary>
    /// The permissions that are dropped when the program begins to serve, after its hosted services have started. An assumed drop happens
    /// before they start.
    /// </summary>
    public PermissionSet Served => served;

    /// <summary>The permissions that a call drops by its catalog line, here or when the program begins to serve.</summary>
    public static PermissionSet NamedBy(SiteNode node) =>
        node.Knowledge.Role is { Verb: CatalogVerb.Drops } line ? PermissionArguments.Read(node.Site, line).Dropped : PermissionSet.None;

    /// <summary>The permissions that a call drops here.</summary>
    public static PermissionSet DroppedBy(SiteNode node) => IsServed(node) ? PermissionSet.None : NamedBy(node);

    /// <summary>Whether a call only configures the drop that happens when the program begins to serve.</summary>
    public static bool IsServed(SiteNode node) =>
        node.Knowledge.Role is { Verb: CatalogVerb.Drops } line && line.Option("served") is not null;

    private bool Changes(SiteNode node) =>
        node.Knowledge.Role is { Verb: CatalogVerb.Drops or CatalogVerb.Serves }
            || node.Edges.Exists(edge => edge.IsCertain && once.Bit(edge.Callee) != 0);

    private void Solve(IReadOnlyList<MethodNode>[] callers, IEnumerable<MethodNode> first, CancellationToken cancellation)
    {
        var queue = new SortedSet<int>(first.Select(method => method.Number));
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var method = graph.Methods[queue.Min];
            queue.Remove(method.Number);
            var flow = MethodFlow.Run(method, Effect, results, changesState: true);
            var changed = flows[method.Number] is not { } old || old.Exit != flow.Exit || old.WhenFinished != flow.WhenFinished
                || old.Summary != flow.Summary;
            flows[method.Number] = flow;
            if (changed)
                foreach (var caller in callers[method.Number])
                    queue.Add(caller.Number);
        }
    }

    private GuardSummary SummaryOf(MethodNode method) =>
        relevant.Contains(method) ? flows[method.Number]?.Summary ?? GuardSummary.NotYet : results.DependsOnCaller(method)
            ? WithGuards(method).Summary : GuardSummary.Nothing;

    // A method without a check of its own may still return the result of a check that it was given.
    private MethodFlow WithGuards(MethodNode method)
    {
        if (flows[method.Number] is { Guards: not null } known)
            return known;
        if (!asking.Add(method))
            return MethodFlow.Unchanged; // it is recursive
        var flow = MethodFlow.Run(method, Effect, results, changesState: true);
        asking.Remove(method);
        relevant.Add(method);
        return flows[method.Number] = flow;
    }

    private SiteEffect Effect(SiteNode node)
    {
        var change = Transfer.Identity.Drop((DroppedBy(node) | NamedBy(node).Awaited).Bits);
        if (node.Knowledge.Role is { Verb: CatalogVerb.Serves })
            change = change.Drop((assumed | PermissionSet.Serving).Bits).Then(Transfer.Identity.Join(Transfer.Identity.Drop(served.Bits)));
        Transfer? called = null, finished = null;
        var certain = false;
        foreach (var edge in node.Edges)
        {
            if (edge.Kind == EdgeKind.NowOnce)
            {
                change = RunOnce(change, edge);
                continue;
            }
            if (edge.Kind is not (EdgeKind.Now or EdgeKind.Concurrent))
                continue;
            var exit = Exit(edge.Callee);
            var isUncertain = edge.Via is not null || !IsCertain(node);
            if (isUncertain || edge.Kind == EdgeKind.Concurrent)
            {
                if (exit is { } maybe)
                    change = change.Then(Transfer.Identity.Join(maybe));
                if (edge.Kind == EdgeKind.Concurrent && edge.Via is null)
                    finished = Both(finished, exit ?? Transfer.Identity);
                continue;
            }
            certain = true;
            if (node.Site.IsAsync && edge.Callee.Facts.IsAsync)
            {
                // runs until its first await, then concurrently; its effect is certain once it has been awaited
                called = Both(called, exit is { } goesOn ? Transfer.Identity.Join(goesOn) : Transfer.Identity);
                finished = Both(finished, exit ?? Transfer.Identity);
            }
            else if (exit is { } returns)
            {
                called = Both(called, returns);
                finished = Both(finished, relevant.Contains(edge.Callee) ? flows[edge.Callee.Number]!.WhenFinished : Transfer.Identity);
            }
        }
        if (certain && called is null)
            return new(null, Transfer.Identity);
        return new(called is { } effect ? change.Then(effect) : change, finished?.OnlyMust() ?? Transfer.Identity);
    }

    private static Transfer Both(Transfer? one, Transfer other) => one is { } first ? first.Join(other) : other;

    // The callee runs here or ran before. Its effect may happen now; if the run is certain, the effect has happened after the site.
    private Transfer RunOnce(Transfer change, CallEdge edge)
    {
        var exit = Exit(edge.Callee) ?? Transfer.Identity;
        change = change.Then(Transfer.Identity.Join(exit));
        return edge.IsCertain ? change.Then(exit.OnlyMust() with { Ran = exit.Ran | once.Bit(edge.Callee) }) : change;
    }

    // Callees in the program certainly run. Delegates that are passed to an API may run, unless its catalog line says that they always do.
    private static bool IsCertain(SiteNode node) =>
        node.Site.Kind == Facts.SiteKind.Invoke || node.Site.IsOwn
            || node.Knowledge.Delegates is { Verb: CatalogVerb.Now } line && line.Option("always") is not null;

    private Transfer? Exit(MethodNode callee) =>
        !relevant.Contains(callee) ? Transfer.Identity : flows[callee.Number]?.Exit;
}
