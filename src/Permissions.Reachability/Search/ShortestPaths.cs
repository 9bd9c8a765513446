// The shortest paths from some nodes to all that they lead to: a breadth-first search that remembers how each node was reached.
using System.Collections.Generic;

namespace Permissions.Reachability.Search;

/// <typeparam name="TNode">A node: a method, or a method with the state in which it starts.</typeparam>
/// <typeparam name="TStep">A step from one node to the next, such as a call.</typeparam>
internal sealed class ShortestPaths<TNode, TStep>
    where TNode : notnull
{
    private readonly Dictionary<TNode, (TNode? From, bool IsFirst, TStep Step)> steps = [];
    private readonly Queue<TNode> queue = new();

    public bool Contains(TNode node) => steps.ContainsKey(node);

    /// <summary>Adds a start node, unless it was reached before.</summary>
    public void Begin(TNode node, TStep step) => Add(node, default, isFirst: true, step);

    /// <summary>Adds a node that follows another one, unless it was reached before.</summary>
    public void Reach(TNode node, TNode from, TStep step) => Add(node, from, isFirst: false, step);

    /// <summary>The next node to look at, the nearest first.</summary>
    public bool TryNext(out TNode node)
    {
        var hasNext = queue.Count > 0;
        node = hasNext ? queue.Dequeue() : default!;
        return hasNext;
    }

    /// <summary>The nodes of the shortest path from its start to this node, each with the step to it.</summary>
    public List<(TNode Node, TStep Step)> To(TNode node)
    {
        var path = new List<(TNode, TStep)>();
        for (var at = node; ; at = steps[at].From!)
        {
            path.Add((at, steps[at].Step));
            if (steps[at].IsFirst)
                break;
        }
        path.Reverse();
        return path;
    }

    private void Add(TNode node, TNode? from, bool isFirst, TStep step)
    {
        if (steps.ContainsKey(node))
            return;
        steps.Add(node, (from, isFirst, step));
        queue.Enqueue(node);
    }
}
