// What a call that cannot be resolved may need: the permissions of every method that it may reach.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Search;

internal sealed class HiddenNeeds
{
    private readonly Lazy<int[]> needs; // by the number of a method

    /// <param name="isUnreadable">Whether the target of a site cannot be analysed, so that it may need anything.</param>
    public HiddenNeeds(CallGraph graph, Func<SiteNode, bool> isUnreadable) => needs = new(() => Collect(graph, isUnreadable));

    public PermissionSet Of(IEnumerable<MethodNode> methods) =>
        new(methods.Aggregate(0, (bits, method) => bits | needs.Value[method.Number]));

    // Propagates needs from callees to callers until nothing changes.
    private static int[] Collect(CallGraph graph, Func<SiteNode, bool> isUnreadable)
    {
        var bits = new int[graph.Methods.Count];
        var callers = new List<int>?[bits.Length];
        var queue = new Queue<int>();
        foreach (var method in graph.Methods)
        {
            foreach (var node in method.Sites)
            {
                bits[method.Number] |= isUnreadable(node) ? PermissionSet.All.Bits : node.Needed.Bits;
                foreach (var callee in node.Edges.Select(edge => edge.Callee).Concat(node.HeldBack))
                    (callers[callee.Number] ??= []).Add(method.Number);
            }
            if (method.Facts.Unreadable is not null)
                bits[method.Number] = PermissionSet.All.Bits;
            if (bits[method.Number] != 0)
                queue.Enqueue(method.Number);
        }
        while (queue.Count > 0)
        {
            var callee = queue.Dequeue();
            foreach (var caller in callers[callee] ?? [])
                if ((bits[callee] & ~bits[caller]) != 0)
                {
                    bits[caller] |= bits[callee];
                    queue.Enqueue(caller);
                }
        }
        return bits;
    }
}
