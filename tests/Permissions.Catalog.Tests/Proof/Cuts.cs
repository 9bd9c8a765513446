// What the search does not follow, from the data file: a member, all overloads, a type or all that begins so.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;

namespace Permissions.Catalog.Tests.Proof;

internal static class Cuts
{
    public static readonly IReadOnlyList<(string[] Kinds, string Id,
        string Reason)> All = [.. Sinks.Rows("Cuts.txt").Select(row => (row[0].Split(','), row[1], row[2]))];

    private static readonly ILookup<string, string[]> Exact = All.Where(cut => cut.Id[^1] != '*').ToLookup(cut => cut.Id, cut => cut.Kinds);

    private static readonly IReadOnlyList<(string[] Kinds, string Id, string Reason)> Prefixes = [.. All.Where(cut => cut.Id[^1] == '*')];

    public static bool Holds(string kind, string id) =>
        Keys(id).SelectMany(key => Exact[key]).Any(kinds => Names(kinds, kind))
        || Prefixes.Any(cut => Names(cut.Kinds, kind) && string.CompareOrdinal(cut.Id, 0, id, 0, cut.Id.Length - 1) == 0);

    /// <summary>Whether a cut names this member.</summary>
    public static bool Names(string cut, string id) =>
        cut[^1] == '*' ? string.CompareOrdinal(cut, 0, id, 0, cut.Length - 1) == 0 : Keys(id).Contains(cut);

    // A type's cut holds for the types in it: the compiler's classes of lambdas and state machines among them.
    private static IEnumerable<string> Keys(string id)
    {
        yield return id;
        yield return MemberId.Overloads(id);
        for (var type = MemberId.ContainingType(id); type.Length > 0; type = type.LastIndexOf('.') is var dot and > 0 ? type[..dot] : "")
            yield return "T:" + type;
    }

    private static bool Names(string[] kinds, string kind) =>
        kinds.Any(one => one == "*" || kind == one || one is "fs" or "net" && kind.StartsWith(one + ".", StringComparison.Ordinal));
}
