// Blind spots as the reports write them: those of own code one by one, those of packages summed.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Search;

namespace Permissions.Tool.Check;

/// <param name="Hidden">The dropped permissions that could be used there unseen, short names.</param>
/// <param name="Place">Where it stands; of several, the first.</param>
/// <param name="Count">How many calls of this kind the assembly has.</param>
internal sealed record ReportedBlindSpot(string Assembly, bool IsOwn, string Api, string Why, string Hidden, SourcePlace Place, int Count)
{
    public static ReportedBlindSpot Of(BlindSpot spot, OwnCode own)
    {
        var assembly = spot.IsReferenced ? spot.Assembly : "";
        return new(assembly, own.Has(assembly), spot.Api, spot.Why, spot.Hidden.ToString(), SourcePlace.Of(spot.Place), 1);
    }

    /// <summary>
    /// The program's own first, then by what could hide there; in packages, calls that differ in nothing but their place are one.
    /// </summary>
    public static IReadOnlyList<ReportedBlindSpot> Summed(IEnumerable<ReportedBlindSpot> spots, bool isEach) =>
        [.. spots.GroupBy(spot => (spot.Assembly, spot.Api, spot.Why, spot.Hidden, Place: spot.IsOwn || isEach ? spot.Place : null))
            .Select(same => same.First() with { Count = same.Sum(spot => spot.Count) })
            .OrderByDescending(spot => spot.IsOwn)
            .ThenByDescending(spot => spot.Hidden.Count(letter => letter == ',')).ThenBy(spot => spot.Hidden, StringComparer.Ordinal)
            .ThenBy(spot => spot.Assembly, StringComparer.Ordinal).ThenBy(spot => spot.Why, StringComparer.Ordinal)
            .ThenBy(spot => spot.Api, StringComparer.Ordinal)
            .ThenBy(spot => spot.Place.File, StringComparer.Ordinal).ThenBy(spot => spot.Place.Line).ThenBy(spot => spot.Place.Column)];

    /// <summary>
    /// A line for each thing that could hide there: <c>fs.write, child: reflection × 3, native code × 2, such as Beep at Program.cs:9</c>.
    /// </summary>
    public static IEnumerable<string> Lines(IEnumerable<ReportedBlindSpot> spots) =>
        spots.GroupBy(spot => spot.Hidden).Select(hidden =>
            $"{hidden.Key}: {Reasons(hidden)}, such as {hidden.First().Api} at {PlaceText.Of(hidden.First().Place)}");

    /// <summary>How many there are by assembly, the most first: <c>Npgsql × 12, Serilog × 3 and 7 in 2 more</c>.</summary>
    public static string ByAssembly(IReadOnlyCollection<ReportedBlindSpot> spots)
    {
        const int shown = 5;
        var all = spots.GroupBy(spot => spot.Assembly).Select(one => (Name: one.Key, Count: one.Sum(spot => spot.Count)))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        var rest = all.Skip(shown).ToList();
        return string.Join(", ", all.Take(shown).Select(one => $"{one.Name} × {one.Count}"))
            + (rest.Count > 0 ? $" and {rest.Sum(one => one.Count)} in {rest.Count} more" : "");
    }

    private static string Reasons(IEnumerable<ReportedBlindSpot> spots) =>
        string.Join(", ", spots.GroupBy(spot => spot.Why).Select(why => (why.Key, Count: why.Sum(spot => spot.Count)))
            .OrderByDescending(why => why.Count).ThenBy(why => why.Key, StringComparer.Ordinal).Select(why => $"{why.Key} × {why.Count}"));
}
