// The code that runs once in the program and needs a permission: static initialisers and factories of singletons. Each has a bit.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Search;

internal sealed class FirstRuns
{
    private readonly Dictionary<MethodNode, int> numbers = [];
    private readonly HashSet<MethodNode> once;
    private HashSet<MethodNode>? behind;

    public FirstRuns(CallGraph graph)
    {
        const int most = 64; // bits in the set; code beyond it never counts as already run
        once = new(graph.Methods.SelectMany(method => method.Sites).SelectMany(site => site.Edges)
            .Where(edge => edge.Kind is EdgeKind.NowOnce or EdgeKind.LaterUnlessStarted).Select(edge => edge.Callee));
        if (once.Count == 0)
            return;
        var needing = LeadingToNeed(graph);
        foreach (var method in once.Where(needing.Contains).OrderBy(method => method.Number).Take(most))
            numbers[method] = numbers.Count;
    }

    public IEnumerable<MethodNode> All => numbers.Keys;

    /// <summary>The method's bit; 0 if it needs no permission.</summary>
    public ulong Bit(MethodNode method) => numbers.TryGetValue(method, out var number) ? 1UL << number : 0;

    /// <summary>Whether code that runs once leads to the method.</summary>
    public bool LeadTo(MethodNode method) => (behind ??=
        Closure.Of(once, one => one.Sites.SelectMany(node => node.Edges).Select(edge => edge.Callee))).Contains(method);

    private static HashSet<MethodNode> LeadingToNeed(CallGraph graph)
    {
        var callers = graph.Callers(_ => true);
        return Closure.Of(graph.Methods.Where(method => !method.Facts.Contract.Held.IsEmpty || method.Sites.Any(Needs)),
            method => callers[method.Number]);
    }

    /// <summary>Whether a site needs a permission itself.</summary>
    public static bool Needs(SiteNode node) => !node.Needed.IsEmpty || !node.Site.Contract.Held.IsEmpty;
}
