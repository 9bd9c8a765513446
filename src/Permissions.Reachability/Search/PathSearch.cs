// Finds the shortest path to every method that can start with one permission dropped, by a breadth-first search.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class PathSearch
{
    private readonly CallGraph graph;
    private readonly PhaseSearch phases;
    private readonly int bit;
    private readonly Step?[] steps; // by Point.Index
    private readonly Queue<Point> queue = new();
    private readonly List<Link> intoReferences = [];
    private ReferencedUses? inReferences;

    public PathSearch(CallGraph graph, PhaseSearch phases, PermissionSet permission)
    {
        this.graph = graph;
        this.phases = phases;
        bit = permission.Bits;
        steps = new Step?[graph.Methods.Count * Point.Kinds];
        Search();
    }

    /// <summary>The hops to a site whose permission may be dropped, without the guarded API itself; null when it cannot be.</summary>
    public IReadOnlyList<Hop>? To(MethodNode method, int site) => Nearest(method, site) is { } best ? HopsTo(best) : null;

    /// <summary>
    /// The last call in the program itself on the path that <see cref="To"/> returns, if the site is in a referenced assembly; null if no
    /// call in the program leads there.
    /// </summary>
    public OwnCall? LastOwnCall(MethodNode method, int site) => Nearest(method, site) is { } best ? steps[best.Index]!.LastOwnCall : null;

    /// <summary>Whether this method itself drops the permission before the site.</summary>
    public bool IsDroppedWithin(MethodNode method, int site) =>
        steps[new Point(method, false, false).Index] is not null && IsDroppedAt(new(method, false, false), site);

    /// <summary>All calls that start with the permission dropped, each once, with the label of the entry if it has one.</summary>
    public Dictionary<(int From, int To, WayKind Kind), string?> Calls()
    {
        var calls = new Dictionary<(int, int, WayKind), string?>();
        foreach (var method in graph.Methods)
            foreach (var point in Points(method).Where(point => steps[point.Index] is not null))
            {
                if (steps[point.Index]!.From is null && (point.IsDropped || point.IsDroppedLater))
                    calls[(-1, method.Number, WayKind.Entry)] = steps[point.Index]!.Edge?.Label;
                for (var i = 0; i < method.Sites.Count; i++)
                    foreach (var (edge, state) in phases.Called(method, i, point.State(bit)))
                        if (((state.May | state.Late) & bit) == 0)
                            continue;
                        else if (edge.Kind is EdgeKind.Later or EdgeKind.LaterUnlessStarted)
                            calls[(-1, edge.Callee.Number, WayKind.Entry)] = edge.Label;
                        else
                            calls[(method.Number, edge.Callee.Number,
                                point.IsDropped || point.IsDroppedLater ? WayKind.Call : WayKind.AfterDrop)] = null;
            }
        return calls;
    }

    // The nearest drop: first one in this method, then one on the shortest path to it.
    private Point? Nearest(MethodNode method, int site)
    {
        Point? best = null;
        foreach (var point in Points(method))
            if (steps[point.Index] is { } step && (best is null || step.Length < steps[best.Value.Index]!.Length)
                && IsDroppedAt(point, site))
                best = point;
        return best;
    }

    private List<Hop> HopsTo(Point? best)
    {
        var hops = new List<Hop>();
        for (var at = best; at is { } point; at = steps[point.Index]!.From)
            hops.InsertRange(0, HopsOf(point, steps[point.Index]!));
        return hops;
    }

    /// <summary>The hops to the start of a method that may start, or be resumed, with the permission dropped.</summary>
    public IReadOnlyList<Hop> ToStart(MethodNode method) =>
        HopsTo(Points(method).Skip(1).Where(point => steps[point.Index] is not null).OrderBy(point => steps[point.Index]!.Length)
            .Cast<Point?>().FirstOrDefault());

    private static Point[] Points(MethodNode method) =>
        [new(method, false, false), new(method, false, true), new(method, true, false), new(method, true, true)];

    private bool IsDroppedAt(Point point, int site) =>
        phases.StateAt(point.Method, site, point.State(bit)) is { } state && (state.May & bit) != 0;

    private static IEnumerable<Hop> HopsOf(Point point, Step step) => step.From is not null ? step.Edge!.Hops(step.Site!.Site.Place)
        : [new(step.Edge?.Label ?? point.Method.Facts.Name, step.Edge?.At?.Site.Place ?? point.Method.Facts.Place,
            point.Method.Facts.ReferencedAssembly, point.Method.Facts)];

    /// <summary>The uses in referenced assemblies that the program's calls reach.</summary>
    public ReferencedUses InReferences() =>
        inReferences ??= new(intoReferences,
            graph.Methods.Where(method => method.Facts.IsReferenced).SelectMany(Points).Where(point => steps[point.Index] is not null),
            phases, bit);

    private void Search()
    {
        foreach (var method in graph.Methods)
            if (phases.Entry(method) is not null)
                Reach(new(method, false, false), Step.First);
        if ((phases.AtStart.May & bit) != 0)
            foreach (var root in graph.StartupRoots.Where(root => !root.Facts.IsModuleInitializer))
                Reach(new(root, true, false), new(null, null, null, 0, null));
        foreach (var (root, state) in phases.RuntimeRoots())
            if ((state.May & bit) != 0)
                Reach(new(root.Callee, true, true), new(null, root, null, 0, null));
        while (queue.Count > 0)
        {
            var point = queue.Dequeue();
            for (var i = 0; i < point.Method.Sites.Count; i++)
                foreach (var (edge, state) in phases.Called(point.Method, i, point.State(bit)))
                {
                    var callee = new Point(edge.Callee, (state.May & bit) != 0, (state.Late & bit) != 0);
                    if (edge.Callee.Facts.IsReferenced)
                        intoReferences.Add(new(point, point.Method.Sites[i], edge, callee));
                    if ((callee.IsDropped || callee.IsDroppedLater) && !IsNearer(callee, steps[point.Index]!.Length + 1, edge))
                        Reach(callee, StepTo(point, point.Method.Sites[i], edge));
                }
        }
    }

    // Code that runs at run time begins a new path, because the method that registered it is not its caller.
    private Step StepTo(Point from, SiteNode site, CallEdge edge)
    {
        var known = steps[from.Index]!;
        var lastOwn = from.Method.Facts.IsReferenced ? known.LastOwnCall : new OwnCall(from.Method, site);
        return edge.Kind is EdgeKind.Later or EdgeKind.LaterUnlessStarted
            ? new(null, edge.At is null ? edge with { At = site } : edge, site, 0, lastOwn)
            : new(from, edge, site, known.Length + 1, lastOwn);
    }

    // Nearly all edges lead to a point that already has a path at least as short. They create no step.
    private bool IsNearer(Point point, int length, CallEdge edge) =>
        steps[point.Index] is { } known && known.Length <= (edge.Kind is EdgeKind.Later or EdgeKind.LaterUnlessStarted ? 0 : length);

    private void Reach(Point point, Step step)
    {
        if (steps[point.Index] is { } known && known.Length <= step.Length)
            return;
        steps[point.Index] = step;
        queue.Enqueue(point);
    }

    private sealed record Step(Point? From, CallEdge? Edge, SiteNode? Site, int Length, OwnCall? LastOwnCall)
    {
        public static readonly Step First = new(null, null, null, 0, null);
    }
}

/// <summary>A call in the program itself.</summary>
internal sealed record OwnCall(MethodNode Method, SiteNode Node)
{
    public Place Place => Node.Site.Place;

    public int Site => Method.Sites.IndexOf(Node);
}

/// <summary>A method, and whether one permission may be dropped when it starts, or while it is suspended.</summary>
internal readonly record struct Point(MethodNode Method, bool IsDropped, bool IsDroppedLater)
{
    public const int Kinds = 4;

    public int Index => Method.Number * Kinds + (IsDropped ? 2 : 0) + (IsDroppedLater ? 1 : 0);

    public EntryState State(int bit) => new(IsDropped ? bit : 0, 0, IsDroppedLater ? bit : 0);
}

/// <summary>A call that leads into or within a referenced assembly.</summary>
internal readonly record struct Link(Point From, SiteNode Site, CallEdge Edge, Point To);
