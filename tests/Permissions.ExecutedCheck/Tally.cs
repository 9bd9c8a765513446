// Adds the outcomes up, and prints a table.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.ExecutedCheck;

internal sealed class Tally
{
    private readonly List<Outcome> all = [];

    public void Add(Outcome? outcome)
    {
        if (outcome is null)
            return;
        lock (all)
            all.Add(outcome);
    }

    public override string ToString()
    {
        var after = all.Sum(one => one.After);
        return $"""
            {all.Count} programs, {all.Count(one => one.Ran)} of them ran; {after} bodies ran after the drop
            source: {Line(all.Select(one => one.Source), after)}
            IL: {Line(all.Select(one => one.Il), after)}
            """;
    }

    private static string Line(IEnumerable<HeadOutcome> heads, int after)
    {
        var list = heads.ToList();
        var missed = list.Sum(one => one.Missed);
        return $"{(after - missed) * 100.0 / after:0.00} % reported; "
            + $"missed {list.Where(one => !one.IsBlind).Sum(one => one.Missed)} in silence"
            + $" and {list.Where(one => one.IsBlind).Sum(one => one.Missed)} beside a blind spot;"
            + $" {list.Sum(one => one.Wrong)} reported that ran only before a drop that ends Main";
    }
}
