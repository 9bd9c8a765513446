// Finds the delegates and objects that are only created where a permission is held and can no longer be dropped.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class GuardedCreation
{
    private readonly CallGraph graph;
    private readonly GuardResults results;
    private readonly Func<MethodNode, MethodFlow> flowOf;
    private readonly Dictionary<string, int> delegates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> objects = new(StringComparer.Ordinal);

    /// <param name="flowOf">The flow of a method, also if nothing in the method changes the state.</param>
    public GuardedCreation(CallGraph graph, GuardResults results, Func<MethodNode, MethodFlow> flowOf)
    {
        (this.graph, this.results, this.flowOf) = (graph, results, flowOf);
        var slots = new HashSet<string>(graph.Methods.SelectMany(GuardedIn), StringComparer.Ordinal);
        foreach (var body in slots.Where(slot => Value.BodyOf(slot) is not null))
            if (IsComplete(body, method => Mentions(method.Facts, body)) && HeldAt(body) is var held and not 0)
                delegates[Value.BodyOf(body)!] = held;
        foreach (var type in slots.Select(Conditions.CreatedBy).OfType<string>().Select(graph.Types.Type).OfType<TypeFacts>()
            .Where(type => !type.IsStruct && !type.IsInterface))
            if (graph.Types.Descendants(type.Id).Aggregate(-1, (bits, one) => bits & OfObjects(one.Id)) is var held and not 0)
                objects[type.Id] = held;
    }

    /// <summary>Whether any delegate or object is only created where a permission is held.</summary>
    public bool IsGuarded => delegates.Count + objects.Count > 0;

    /// <param name="isByName">Whether the body is called directly and not through a delegate.</param>
    public PermissionSet Held(MethodNode callee, bool isByName)
    {
        var held = 0;
        if (!isByName && delegates.TryGetValue(callee.Facts.Id, out var made))
            held = made;
        if (callee.Facts is { IsStatic: false, IsNested: false } && objects.TryGetValue(callee.Facts.Type, out var of))
            held |= of;
        return new(held);
    }

    private int OfObjects(string type)
    {
        var slot = Conditions.CreationOf(type);
        if (graph.RuntimeRoots.Concat(graph.StartedByServer).Any(root => root.Callee.Facts.Type == type)) // a framework also creates them
            return 0;
        if (!IsComplete(slot, method => method.Facts.Created.Contains(type))
            || graph.Methods.Exists(method => method.Facts.Sites.Any(site => site.NamedTypes.Contains(type))))
            return 0;
        return HeldAt(slot);
    }

    // The delegates and objects that the method creates only where a permission is held, or never.
    private IEnumerable<string> GuardedIn(MethodNode method) =>
        results.FlowOf(method) is not { } flow ? []
            : method.Facts.Blocks.SelectMany(block => block.Assignments).Select(one => one.Slot)
                .Where(slot => Conditions.IsCreation(slot)
                    && (!flow.Stored.TryGetValue(slot, out var made) || HeldSet.Bits(made.True) != 0));

    // All permissions if it is never created.
    private int HeldAt(string slot)
    {
        var made = HeldSet.Impossible;
        foreach (var writer in results.WritersOf(slot).Where(writer => !results.Unreached.Contains(writer)))
            if (flowOf(writer).Guards is not { } flow)
                return 0;
            else if (flow.Stored.TryGetValue(slot, out var here))
                made &= here.True;
        return made == HeldSet.Impossible ? PermissionSet.All.Bits : HeldSet.Bits(made);
    }

    // If the condition under which a method creates it is unknown, it counts as created without a condition.
    private bool IsComplete(string slot, Func<MethodNode, bool> makes)
    {
        var noted = new HashSet<MethodNode>(results.WritersOf(slot));
        return graph.Methods.TrueForAll(method => noted.Contains(method) || !makes(method));
    }

    private static bool Mentions(MethodFacts method, string body) =>
        method.Flows.Any(flow => flow.From == body)
            || method.Sites.Any(site => site.Arguments.Append(site.Receiver).Any(value => value.Nodes.Contains(body)));
}
