// Where the program's own code leads into referenced assemblies that use a permission after its drop, and the shortest ways there inside.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class ReferencedUses
{
    private readonly IReadOnlyList<Link> links;
    private readonly Dictionary<Point, Way> ways = [];

    /// <param name="links">The calls into and within referenced assemblies.</param>
    /// <param name="points">Every way in which their methods may start.</param>
    public ReferencedUses(IReadOnlyList<Link> links, IEnumerable<Point> points, PhaseSearch phases, int bit)
    {
        this.links = links;
        var queue = new Queue<Point>();
        foreach (var point in points.OrderBy(point => point.Method.Number))
            if (Use(point, phases, bit) is { } use)
            {
                ways.Add(point, new(null, use));
                queue.Enqueue(point);
            }
        if (queue.Count == 0)
            return;
        var callers = links.Where(link => link.From.Method.Facts.IsReferenced).ToLookup(link => link.To);
        while (queue.Count > 0)
        {
            var point = queue.Dequeue();
            foreach (var link in callers[point])
                if (!ways.ContainsKey(link.From))
                {
                    ways.Add(link.From, new(link, ways[point].Use));
                    queue.Enqueue(link.From);
                }
        }
    }

    /// <summary>The program's own calls from which a use is reached, each once, with the hops behind it; the guarded API is the last.</summary>
    public IEnumerable<(MethodNode Method, int Site, SiteNode Use, IReadOnlyList<Hop> Hops)> Calls() =>
        links.Where(link => !link.From.Method.Facts.IsReferenced && ways.ContainsKey(link.To))
            .GroupBy(link => (link.From.Method, link.Site))
            .Select(same => same.Select(link => (Link: link, Hops: Hops(link))).OrderBy(one => one.Hops.Count).First())
            .Select(one => (one.Link.From.Method, one.Link.Site, ways[one.Link.To].Use, one.Hops));

    /// <summary>The hops from a method that the framework calls by itself to a use; null when it comes to none.</summary>
    public (SiteNode Use, IReadOnlyList<Hop> Hops)? From(CallEdge root)
    {
        var start = new Point(root.Callee, true, true);
        return ways.TryGetValue(start, out var way) ? (way.Use, Hops(start, [new(root.Label ?? root.Callee.Facts.Name, root.Callee.Facts.Place, root.Callee.Facts.ReferencedAssembly)])) : null;
    }

    private static SiteNode? Use(Point point, PhaseSearch phases, int bit)
    {
        for (var i = 0; i < point.Method.Sites.Count; i++)
            if ((point.Method.Sites[i].Needed.Bits & bit) != 0 && phases.StateAt(point.Method, i, point.State(bit)) is { } state && (state.May & bit) != 0)
                return point.Method.Sites[i];
        return null;
    }

    private IReadOnlyList<Hop> Hops(Link first) => Hops(first.To, Entered(first));

    private IReadOnlyList<Hop> Hops(Point from, IEnumerable<Hop> before)
    {
        var hops = before.ToList();
        var last = from;
        for (; ways[last].Next is { } next; last = next.To)
            hops.AddRange(Entered(next));
        var use = ways[last].Use.Site;
        hops.Add(new(MemberId.Display(use.Target), use.Place, last.Method.Facts.ReferencedAssembly));
        return hops;
    }

    private static IEnumerable<Hop> Entered(Link link) =>
        link.To.Method.Facts.IsPartOfConstructor ? [] : [new(link.Edge.Label ?? link.To.Method.Facts.Name, link.From.Method.Sites[link.Site].Site.Place, link.To.Method.Facts.ReferencedAssembly)];

    /// <summary>The next call on the shortest way to a use, or none where the use stands here.</summary>
    private sealed record Way(Link? Next, SiteNode Use);
}
