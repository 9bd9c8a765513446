// Finds work that is started before a drop, is not awaited before it, and uses a dropped permission. The nearest use is reported.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class UnawaitedWork
{
    private readonly PhaseSearch phases;
    private readonly int bit;
    private readonly ShortestPaths<Point, IReadOnlyList<Hop>> paths = new();

    private UnawaitedWork(PhaseSearch phases, PermissionSet permission)
    {
        this.phases = phases;
        bit = permission.Bits;
    }

    /// <summary>
    /// The hops from the work that this site starts to a use of the permission that may run after the drop; the guarded API is last. Null
    /// if there is none.
    /// </summary>
    public static IReadOnlyList<Hop>? Use(PhaseSearch phases, MethodNode method, int site, PermissionSet permission)
    {
        var search = new UnawaitedWork(phases, permission);
        search.Follow(null, method, site, EntryState.NothingDropped);
        return search.Nearest();
    }

    private IReadOnlyList<Hop>? Nearest()
    {
        while (paths.TryNext(out var point))
        {
            var entry = point.State(bit);
            for (var i = 0; i < point.Method.Sites.Count; i++)
            {
                var node = point.Method.Sites[i];
                if ((node.Needed.Bits & bit) != 0 && phases.StateAt(point.Method, i, entry) is { } state && (state.May & bit) != 0)
                    return [.. paths.To(point).SelectMany(step => step.Step), new(MemberId.Display(node.Site.Target), node.Site.Place)];
                Follow(point, point.Method, i, entry);
            }
        }
        return null;
    }

    // Code that is registered for run time runs then, whether this work is awaited or not.
    private void Follow(Point? from, MethodNode method, int site, EntryState entry)
    {
        foreach (var (edge, state) in phases.Called(method, site, entry))
        {
            var point = new Point(edge.Callee, (state.May & bit) != 0, (state.Late & bit) != 0);
            if (edge.Kind is EdgeKind.Later or EdgeKind.LaterUnlessStarted || !point.IsDropped && !point.IsDroppedLater
                || paths.Contains(point))
                continue;
            if (from is { } caller)
                paths.Reach(point, caller, edge.Hops(method.Sites[site].Site.Place));
            else
                paths.Begin(point, edge.Hops(method.Sites[site].Site.Place));
        }
    }
}
