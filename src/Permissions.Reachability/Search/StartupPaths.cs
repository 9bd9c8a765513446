// Finds the shortest path to every method that can start while one permission is still held: breadth first from where the program starts.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class StartupPaths
{
    private readonly PhaseSearch phases;
    private readonly int bit;
    private readonly Dictionary<MethodNode, Step> steps = [];

    public StartupPaths(CallGraph graph, PhaseSearch phases, PermissionSet permission)
    {
        this.phases = phases;
        bit = permission.Bits;
        var queue = new Queue<MethodNode>();
        foreach (var root in graph.StartupRoots)
            Reach(root, new(null, null, default));
        while (queue.Count > 0)
        {
            var method = queue.Dequeue();
            for (var i = 0; i < method.Sites.Count; i++)
                foreach (var (edge, state) in phases.Calls(method, i, EntryState.NothingDropped))
                    if (edge.Kind is not (EdgeKind.Later or EdgeKind.LaterUnlessStarted) && (state.Must & bit) == 0)
                        Reach(edge.Callee, new(method, edge, method.Sites[i].Site.Place));
        }

        void Reach(MethodNode method, Step step)
        {
            if (steps.ContainsKey(method))
                return;
            steps[method] = step;
            queue.Enqueue(method);
        }
    }

    /// <summary>
    /// The hops to a site that may be passed before the permission is dropped, without the site itself; null when it is dropped there for
    /// certain.
    /// </summary>
    public IReadOnlyList<Hop>? To(MethodNode method, int site)
    {
        if (!steps.ContainsKey(method) || phases.StateAt(method, site, EntryState.NothingDropped) is not { } state
            || (state.Must & bit) != 0)
            return null;
        var hops = new List<Hop>();
        for (MethodNode? at = method; at is not null; at = steps[at].From)
        {
            var step = steps[at];
            hops.InsertRange(0,
                step.From is null
                    ? [new(at.Facts.Name, at.Facts.Place, at.Facts.ReferencedAssembly, at.Facts)] : step.Edge!.Hops(step.Place));
        }
        return hops;
    }

    private sealed record Step(MethodNode? From, CallEdge? Edge, Place Place);
}
