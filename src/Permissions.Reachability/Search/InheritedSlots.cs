// Joins a property or event with the one that it overrides or implements: what is stored in one can be read from the other.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class InheritedSlots(IReadOnlyList<TypeTable> tables)
{
    // The joins of referenced assemblies are the same for every search, so they are cached.
    private static readonly ConditionalWeakTable<TypeTable, ILookup<string, string>> Known = new();

    private readonly ILookup<string, string>[] joins = [.. tables.Select(table => Known.GetValue(table, JoinsOf))];
    private int joined;

    /// <summary>Joins the slots that were reached since the last call.</summary>
    public void Join(ValueGraph values)
    {
        for (; joined < values.Names.Count; joined++) // a joined slot may be new as well
            foreach (var to in joins.SelectMany(table => table[values.Names[joined]]))
                values.Flow(values.Names[joined], to);
    }

    private static ILookup<string, string> JoinsOf(TypeTable types) =>
        types.All.SelectMany(type => type.Replacements).Select(JoinOf).OfType<(string From, string To)>()
            .ToLookup(join => join.From, join => join.To, StringComparer.Ordinal);

    private static (string From, string To)? JoinOf(Replacement replacement)
    {
        var name = MemberId.Name(replacement.Declared);
        var isRead = name.StartsWith("get_", StringComparison.Ordinal);
        if (!isRead && !name.StartsWith("set_", StringComparison.Ordinal) && !name.StartsWith("add_", StringComparison.Ordinal)
            || MemberId.Owner(replacement.Declared) is not { } declared || MemberId.Owner(replacement.Actual) is not { } actual)
            return null;
        return isRead ? (Value.Field(actual), Value.Field(declared)) : (Value.Field(declared), Value.Field(actual));
    }
}
