// The values of one method that may guard a call. Each has a number, by which the analysis stores what is known of it at a point.
using System;
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class MethodConditions
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Site, int Parameter), int> given = [];
    private readonly Dictionary<int, List<(int Parameter, int Number)>> givenBy = [];

    private MethodConditions(MethodFacts method)
    {
        foreach (var part in Conditions.Of(method))
            if (part.Kind is ConditionKind.Result or ConditionKind.Given)
                Give(part.Number, part.Kind == ConditionKind.Result ? -1 : part.Parameter);
            else if (part.Kind == ConditionKind.Stored)
                Number(slots, part.Slot);
        foreach (var block in method.Blocks)
            foreach (var assignment in block.Assignments)
                if (!Conditions.IsCreation(assignment.Slot))
                    Number(slots, assignment.Slot.TrimStart(Condition.OfAnyObject[0]));
    }

    public int Count { get; private set; }

    public IReadOnlyDictionary<string, int> Slots => slots;

    /// <summary>The values that a site returns: by the number of a ref or out parameter, and -1 for the return value.</summary>
    public IReadOnlyList<(int Parameter, int Number)> GivenBy(int site) => givenBy.TryGetValue(site, out var all) ? all : [];

    /// <summary>The numbers of the values in a condition.</summary>
    public IEnumerable<int> NumbersIn(Condition? condition)
    {
        foreach (var part in condition?.Parts() ?? [])
            if (part.Kind == ConditionKind.Stored && slots.TryGetValue(part.Slot, out var slot))
                yield return slot;
            else if (part.Kind == ConditionKind.Result && given.TryGetValue((part.Number, -1), out var result))
                yield return result;
    }

    public static MethodConditions Of(MethodFacts method) => new(method);

    /// <summary>The number of the parameter that a slot of the method is, or -1.</summary>
    public static int OwnParameter(MethodFacts method, string slot) =>
        slot[0] == 'P' && slot.Length > method.Id.Length + 3 && slot[method.Id.Length + 2] == '|'
            && string.CompareOrdinal(slot, 2, method.Id, 0, method.Id.Length) == 0
            ? int.Parse(slot.Substring(method.Id.Length + 3)) : -1;

    public Outcome Of(Condition? condition, Known known) => condition?.Kind switch
    {
        null => Outcome.Unknown,
        ConditionKind.Constant => condition.Number != 0 ? Outcome.Yes : Outcome.Yes.Not(),
        ConditionKind.Nothing => Outcome.None,
        ConditionKind.Named => new(HeldSet.Naming(new PermissionSet(condition.Number).Bits), 0),
        ConditionKind.Result => given.TryGetValue((condition.Number, -1), out var number) ? known[number] : Outcome.Unknown,
        ConditionKind.Given => given.TryGetValue((condition.Number, condition.Parameter), out var number) ? known[number] : Outcome.Unknown,
        ConditionKind.Stored => slots.TryGetValue(condition.Slot, out var number) ? known[number] : Outcome.Unknown,
        ConditionKind.Not => Of(condition.First, known).Not(),
        ConditionKind.And => Of(condition.First, known).And(Of(condition.Second, known)),
        ConditionKind.Or => Of(condition.First, known).Or(Of(condition.Second, known)),
        _ => Of(condition.First, known).Join(Of(condition.Second, known)),
    };

    private void Give(int site, int parameter)
    {
        if (given.ContainsKey((site, parameter)))
            return;
        Number(given, (site, parameter));
        if (!givenBy.TryGetValue(site, out var all))
            givenBy[site] = all = [];
        all.Add((parameter, given[(site, parameter)]));
    }

    private void Number<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        if (!numbers.ContainsKey(key))
            numbers[key] = Count++;
    }
}
