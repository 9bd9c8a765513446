// What the program's own methods return when they check a permission, and the values of the slots that several methods share.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class GuardResults
{
    private static readonly MethodConditions Empty = MethodConditions.Of(new());

    private readonly CallGraph graph;
    private readonly Func<MethodNode, GuardSummary> summaryOf;
    private readonly Func<MethodNode, GuardFlow?> flowOf;
    private readonly MethodConditions?[] conditions;
    private readonly Known?[] entries;
    private readonly int[] gone; // by method: the permissions that are certainly dropped at its start
    private readonly Dictionary<(MethodNode Method, string Slot), Outcome> given = [];
    private readonly Dictionary<string, Outcome> stored = new(StringComparer.Ordinal);
    private readonly Dictionary<MethodNode, List<(string Slot, int Number, HashSet<MethodNode> Writers)>> shared = [];
    private ILookup<string, MethodNode>? writers;
    private IReadOnlyList<MethodNode>[]? callers;

    public GuardResults(CallGraph graph, Func<MethodNode, GuardSummary> summaryOf, Func<MethodNode, GuardFlow?> flowOf)
    {
        (this.graph, this.summaryOf, this.flowOf) = (graph, summaryOf, flowOf);
        IsAsked = graph.Methods.Exists(Asks);
        conditions = new MethodConditions?[IsAsked ? graph.Methods.Count : 0];
        entries = new Known?[conditions.Length];
        gone = new int[conditions.Length];
        InPart = graph.Methods.SelectMany(method => method.Sites)
            .Where(node => node.Knowledge.Role is { Verb: CatalogVerb.Drops } line && line.Option("part") is not null)
            .Aggregate(PermissionSet.None, (all, node) => all | DropSummaries.NamedBy(node)).Bits;
    }

    /// <summary>Whether the program checks a permission anywhere.</summary>
    public bool IsAsked { get; }

    /// <summary>Permissions of which some drop takes only a part, so a check may still return true.</summary>
    public int InPart { get; }

    /// <summary>Methods that nothing reaches. Their assignments do not count.</summary>
    public HashSet<MethodNode> Unreached { get; } = [];

    /// <summary>Whether the method itself checks a permission.</summary>
    public static bool Asks(MethodNode method) =>
        method.Sites.Exists(node => node.Knowledge.Role is { Verb: CatalogVerb.Asks } || node.Site.Guards != 0);

    public MethodConditions Of(MethodNode method) => !IsAsked ? Empty : conditions[method.Number] ??= MethodConditions.Of(method.Facts);

    /// <summary>The flow of check results through a method; null if the method has not been analysed.</summary>
    public GuardFlow? FlowOf(MethodNode method) => flowOf(method);

    public GuardSummary SummaryOf(MethodNode method) => summaryOf(method);

    /// <summary>What is known where a method starts.</summary>
    public Known AtEntry(MethodNode method)
    {
        if (!IsAsked)
            return Known.Nothing;
        if (entries[method.Number] is { } known)
            return known;
        var values = new Outcome[Of(method).Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Outcome.None;
        foreach (var slot in Of(method).Slots)
            values[slot.Value] = AtEntry(method, slot.Key);
        return entries[method.Number] = new(values, 0, gone[method.Number]);
    }

    /// <summary>Whether the result of a method depends on its arguments.</summary>
    public bool DependsOnCaller(MethodNode method) =>
        Of(method).Slots.Any(slot => MethodConditions.OwnParameter(method.Facts, slot.Key) >= 0);

    /// <summary>Sets the permissions that are certainly dropped at the start of a method. Returns whether that is new.</summary>
    public bool Drop(MethodNode method, int bits)
    {
        if (gone[method.Number] == bits)
            return false;
        gone[method.Number] = bits;
        entries[method.Number] = null;
        return true;
    }

    /// <summary>Sets the value of a slot at the start of a method. Returns whether that is new.</summary>
    public bool Give(MethodNode method, string slot, Outcome outcome)
    {
        if (given.TryGetValue((method, slot), out var before) ? before == outcome : outcome == Outcome.Unknown)
            return false;
        given[(method, slot)] = outcome;
        entries[method.Number] = null;
        return true;
    }

    /// <summary>Sets the permanent value of a slot. Returns whether that is new.</summary>
    public bool Store(string slot, Outcome outcome, IEnumerable<MethodNode> readers)
    {
        if (stored.TryGetValue(slot, out var before) ? before == outcome : outcome == Outcome.Unknown)
            return false;
        stored[slot] = outcome;
        foreach (var reader in readers)
            entries[reader.Number] = null;
        return true;
    }

    /// <summary>The permanent value of a slot, joined over all assignments.</summary>
    public Outcome Stored(string slot) => stored.TryGetValue(slot, out var outcome) ? outcome : Outcome.Unknown;

    /// <summary>The methods that assign a slot.</summary>
    public IEnumerable<MethodNode> WritersOf(string slot) => Writers[slot];

    /// <summary>The slots of a method that other methods also assign, and those methods.</summary>
    public IReadOnlyList<(string Slot, int Number, HashSet<MethodNode> Writers)> SharedSlots(MethodNode method)
    {
        if (shared.TryGetValue(method, out var known))
            return known;
        shared[method] = known = [];
        if (Of(method).Count == 0)
            return known;
        foreach (var slot in Of(method).Slots)
            if (Writers[slot.Key].Where(one => one != method || slot.Key[0] == 'F').ToList() is { Count: > 0 } others)
                known.Add((slot.Key, slot.Value, Closure.Of(others, one => (callers ??= graph.Callers(_ => true))[one.Number])));
        return known;
    }

    private ILookup<string, MethodNode> Writers => writers ??=
        graph.Methods.SelectMany(one => one.Facts.Blocks.SelectMany(block => block.Assignments),
            (one, assignment) => (one, assignment.Slot))
            .Distinct().ToLookup(pair => pair.Slot.TrimStart(Condition.OfAnyObject[0]), pair => pair.one, StringComparer.Ordinal);

    private Outcome AtEntry(MethodNode method, string slot)
    {
        var id = method.Facts.Id;
        if (slot == Value.Result(id) || slot.StartsWith("L:" + id + "|", StringComparison.Ordinal))
            return Outcome.Unknown; // the slot is assigned before it is read
        if (MethodConditions.OwnParameter(method.Facts, slot) is var number and >= 0)
        {
            var own = number < HeldSet.Parameters ? new Outcome(HeldSet.True(number), HeldSet.False(number)) : Outcome.Unknown;
            return given.TryGetValue((method, slot), out var more)
                ? new(HeldSet.Both(own.True, more.True), HeldSet.Both(own.False, more.False)) : own;
        }
        return given.TryGetValue((method, slot), out var brought) ? brought
            : stored.TryGetValue(slot.TrimStart(Condition.OfAnyObject[0]), out var forGood) ? forGood : Outcome.Unknown;
    }
}
