// The outcomes as text: each difference, the sums, and the table of what is done unasked.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions.Oracle;

internal static class Report
{
    public static void Print(Outcome outcome, bool isBlind)
    {
        if (outcome.Fault is { } fault)
            Console.WriteLine($"FAULT {outcome.Row.Name}: {fault}");
        foreach (var one in outcome.Differences)
            Console.WriteLine($"{one.Verdict} {one.Head} {outcome.Row.Name} {one.Permission} {one.Dropped}"
                + (one.Verdict == Verdict.Right ? "" : $"\n    did  {one.Call}\n    said {one.Way}"));
        if (isBlind)
            foreach (var spot in outcome.Said?.BlindSpots ?? [])
                Console.WriteLine($"    blind {spot}");
    }

    public static string Tally(IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder($"{outcomes.Count} rows, {outcomes.Count(one => one.Fault is not null)} faults\n");
        var all = outcomes.SelectMany(one => one.Differences).ToList();
        foreach (var head in all.Select(one => one.Head).Distinct())
            foreach (var permission in Judge.Judged)
            {
                var these = all.Where(one => one.Head == head && one.Permission == permission).ToLookup(one => one.Verdict);
                text.AppendLine($"{head,-7}{permission,-12}" + string.Join(", ",
                    Enum.GetValues<Verdict>().Select(verdict => $"{verdict} {these[verdict].Count()}")));
            }

        return text.ToString();
    }

    /// <summary>A line for each row: what it does, and what is said of it.</summary>
    public static string Table(IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        foreach (var same in outcomes.Where(one => one.Fault is null).GroupBy(one => (one.Row.File, string.Join(", ", one.Row.Packages))))
        {
            text.AppendLine($"\n## {same.Key.File}{(same.Key.Item2.Length > 0 ? ": " + same.Key.Item2 : "")}\n");
            text.AppendLine("| row | does | said | difference |\n|---|---|---|---|");
            foreach (var one in same)
                text.AppendLine($"| {one.Row.Name} | {string.Join(", ", Judge.Judged.Where(one.Done.ContainsKey))} | "
                    + $"{string.Join(", ", one.Said!.Uses.Keys.Order(StringComparer.Ordinal))} | {Differences(one)} |");
        }

        return text.ToString();
    }

    private static string Differences(Outcome outcome) =>
        string.Join("; ", outcome.Differences.Where(one => one.Verdict != Verdict.Right && one.Head == "IL").Select(one =>
            one.Verdict switch
            {
                Verdict.May => $"{one.Permission} may: {outcome.Row.May[one.Permission]}",
                Verdict.Known => $"{one.Permission} known: {outcome.Row.Known[one.Permission]}",
                Verdict.Beside => $"{one.Permission} beside a blind spot",
                var verdict => $"{one.Permission} {verdict}",
            }));
}
