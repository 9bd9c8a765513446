// The started work that a method has not awaited yet. Each start has a bit, which is followed through locals to the await or the return.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class PendingWork
{
    private readonly Dictionary<string, ulong> carried = new(System.StringComparer.Ordinal);
    private readonly Dictionary<int, int> bits = [];

    public PendingWork(MethodNode method)
    {
        const int most = 64; // bits in the set; further starts count as never awaited
        for (var i = 0; i < method.Sites.Count; i++)
        {
            if (!Starts(method.Sites[i]))
                continue;
            if (bits.Count == most)
            {
                Overflow.Add(i);
                continue;
            }
            var bit = 1UL << bits.Count;
            bits[i] = bits.Count;
            Carry(method.Sites[i].Site.Result, bit);
            if (method.Sites[i].Knowledge.Delegates is { Verb: CatalogVerb.Concurrent })
                foreach (var node in method.Sites[i].Site.Receiver.Nodes)
                    Carry(node, bit);
        }
        if (bits.Count > 0)
            Follow(method);
        Returned = carried.TryGetValue(Value.Result(method.Facts.Id), out var returned) ? returned : 0;
    }

    /// <summary>Work whose task the method returns: its caller decides when to wait.</summary>
    public ulong Returned { get; }

    /// <summary>Starts that have no bit, because the set is full.</summary>
    public HashSet<int> Overflow { get; } = [];

    public ulong Bit(int site) => bits.TryGetValue(site, out var bit) ? 1UL << bit : 0;

    public IEnumerable<int> SitesOf(ulong pending) => bits.Where(pair => (pending >> pair.Value & 1) != 0).Select(pair => pair.Key);

    /// <summary>The work that is finished once these values have been awaited.</summary>
    public ulong FinishedBy(IEnumerable<string> nodes) =>
        nodes.Aggregate(0UL, (bits, node) => carried.TryGetValue(node, out var more) ? bits | more : bits);

    /// <summary>Whether the site starts work that runs concurrently with the method.</summary>
    public static bool Starts(SiteNode node) =>
        node.Site.IsAsync && node.Edges.Count > 0 || node.Knowledge.Delegates is { Verb: CatalogVerb.Concurrent };

    private void Follow(MethodNode method)
    {
        var steps = WorkSteps.Of(method);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to) in steps)
                if (to.Length > 0 && carried.TryGetValue(from, out var set))
                    changed |= Carry(to, set);
        }
    }

    private bool Carry(string node, ulong set)
    {
        if (node.Length == 0)
            return false;
        carried.TryGetValue(node, out var before);
        carried[node] = before | set;
        return (before | set) != before;
    }
}
