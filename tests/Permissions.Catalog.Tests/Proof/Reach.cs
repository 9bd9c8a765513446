// Which members reach a kind of sink, and by which shortest chain: one search backwards from the sinks.
using System.Collections.Generic;
using System.Linq;
using Permissions.Catalog.Tests.Reading;
using Permissions.Reachability.Catalog;

namespace Permissions.Catalog.Tests.Proof;

internal sealed class Reach
{
    // No kernel layer refuses these: what a library does with them for itself goes on, so only the members that users call by name count.
    private static readonly string[] GuardOnly = ["fs.ask", "worker", "env", "dynamic", "inspector"];

    private readonly Framework framework;
    private readonly Dictionary<int, int> next = [];

    /// <param name="catalog">Callers of what it says is safe do not count as reaching.</param>
    public Reach(Framework framework, string kind, PermissionCatalog catalog)
    {
        this.framework = framework;
        var names = Sinks.All.Where(sink => sink.Kind == kind).SelectMany(sink => sink.Names).ToHashSet();
        var open = new Queue<int>();
        foreach (var member in framework.Members)
        {
            if (!names.Contains(member.NativeEntry ?? member.Id) && !names.Contains(MemberId.Overloads(member.Id)))
                continue;
            next[member.Index] = -1;
            open.Enqueue(member.Index);
        }
        while (open.TryDequeue(out var member))
        {
            if (framework.Members[member].IsVisible && catalog.Of(framework.Members[member].Id) is var known
                && (known.Effect is { Verb: CatalogVerb.Safe } || GuardOnly.Contains(kind) && !known.IsNothing))
                continue;
            foreach (var caller in framework.Callers[member])
            {
                if (next.ContainsKey(caller) || Cuts.Holds(kind, framework.Members[caller].Id))
                    continue;
                next[caller] = member;
                open.Enqueue(caller);
            }
        }
    }

    public bool Reaches(Member member) => next.ContainsKey(member.Index);

    /// <summary>From the member to the sink.</summary>
    public IEnumerable<Member> Chain(Member member)
    {
        for (var at = member.Index; at >= 0; at = next[at])
            yield return framework.Members[at];
    }
}
