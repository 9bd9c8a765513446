// The simple names that guarded members have, so that almost every call is passed over without binding it.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal static class GuardedNames
{
    /// <summary>
    /// The catalog's lines for methods that need a permission. Where a whole type does, lines of its own name its members, by test.
    /// </summary>
    public static readonly IReadOnlyList<CatalogLine> Lines =
        PermissionCatalog.BuiltIn.Lines.Where(line => line.Verb is CatalogVerb.Needs or CatalogVerb.Opens && line.Id[0] == 'M').ToList();

    private static readonly HashSet<string> Names;
    private static readonly string[] Prefixes;

    static GuardedNames()
    {
        var members = Lines.Select(line => MemberId.Name(line.Id)).Distinct().ToList();
        Names = new(members.Where(name => !name.EndsWith("*", StringComparison.Ordinal)), StringComparer.Ordinal);
        Prefixes = members.Where(name => name.EndsWith("*", StringComparison.Ordinal)).Select(name => name.TrimEnd('*')).ToArray();
    }

    /// <summary>Whether a member has this name, or one that begins so where a catalog's name ends in <c>*</c>.</summary>
    public static bool Matches(string pattern, string name) => pattern.EndsWith("*", StringComparison.Ordinal)
        ? name.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.Ordinal)
        : name == pattern;

    public static bool MayBeGuarded(string name) =>
        Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
