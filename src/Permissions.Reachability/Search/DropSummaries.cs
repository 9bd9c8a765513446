// What calling each method does to the dropped permissions: only methods that lead to a drop or a serving call are looked at twice.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;

namespace Permissions.Reachability.Search;

internal sealed class DropSummaries
{
    private readonly CallGraph graph;
    private readonly PermissionSet assumed;
    private readonly HashSet<MethodNode> relevant = [];
    private readonly MethodFlow?[] flows;

    public DropSummaries(CallGraph graph, PermissionSet assumed)
    {
        this.graph = graph;
        this.assumed = assumed;
        flows = new MethodFlow?[graph.Methods.Count];
        var callers = FindRelevant();
        Solve(callers);
    }

    public MethodFlow Of(MethodNode method) =>
        flows[method.Number] ??= MethodFlow.Run(method, Effect, relevant.Contains(method));

    /// <summary>The permissions that a call drops by itself, by its catalog line.</summary>
    public static PermissionSet DroppedBy(SiteNode node) =>
        node.Knowledge.Role is { Verb: CatalogVerb.Drops } line
            ? PermissionArguments.Read(node.Site, firstOnly: line.Option("first") is not null).Dropped
            : PermissionSet.None;

    private Dictionary<MethodNode, List<MethodNode>> FindRelevant()
    {
        var callers = new Dictionary<MethodNode, List<MethodNode>>();
        var queue = new Queue<MethodNode>();
        foreach (var method in graph.Methods)
        {
            if (method.Sites.Any(node => node.Knowledge.Role is { Verb: CatalogVerb.Drops or CatalogVerb.Serves }) && relevant.Add(method))
                queue.Enqueue(method);
            foreach (var callee in method.Sites.SelectMany(site => site.Edges).Where(edge => edge.Kind is EdgeKind.Now or EdgeKind.Concurrent).Select(edge => edge.Callee))
            {
                if (!callers.TryGetValue(callee, out var list))
                    callers[callee] = list = [];
                list.Add(method);
            }
        }
        while (queue.Count > 0)
            if (callers.TryGetValue(queue.Dequeue(), out var list))
                foreach (var caller in list)
                    if (relevant.Add(caller))
                        queue.Enqueue(caller);
        return callers;
    }

    private void Solve(Dictionary<MethodNode, List<MethodNode>> callers)
    {
        var queue = new SortedSet<int>(relevant.Select(method => method.Number));
        while (queue.Count > 0)
        {
            var method = graph.Methods[queue.Min];
            queue.Remove(method.Number);
            var flow = MethodFlow.Run(method, Effect, changesState: true);
            var changed = flows[method.Number] is not { } old || old.Exit != flow.Exit;
            flows[method.Number] = flow;
            if (changed && callers.TryGetValue(method, out var list))
                foreach (var caller in list)
                    queue.Add(caller.Number);
        }
    }

    private Transfer? Effect(SiteNode node)
    {
        var change = Transfer.Identity.Drop(DroppedBy(node).Bits);
        if (node.Knowledge.Role is { Verb: CatalogVerb.Serves })
            change = change.Drop((assumed | PermissionSet.Serving).Bits);
        Transfer? called = null;
        var anyReturns = false;
        var certain = false;
        foreach (var edge in node.Edges)
        {
            if (edge.Kind is not (EdgeKind.Now or EdgeKind.Concurrent))
                continue;
            if (edge.Via is not null || edge.Kind == EdgeKind.Concurrent || !IsCertain(node))
            {
                if (relevant.Contains(edge.Callee) && Exit(edge.Callee) is { } maybe)
                    change = change.Then(Transfer.Identity.Join(maybe));
                continue;
            }
            certain = true;
            if (Exit(edge.Callee) is not { } exit)
                continue;
            called = anyReturns ? called!.Value.Join(exit) : exit;
            anyReturns = true;
        }
        if (certain && !anyReturns)
            return null;
        if (called is { } effect)
            change = change.Then(node.Site.IsAsync && node.Site.Result.Length == 0 ? effect.WithoutMust() : effect);
        return change;
    }

    // The program's own callees run; what an API was handed may run or not.
    private static bool IsCertain(SiteNode node) => node.Site.Kind == Facts.SiteKind.Invoke || node.Site.IsOwn;

    private Transfer? Exit(MethodNode callee) =>
        !relevant.Contains(callee) ? Transfer.Identity : flows[callee.Number]?.Exit;
}
