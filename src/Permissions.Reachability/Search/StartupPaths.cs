// Finds the shortest path to every method that can start while one permission is still held: breadth first from where the program starts.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class StartupPaths
{
    private readonly PhaseSearch phases;
    private readonly int bit;
    private readonly ShortestPaths<MethodNode, IReadOnlyList<Hop>> paths = new();

    public StartupPaths(CallGraph graph, PhaseSearch phases, PermissionSet permission)
    {
        this.phases = phases;
        bit = permission.Bits;
        foreach (var root in graph.StartupRoots)
            paths.Begin(root, [new(root.Facts.Name, root.Facts.Place, root.Facts.ReferencedAssembly, root.Facts)]);
        while (paths.TryNext(out var method))
            for (var i = 0; i < method.Sites.Count; i++)
                foreach (var (edge, state) in phases.Calls(method, i, EntryState.NothingDropped))
                    if (edge.Kind is not (EdgeKind.Later or EdgeKind.LaterUnlessStarted) && (state.Must & bit) == 0
                        && !paths.Contains(edge.Callee))
                        paths.Reach(edge.Callee, method, edge.Hops(method.Sites[i].Site.Place));
    }

    /// <summary>
    /// The hops to a site that may run before the permission is dropped, without the site itself; null if it is certainly dropped there.
    /// </summary>
    public IReadOnlyList<Hop>? To(MethodNode method, int site) =>
        paths.Contains(method) && phases.StateAt(method, site, EntryState.NothingDropped) is { } state && (state.Must & bit) == 0
            ? [.. paths.To(method).SelectMany(step => step.Step)] : null;
}
