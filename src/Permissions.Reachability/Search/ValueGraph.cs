// Which bodies (lambdas, method groups, iterators) can arrive at which node: propagation over assignments, arguments and results.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Permissions.Reachability.Search;

internal sealed class ValueGraph
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<Node> nodes = [];
    private readonly List<string> names = [];
    private readonly Queue<(int Node, int Body)> pending = new();
    private readonly List<string> bodies = [];
    private readonly Dictionary<string, int> bodyNumbers = new(StringComparer.Ordinal);

    public void Flow(string from, string to)
    {
        if (from.Length == 0 || to.Length == 0 || from == to)
            return;
        var source = Id(from);
        var target = Id(to);
        if (!(nodes[source].Next ??= new()).Add(target))
            return;
        if (nodes[source].Bodies is { } arrived)
            for (var (i, most) = (0, arrived.Count); i < most; i++)
                Arrive(target, arrived[i]);
    }

    /// <summary>The nodes with a flow to or from them, in the order in which they became known.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Calls back once for every body that arrives at the node, now or later.</summary>
    public void WhenArrives(string node, Action<string> callback)
    {
        var id = Id(node);
        (nodes[id].Watchers ??= []).Add(callback);
        if (nodes[id].Bodies is { } arrived)
            for (var (i, most) = (0, arrived.Count); i < most; i++)
                callback(bodies[arrived[i]]);
    }

    /// <summary>Propagates bodies until nothing changes.</summary>
    public void Propagate(CancellationToken cancellation)
    {
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (node, body) = pending.Dequeue();
            var watchers = nodes[node].Watchers;
            for (var (i, most) = (0, watchers?.Count ?? 0); i < most; i++) // watchers that are added meanwhile are notified at once
                watchers![i](bodies[body]);
            if (nodes[node].Next is { } following)
                for (var (i, most) = (0, following.Count); i < most; i++)
                    Arrive(following[i], body);
        }
    }

    /// <summary>The bodies at a node, in a stable order.</summary>
    public IEnumerable<string> At(string node)
    {
        if (!ids.TryGetValue(node, out var id))
            return IsBody(node) ? [node] : []; // passed directly, not stored
        return nodes[id].Bodies is { } arrived ? arrived.Sorted().Select(body => bodies[body]) : [];
    }

    private int Id(string name)
    {
        if (ids.TryGetValue(name, out var id))
            return id;
        ids[name] = id = nodes.Count;
        nodes.Add(new());
        names.Add(name);
        if (IsBody(name))
        {
            if (!bodyNumbers.TryGetValue(name, out var number))
            {
                bodyNumbers[name] = number = bodies.Count;
                bodies.Add(name);
            }
            Arrive(id, number);
        }
        return id;
    }

    /// <summary>Whether some bodies have not been propagated yet.</summary>
    public bool HasPending => pending.Count > 0;

    private static bool IsBody(string node) =>
        node.Length > 1 && node[1] == '>' && node[0] is '=' or 'v' or '?' or 't' or 'o' or 'm' or 'c' or 'r';

    private void Arrive(int node, int body)
    {
        if ((nodes[node].Bodies ??= new()).Add(body))
            pending.Enqueue((node, body));
    }

    // Most nodes need only some of these lists, so each is created when it is needed.
    private sealed class Node
    {
        public NumberSet? Bodies { get; set; }

        public NumberSet? Next { get; set; }

        public List<Action<string>>? Watchers { get; set; }
    }
}
