// Computes the state in which every method starts, with a worklist over the call graph from the program's roots.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class PhaseSearch
{
    private static readonly PermissionSet UsuallyDropped = new(1 << 0 | 1 << 1 | 1 << 2); // fs.write, child, worker

    private readonly CallGraph graph;
    private readonly DropSummaries summaries;
    private readonly PermissionSet assumed;
    private readonly PermissionSet atRuntime;
    private readonly EntryState?[] entries;
    private readonly ConstantArguments constants;
    private readonly Dictionary<string, EntryState>?[] entriesByConstants; // of methods that are called with constants
    private readonly Dictionary<MethodNode, int> ranBefore = [];
    // In a library the call order is unknown, so unfinished work counts only near a drop; in a program, everywhere (null).
    private readonly HashSet<MethodNode>? aroundDrops;

    private EntryState? atStart;

    public PhaseSearch(CallGraph graph, DropSummaries summaries, FirstRuns once, ProgramFacts program, CancellationToken cancellation)
    {
        this.graph = graph;
        this.summaries = summaries;
        assumed = program.AssumedDrop;
        if (program.EntryPoint is null && program.DroppedAtRuntime.IsEmpty)
            aroundDrops = summaries.AroundDrops();
        entries = new EntryState?[graph.Methods.Count];
        constants = new(graph);
        entriesByConstants = new Dictionary<string, EntryState>?[graph.Methods.Count];
        EverDropped = assumed;
        Run(cancellation);
        foreach (var method in graph.Methods.Where(method => Entry(method) is not null))
            for (var i = 0; i < method.Sites.Count; i++)
                if (EntryAt(method, i) is not null && summaries.Of(method).Before(i) is not null)
                    EverDropped |= DropSummaries.NamedBy(method.Sites[i]);
        if (EverDropped.IsEmpty && program.EntryPoint is null)
            EverDropped = program.DroppedAtRuntime;
        atRuntime = !EverDropped.IsEmpty ? EverDropped : !program.DroppedAtRuntime.IsEmpty ? program.DroppedAtRuntime : UsuallyDropped;
        FindRunBefore(once);
        Array.Clear(entries, 0, entries.Length);
        Array.Clear(entriesByConstants, 0, entriesByConstants.Length);
        Run(cancellation);
    }

    /// <summary>Everything that the program drops on any path.</summary>
    public PermissionSet EverDropped { get; private set; }

    /// <summary>
    /// The state of code that runs at an unknown time: everything is dropped, and traffic is accepted if the program serves.
    /// </summary>
    public EntryState RuntimeState
    {
        get
        {
            var bits = HasServer() ? (EverDropped | PermissionSet.Serving).Bits : EverDropped.Bits;
            return new(bits, 0, bits);
        }
    }

    /// <summary>The state in which the program's entry point starts: module initialisers ran before it.</summary>
    public EntryState AtStart => atStart ??= graph.StartupRoots.Where(root => root.Facts.IsModuleInitializer)
        .Aggregate(EntryState.NothingDropped, (state, root) => summaries.Of(root).Exit?.Apply(state) ?? state);

    /// <summary>The state in which the method starts, or null when nothing reaches it.</summary>
    public EntryState? Entry(MethodNode method) => entries[method.Number];

    /// <summary>
    /// The state in which the method starts when control gets from there to the site; null if no call's constants lead there.
    /// </summary>
    public EntryState? EntryAt(MethodNode method, int site)
    {
        if (entriesByConstants[method.Number] is not { } all)
            return entries[method.Number];
        EntryState? joined = null;
        foreach (var pair in all)
            if (constants.IsLive(method, site, pair.Key))
                joined = joined?.Join(pair.Value) ?? pair.Value;
        return joined;
    }

    /// <summary>Whether calls pass constants on which the method branches.</summary>
    public bool IsCalledWithConstants(MethodNode method) => entriesByConstants[method.Number] is not null;

    /// <summary>The state directly before a site if its method starts in this state; null if control never gets there.</summary>
    public EntryState? StateAt(MethodNode method, int site, EntryState entry) =>
        method.Sites[site].IsDead ? null : summaries.Of(method).Before(site)?.Apply(entry);

    /// <summary>
    /// Everything that a site runs if its method starts in <paramref name="entry"/>, each with the state in which it starts. The
    /// permissions of the callee's contract count as held.
    /// </summary>
    public IEnumerable<(CallEdge Edge, EntryState State)> Called(MethodNode method, int site, EntryState entry) =>
        method.Sites[site].RunsNothing
            ? [] : Calls(method, site, entry).Select(call => (call.Edge, call.State.Held(call.Edge.Callee.Facts.Contract.Held)));

    /// <summary>The same, with the state in which the callee really starts, whatever its contract says.</summary>
    public IEnumerable<(CallEdge Edge, EntryState State)> Calls(MethodNode method, int site, EntryState entry)
    {
        if (StateAt(method, site, entry) is not { } state)
            yield break;
        var node = method.Sites[site];
        var isServing = node.Knowledge.Role is { Verb: CatalogVerb.Serves };
        if (isServing)
            state = Transfer.Identity.Drop(assumed.Bits).Apply(state);
        foreach (var edge in isServing ? node.Edges.Concat(graph.StartedByServer) : node.Edges)
            if (StateOf(edge, node, method, site, state) is { } callee)
                yield return (edge,
                    callee.Held(summaries.HeldWhereMade(edge.Callee, node.Site.Kind == SiteKind.Call && edge == edge.Callee.Called)));
    }

    /// <summary>
    /// The methods that run after a drop without a call in the program: those that the framework calls, and those whose contract says so.
    /// </summary>
    public IEnumerable<(CallEdge Edge, EntryState State)> RuntimeRoots()
    {
        foreach (var root in HasServer() ? graph.RuntimeRoots : graph.RuntimeRoots.Concat(graph.StartedByServer))
            yield return (root, RuntimeState.Held(root.Callee.Facts.Contract.Held));
        foreach (var method in graph.Methods.Where(method => method.Facts.Contract.IsRuntime))
        {
            var bits = method.Facts.Contract.RuntimeBits is var named and not 0 ? named : atRuntime.Bits;
            yield return (new(method, EdgeKind.Later), new EntryState(bits, 0, bits).Held(method.Facts.Contract.Held));
        }
    }

    private EntryState? StateOf(CallEdge edge, SiteNode node, MethodNode method, int site, EntryState state)
    {
        var meanwhile = DroppedMeanwhile(method, site);
        switch (edge.Kind)
        {
            case EdgeKind.Later: // at an unknown time after it is passed on here
                return RuntimeState with { Ran = state.Ran };
            case EdgeKind.LaterUnlessStarted:
                return (RanBefore(edge.Callee) & PermissionSet.Serving.Bits) != 0
                    ? null : Unless(RanBefore(edge.Callee), RuntimeState with { Ran = state.Ran });
            case EdgeKind.NowOnce:
                return Unless(RanBefore(edge.Callee), state);
            case EdgeKind.Concurrent:
                return new(state.May | meanwhile | state.Late, state.Must, state.Late | meanwhile, state.Ran);
        }
        for (var via = edge.Via; via is not null; via = via.Inner)
        {
            if (summaries.Of(via.Method).Before(via.Site) is not { } inner)
                return null;
            state = inner.Apply(state);
        }
        return node.Site.IsAsync ? state with { Late = state.Late | meanwhile } : state;
    }

    /// <summary>Whether the check that guards a site is older than a drop of the permission.</summary>
    public bool IsAskedBefore(MethodNode method, int site, PermissionSet permission) => summaries.IsAskedBefore(method, site, permission);

    /// <summary>The permissions that may be dropped between the start of work at this site and the wait for it.</summary>
    public int DroppedMeanwhile(MethodNode method, int site)
    {
        var bits = summaries.Of(method).DroppedMeanwhile(site);
        if ((bits & MethodFlow.Everything) == 0)
            return bits;
        return bits & ~MethodFlow.Everything | (aroundDrops?.Contains(method) ?? true ? RuntimeState.May : 0);
    }

    private bool? hasServer;

    private bool HasServer() => hasServer ??= graph.Methods.Any(method =>
        method.Sites.Any(node => node.Knowledge.Role is { Verb: CatalogVerb.Serves }));

    private void Run(CancellationToken cancellation)
    {
        var queue = new SortedSet<int>();
        void Enter(MethodNode method, EntryState state, string given)
        {
            ref var entry = ref entries[method.Number];
            var before = entry;
            entry = before?.Join(state) ?? state;
            var isNew = entry != before;
            if (given.Length > 0 && entriesByConstants[method.Number] is null)
            {
                entriesByConstants[method.Number] = new(StringComparer.Ordinal);
                if (before is { } others)
                    entriesByConstants[method.Number]![ConstantArguments.Unknown] = others;
            }
            if (entriesByConstants[method.Number] is { } all)
            {
                var joined = all.TryGetValue(given, out var known) ? known.Join(state) : state;
                isNew |= !all.ContainsKey(given) || joined != known;
                all[given] = joined;
            }
            if (isNew)
                queue.Add(method.Number);
        }
        foreach (var root in graph.StartupRoots)
            Enter(root, root.Facts.IsModuleInitializer ? EntryState.NothingDropped : AtStart, ConstantArguments.Unknown);
        foreach (var (root, state) in RuntimeRoots())
            Enter(root.Callee, state, ConstantArguments.Unknown);
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var method = graph.Methods[queue.Min];
            queue.Remove(method.Number);
            var all = entriesByConstants[method.Number]?.ToList() ?? [new(ConstantArguments.Unknown, entries[method.Number]!.Value)];
            for (var i = 0; i < method.Sites.Count; i++)
            {
                if (method.Sites[i].RunsNothing)
                    continue;
                foreach (var pair in all)
                    if (constants.IsLive(method, i, pair.Key))
                        foreach (var (edge, state) in Calls(method, i, pair.Value))
                            Enter(edge.Callee, state.Held(edge.Callee.Facts.Contract.Held), constants.Of(method, i, edge, pair.Key));
            }
        }
    }

    private static EntryState Unless(int bits, EntryState state) =>
        bits == 0 ? state : state with { May = state.May & ~bits, Late = state.Late & ~bits };

    private int RanBefore(MethodNode method) => ranBefore.TryGetValue(method, out var bits) ? bits : 0;

    // Code that runs once, and that has run on every path to every drop of a permission, does not run again after the drop.
    private void FindRunBefore(FirstRuns once)
    {
        if (!once.All.Any())
            return;
        var seen = 0;
        var missing = once.All.ToDictionary(method => method, _ => 0);
        var started = graph.StartedByServer.Where(edge => edge.IsCertain).Aggregate(0UL, (ran, edge) => ran | once.Bit(edge.Callee));
        foreach (var method in graph.Methods.Where(method => Entry(method) is not null))
            for (var i = 0; i < method.Sites.Count; i++)
            {
                var dropped = DropSummaries.DroppedBy(method.Sites[i]).Bits;
                var isServing = method.Sites[i].Knowledge.Role is { Verb: CatalogVerb.Serves };
                var behind = isServing ? summaries.Served.Bits : 0; // dropped after the dependencies of the hosted services are created
                if (isServing)
                    dropped |= (assumed | PermissionSet.Serving).Bits;
                if ((dropped | behind) == 0 || StateAt(method, i, Entry(method)!.Value) is not { } state)
                    continue;
                seen |= dropped | behind;
                foreach (var first in once.All.Where(first => (state.Ran & once.Bit(first)) == 0))
                    missing[first] |= dropped | ((started & once.Bit(first)) == 0 ? behind : 0);
            }
        // a drop without a call of its own may happen at any time
        var unseen = graph.Methods.Aggregate(0, (bits, method) => bits | method.Facts.Contract.RuntimeBits);
        foreach (var pair in missing)
            ranBefore[pair.Key] = seen & ~pair.Value & ~unseen;
    }
}
