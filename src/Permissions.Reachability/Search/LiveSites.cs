// The sites of a method that control may get to, where something is known of the conditions on which it branches.
using System;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class LiveSites
{
    /// <summary>For each site, whether a block that control may get to holds it. A site that is in no block always runs.</summary>
    /// <param name="method">A method with blocks.</param>
    /// <param name="known">Whether a condition that is made of no others holds; null where that is not known.</param>
    public static bool[] Of(MethodFacts method, Func<Condition, bool?> known)
    {
        var blocks = method.Blocks;
        var reached = Closure.Of([0], number => blocks[number].Next
            .Where(edge => Holds(method, edge.Condition, known) != !edge.WhenTrue).Select(edge => edge.To)
            .Concat(blocks[number].Handlers));
        var sites = Enumerable.Repeat(true, method.Sites.Count).ToArray();
        foreach (var site in blocks.SelectMany(block => block.Sites))
            sites[site] = false;
        foreach (var site in reached.SelectMany(number => blocks[number].Sites))
            sites[site] = true;
        return sites;
    }

    private static bool? Holds(MethodFacts method, Condition? condition, Func<Condition, bool?> known) => condition?.Kind switch
    {
        null => null,
        ConditionKind.Constant => condition.Number != 0,
        ConditionKind.Stored when Conditions.OnlyValue(method, condition.Slot) is { } value => Holds(method, value, known),
        ConditionKind.Not => !Holds(method, condition.First, known),
        ConditionKind.And => Both(Holds(method, condition.First, known), Holds(method, condition.Second, known)),
        ConditionKind.Or => !Both(!Holds(method, condition.First, known), !Holds(method, condition.Second, known)),
        _ => known(condition),
    };

    private static bool? Both(bool? one, bool? other) =>
        one is false || other is false ? false : one is true && other is true ? true : null;
}
