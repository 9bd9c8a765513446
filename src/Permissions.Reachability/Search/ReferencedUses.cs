// The calls in the program that lead to uses of a dropped permission in referenced assemblies, with the shortest paths to these uses.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class ReferencedUses
{
    private readonly IReadOnlyList<Link> links;
    private readonly ShortestPaths<Point, Next> paths = new(); // from the uses back to the calls that lead there
    private readonly Dictionary<SiteNode, List<Place>> calls = [];

    /// <param name="links">The calls into and within referenced assemblies.</param>
    /// <param name="points">Their methods, each with every state in which it may start.</param>
    public ReferencedUses(IReadOnlyList<Link> links, IEnumerable<Point> points, PhaseSearch phases, int bit)
    {
        this.links = links;
        var uses = new List<(Point Point, SiteNode Use)>();
        foreach (var point in points.OrderBy(point => point.Method.Number))
            foreach (var use in Uses(point, phases, bit))
            {
                uses.Add((point, use));
                paths.Begin(point, new(null, use));
            }
        if (uses.Count == 0)
            return;
        var callers = links.Where(link => link.From.Method.Facts.IsReferenced).ToLookup(link => link.To);
        while (paths.TryNext(out var point))
            foreach (var link in callers[point])
                paths.Reach(link.From, point, new(link, null));
        CollectCalls(uses, callers);
    }

    // Computes the uses that each method reaches, as bits that are propagated from callees to callers until nothing changes.
    private void CollectCalls(List<(Point Point, SiteNode Use)> uses, ILookup<Point, Link> callers)
    {
        foreach (var (_, use) in uses)
            calls[use] = [];
        var numbered = calls.Keys.ToList();
        var numbers = numbered.Select((use, number) => (use, number)).ToDictionary(one => one.use, one => one.number);
        var reached = new Dictionary<Point, ulong[]>();
        var queue = new Queue<Point>();
        foreach (var (point, use) in uses)
        {
            Bits(point)[numbers[use] / 64] |= 1UL << numbers[use] % 64;
            queue.Enqueue(point);
        }
        while (queue.Count > 0)
        {
            var point = queue.Dequeue();
            foreach (var link in callers[point])
                if (Join(Bits(link.From), reached[point]))
                    queue.Enqueue(link.From);
        }
        foreach (var link in links)
            if (!link.From.Method.Facts.IsReferenced && reached.TryGetValue(link.To, out var bits))
                for (var number = 0; number < numbered.Count; number++)
                    if ((bits[number / 64] >> number % 64 & 1) != 0)
                        calls[numbered[number]].Add(link.Site.Site.Place);

        ulong[] Bits(Point point) => reached.TryGetValue(point, out var known) ? known : reached[point] = new ulong[numbers.Count / 64 + 1];
    }

    private static bool Join(ulong[] bits, ulong[] more)
    {
        var hasChanged = false;
        for (var i = 0; i < bits.Length; i++)
            if ((more[i] & ~bits[i]) != 0)
            {
                bits[i] |= more[i];
                hasChanged = true;
            }
        return hasChanged;
    }

    /// <summary>The places in the program that lead to this use.</summary>
    public IReadOnlyList<Place> CallsOf(SiteNode use) => calls.TryGetValue(use, out var known) ? known : [];

    /// <summary>
    /// The calls in the program from which a use is reached, each once, with the hops after it. The guarded API is the last hop.
    /// </summary>
    public IEnumerable<(OwnCall Call, SiteNode Use, IReadOnlyList<Hop> Hops)> Calls() =>
        links.Where(link => !link.From.Method.Facts.IsReferenced && paths.Contains(link.To))
            .GroupBy(link => (link.From.Method, link.Site))
            .Select(same => same.Select(link => (Link: link, Hops: Hops(link))).OrderBy(one => one.Hops.Count).First())
            .Select(one => (new OwnCall(one.Link.From.Method, one.Link.Site), paths.To(one.Link.To)[0].Step.Use!, one.Hops));

    private static IEnumerable<SiteNode> Uses(Point point, PhaseSearch phases, int bit)
    {
        for (var i = 0; i < point.Method.Sites.Count; i++)
            if ((point.Method.Sites[i].Needed.Bits & bit) != 0 && phases.StateAt(point.Method, i, point.State(bit)) is { } state
                && (state.May & bit) != 0)
                yield return point.Method.Sites[i];
    }

    private IReadOnlyList<Hop> Hops(Link first)
    {
        var path = paths.To(first.To);
        var hops = Entered(first).ToList();
        for (var i = path.Count - 1; i > 0; i--)
            hops.AddRange(Entered(path[i].Step.Link!.Value));
        var (last, (_, use)) = path[0];
        hops.Add(new(MemberId.Display(use!.Site.Target), use.Site.Place, last.Method.Facts.ReferencedAssembly));
        return hops;
    }

    private static List<Hop> Entered(Link link) => link.Edge.Hops(link.Site.Site.Place);

    /// <summary>The next call towards a use; at the end, the use itself.</summary>
    private sealed record Next(Link? Link, SiteNode? Use);
}
