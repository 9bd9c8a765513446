// Passes check results on to other methods: through arguments, captured variables and fields.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="flowOf">The flow of a method, also if nothing in the method changes the state.</param>
internal sealed class GuardPropagation(CallGraph graph, GuardResults results, Func<MethodNode, MethodFlow> flowOf)
{
    private readonly HashSet<MethodNode> changed = [];
    private readonly Dictionary<MethodNode, List<(MethodNode Caller, int Site, CallEdge Edge)>> calls = [];

    /// <summary>The methods for which the knowledge at their start has changed.</summary>
    public IReadOnlyCollection<MethodNode> Changed()
    {
        if (!results.IsAsked)
            return [];
        SpreadStored();
        SpreadHandedOver();
        return changed;
    }

    private void SpreadStored()
    {
        var slots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in graph.Methods)
            if (results.FlowOf(method) is { } flow)
                slots.UnionWith(flow.Stored.Where(pair => IsKnown(pair.Value) && !Conditions.IsCreation(pair.Key))
                    .Select(pair => pair.Key));
            else
                slots.UnionWith(method.Facts.Blocks.SelectMany(block => block.Assignments)
                    .Where(one => one.Value is { Kind: ConditionKind.Named }).Select(one => one.Slot));
        foreach (var slot in slots.OrderBy(slot => slot, StringComparer.Ordinal))
        {
            var outcome = results.WritersOf(slot).Where(writer => !results.Unreached.Contains(writer))
                .Aggregate(Outcome.None,
                    (all, writer) =>
                        all.Join(flowOf(writer).Guards is { } flow && flow.Stored.TryGetValue(slot, out var one) ? one : Outcome.None));
            if (slot[0] == 'F')
                outcome = outcome with { False = 0 }; // the slot is false before the first assignment
            var readers =
                graph.Methods.Where(method => results.Of(method).Slots.Keys.Any(one => one == slot || one == Condition.OfAnyObject + slot))
                    .ToList();
            if (results.Store(slot, IsKnown(outcome) ? outcome : Outcome.Unknown, readers))
                changed.UnionWith(readers);
        }
    }

    private void SpreadHandedOver()
    {
        var receivers = new HashSet<MethodNode>();
        foreach (var method in graph.Methods)
            if (results.FlowOf(method) is { } flow)
                for (var i = 0; i < method.Sites.Count; i++)
                    if (flow.Before(i) is { } known)
                        receivers.UnionWith(
                            method.Sites[i].Edges.Where(edge => edge.Kind == EdgeKind.Now
                                && Slots(edge.Callee).Any(slot => IsKnown(Brought(method, i, edge, slot)))).Select(edge => edge.Callee));
        if (receivers.Count == 0)
            return;
        foreach (var caller in graph.Methods)
            for (var i = 0; i < caller.Sites.Count; i++)
                foreach (var edge in caller.Sites[i].Edges)
                    if (receivers.Contains(edge.Callee))
                        (calls.TryGetValue(edge.Callee, out var all) ? all : calls[edge.Callee] = []).Add((caller, i, edge));
        var unordered =
            new HashSet<MethodNode>(graph.StartupRoots.Concat(graph.RuntimeRoots.Concat(graph.StartedByServer).Select(edge => edge.Callee))
                .Concat(graph.CalledByFramework));
        foreach (var callee in receivers.OrderBy(method => method.Number))
            foreach (var slot in Slots(callee).ToList())
            {
                var outcome = unordered.Contains(callee) || callee.Facts.Contract.IsRuntime ? Outcome.Unknown
                    : calls[callee].Aggregate(Outcome.None, (all, call) => all.Join(Brought(call.Caller, call.Site, call.Edge, slot)));
                if (results.Give(callee, slot, IsKnown(outcome) ? outcome : results.Stored(slot)))
                    changed.Add(callee);
            }
    }

    // The slots whose values a caller knows: parameters, and locals of the enclosing methods.
    private IEnumerable<string> Slots(MethodNode callee) =>
        results.Of(callee).Slots.Keys.Where(slot => slot[0] == 'P'
            || slot[0] == 'L' && !slot.StartsWith("L:" + callee.Facts.Id + "|", StringComparison.Ordinal));

    private Outcome Brought(MethodNode caller, int site, CallEdge edge, string slot)
    {
        var parameter = MethodConditions.OwnParameter(edge.Callee.Facts, slot);
        if (edge.Kind != EdgeKind.Now || parameter >= 0 && edge.Via is not null)
            return results.Stored(slot);
        if (flowOf(caller).Guards is not { } flow || flow.Before(site) is not { } known)
            return Outcome.None; // control never gets there
        var handed = parameter < 0 ? Condition.Stored(slot) : parameter < caller.Sites[site].Site.Arguments.Count
            ? caller.Sites[site].Site.Arguments[parameter].AsCondition() : null;
        if (caller == edge.Callee && handed is { Kind: ConditionKind.Stored } && handed.Slot == slot)
            return Outcome.None; // a recursive call passes its own argument on
        if (parameter < 0 && !results.Of(caller).Slots.ContainsKey(slot))
            return results.Stored(slot);
        var outcome = flow.Of(handed, known).Resolved();
        for (var via = edge.Via; via is not null; via = via.Inner)
            outcome = outcome.Dropped(flowOf(via.Method).Before(via.Site)?.MayGain ?? 0);
        return outcome;
    }

    private static bool IsKnown(Outcome outcome) => HeldSet.IsKnown(outcome.True) || HeldSet.IsKnown(outcome.False);
}
