// All paths to the uses of the runtime phase, not only the shortest: they show which uses remain if a call is removed.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Calls">Sorted; each is on a path to a use.</param>
public sealed record Ways(IReadOnlyList<WayCall> Calls)
{
    public static readonly Ways None = new([]);

    internal static Ways Of(CallGraph graph, System.Func<PermissionSet, PathSearch> search,
        IEnumerable<(MethodNode Method, int Site, PermissionSet Permission)> uses)
    {
        var all = new Dictionary<(int From, int To, WayKind Kind), (PermissionSet Permissions, string? Label)>();
        foreach (var permission in uses.GroupBy(use => use.Permission))
        {
            var paths = search(permission.Key);
            var leading = new bool[graph.Methods.Count];
            foreach (var (method, site, _) in permission)
            {
                leading[method.Number] = true;
                if (paths.IsDroppedWithin(method, site))
                    Add((method.Number, method.Number, WayKind.Within), null);
            }
            var calls = paths.Calls();
            var into = calls.Keys.ToLookup(call => call.To);
            var queue = new Queue<int>(Enumerable.Range(0, leading.Length).Where(number => leading[number]));
            while (queue.Count > 0)
                foreach (var call in into[queue.Dequeue()])
                {
                    Add(call, calls[call]);
                    if (call.Kind == WayKind.Call && !leading[call.From])
                    {
                        leading[call.From] = true;
                        queue.Enqueue(call.From);
                    }
                }

            void Add((int, int, WayKind) call, string? label) => all[call] =
                all.TryGetValue(call, out var known) ? (known.Permissions | permission.Key, known.Label) : (permission.Key, label);
        }
        return new([.. all.OrderBy(call => call.Key.From).ThenBy(call => call.Key.To).ThenBy(call => call.Key.Kind).Select(call =>
            new WayCall(call.Key.From < 0 ? null : graph.Methods[call.Key.From].Facts, graph.Methods[call.Key.To].Facts, call.Key.Kind,
                call.Value.Label, call.Value.Permissions))]);
    }
}

/// <param name="From">The caller; null if the framework calls.</param>
/// <param name="Label">The label of the entry, if it has one: <c>POST /orders</c>.</param>
/// <param name="Permissions">The permissions whose uses it leads to.</param>
public sealed record WayCall(MethodFacts? From, MethodFacts To, WayKind Kind, string? Label, PermissionSet Permissions);

/// <summary>The kind of a step on a path.</summary>
public enum WayKind
{
    /// <summary>The framework calls the method at run time: a path begins.</summary>
    Entry,

    /// <summary>A method calls it after its own drop: a path begins.</summary>
    AfterDrop,

    /// <summary>A method uses the permission after its own drop.</summary>
    Within,

    /// <summary>A call on the path.</summary>
    Call,
}
