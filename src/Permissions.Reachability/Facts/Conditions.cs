// All conditions of a method, wherever they stand in its facts.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

public static class Conditions
{
    /// <summary>The conditions of a method and what they are made of.</summary>
    public static IEnumerable<Condition> Of(MethodFacts method) =>
        method.Blocks.SelectMany(block => block.Next.Select(edge => edge.Condition).Concat(block.Assignments.Select(one => one.Value)))
            .Concat(method.Sites.SelectMany(site => site.Arguments.Append(site.Receiver)).Select(value => value.Condition))
            .Where(condition => condition is not null).SelectMany(condition => condition!.Parts());

    /// <summary>
    /// The blocks without what says nothing: locals that never keep more than a constant, and what branches on them.
    /// None at all where nothing branches and nothing is kept.
    /// </summary>
    /// <param name="isShared">Whether other bodies may see the locals of this one.</param>
    public static IReadOnlyList<Block> Pruned(IReadOnlyList<Block> blocks, string method, bool isShared, bool hasBranches)
    {
        if (blocks.All(block => block.Assignments.Count == 0 && block.Next.TrueForAll(edge => edge.Condition is null)))
            return hasBranches ? blocks : [];
        var values = blocks.SelectMany(block => block.Assignments).ToLookup(one => one.Slot, one => one.Value, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        bool IsOwnLocal(string slot) =>
            !isShared && slot.Length > method.Length + 2 && slot[0] == 'L' && slot[method.Length + 2] == '|'
                && string.CompareOrdinal(slot, 2, method, 0, method.Length) == 0;
        bool Says(Condition? condition) => condition is not null && condition.Parts().Any(part => part.Kind switch
        {
            ConditionKind.Result or ConditionKind.Given or ConditionKind.Named or ConditionKind.Nothing
                or ConditionKind.IsType or ConditionKind.Equal => true,
            ConditionKind.Stored => known.Contains(part.Slot) || !IsOwnLocal(part.Slot),
            _ => false,
        });
        void FindKnown()
        {
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var slot in values)
                    changed |= !known.Contains(slot.Key) && slot.Any(Says) && known.Add(slot.Key);
            }
        }
        FindKnown();
        if (blocks.Any(block => block.Next.Exists(edge => Says(edge.Condition))))
        {
            // which constant a slot keeps says which way led there
            known.UnionWith(values.Where(slot => slot.Any(value => value is { Kind: ConditionKind.Constant or ConditionKind.Nothing }))
                .Select(slot => slot.Key));
            FindKnown();
        }
        var decides = blocks.Any(block => block.Next.Exists(edge => Says(edge.Condition)));
        var result = Value.Result(method);
        var count = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Next.Count; i++)
                if (!Says(block.Next[i].Condition))
                    block.Next[i] = new(block.Next[i].To);
            block.Assignments.RemoveAll(one => IsCreation(one.Slot)
                ? !decides : !known.Contains(one.Slot) && (IsOwnLocal(one.Slot) || one.Slot == result));
            count += block.Assignments.Count;
        }
        return hasBranches || count > 0 ? blocks : [];
    }

    /// <summary>The slot that stands for the making of objects of a type; that of a delegate is the node of its body.</summary>
    public static string CreationOf(string type) => "+" + type;

    /// <summary>The type whose objects are made, by the slot that stands for it; null for any other.</summary>
    public static string? CreatedBy(string slot) => slot[0] == '+' ? slot.Substring(1) : null;

    /// <summary>Whether a slot stands for the making of a delegate or of objects.</summary>
    public static bool IsCreation(string slot) => slot[0] is '+' or '=';

    /// <summary>The same site where others have other numbers.</summary>
    public static Site Renumbered(Site site, Func<int, int> number) =>
        site.Arguments.Append(site.Receiver).Any(value => value.Condition is not null)
            ? site.With(value => value.Renumbered(number)) : site;

    /// <summary>What a local of the method is assigned, if it is assigned once; null for any other slot.</summary>
    public static Condition? OnlyValue(MethodFacts method, string slot)
    {
        if (!slot.StartsWith("L:" + method.Id + "|", StringComparison.Ordinal))
            return null;
        var all = method.Blocks.SelectMany(block => block.Assignments).Where(one => one.Slot == slot).Take(2).ToList();
        return all.Count == 1 && all[0].Value?.Parts().All(part => part.Slot.Length == 0 || part.Slot[0] != 'L') == true
            ? all[0].Value : null;
    }
}
