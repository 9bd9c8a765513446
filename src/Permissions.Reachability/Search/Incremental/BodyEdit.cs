// An edit of one body that adds sites in a row, takes some out there, or both, and leaves all that is known of the others.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search.Incremental;

internal sealed class BodyEdit
{
    private BodyEdit(MethodFacts before, MethodFacts after, int first, int removed, int added) =>
        (Before, After, First, Removed, Added) = (before, after, first, removed, added);

    public MethodFacts Before { get; }

    public MethodFacts After { get; }

    /// <summary>The number of the first site that was taken out or added.</summary>
    public int First { get; }

    /// <summary>How many sites were taken out.</summary>
    public int Removed { get; }

    /// <summary>How many sites were added.</summary>
    public int Added { get; }

    /// <summary>Whether control branches as before.</summary>
    public bool KeepsBranches => Before.Blocks.Count == After.Blocks.Count && Before.Blocks.Zip(After.Blocks, (one, other) =>
        one.Next.Select(edge => edge.To).SequenceEqual(other.Next.Select(edge => edge.To)) && one.Handlers.SequenceEqual(other.Handlers))
        .All(isSame => isSame);

    /// <summary>The number of a site after the edit, by its number before; -1 where it was taken out.</summary>
    public int Now(int before) => before < First ? before : before < First + Removed ? -1 : before - Removed + Added;

    /// <summary>The edit that leads from one body to the other; null where it changed more.</summary>
    public static BodyEdit? Of(MethodFacts before, MethodFacts after)
    {
        if (!FactComparison.AreSameButBodies(before, after))
            return null;
        var (most, step) = (System.Math.Min(before.Sites.Count, after.Sites.Count), after.Sites.Count - before.Sites.Count);
        var first = 0;
        while (first < most && FactComparison.AreSameElsewhere(before.Sites[first], after.Sites[first]))
            first++;
        var numbers = new SiteNumbers(before.Id, number => number < first ? number : number + step);
        var last = 0;
        while (last < most - first
            && FactComparison.AreSameElsewhere(numbers.Of(before.Sites[before.Sites.Count - 1 - last]),
                after.Sites[after.Sites.Count - 1 - last]))
            last++;
        var edit = new BodyEdit(before, after, first, before.Sites.Count - last - first, after.Sites.Count - last - first);
        return FactComparison.Same(before.Flows.Select(numbers.Of).ToList(), after.Flows) && edit.ConcernsNoOther() ? edit : null;
    }

    // Neither another site nor a flow of values has to do with the results of the sites that come and go.
    private bool ConcernsNoOther() => ConcernsNoOther(Before, First, Removed) && ConcernsNoOther(After, First, Added);

    private static bool ConcernsNoOther(MethodFacts method, int first, int count)
    {
        bool IsOfThem(int site) => site >= first && site < first + count;
        var results = new HashSet<string>(method.Sites.Skip(first).Take(count).Select(site => site.Result).Where(node => node.Length > 0)
            .SelectMany(node => new[] { node, Value.Added(node), Value.ElementsOf(node) }));
        return !Conditions.Of(method).Any(part => part.Kind == ConditionKind.IsType
                || part.Kind is ConditionKind.Result or ConditionKind.Given && IsOfThem(part.Number))
            && !method.Flows.Any(flow => results.Contains(flow.From) || results.Contains(flow.To))
            && method.Sites.Select((site, number) => (site, number))
                .All(one => IsOfThem(one.number)
                    ? NodesOf(one.site).All(results.Contains) && one.site.Arguments.Append(one.site.Receiver).All(IsPlain)
                    : !NodesOf(one.site).Any(results.Contains));
    }

    private static IEnumerable<string> NodesOf(Site site) =>
        site.Arguments.Append(site.Receiver).SelectMany(value => value.Nodes);

    private static bool IsPlain(Value value) =>
        value.Elements is null || value.Elements.All(part => part.Nodes.Count == 0 && IsPlain(part));
}
