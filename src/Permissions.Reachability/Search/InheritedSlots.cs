// What is put into a property or event of a base or interface is found in the one that takes its place, and the other way round.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class InheritedSlots
{
    private readonly List<(string From, string To)> joins = [];

    public InheritedSlots(Dispatch dispatch)
    {
        foreach (var replacement in dispatch.Types.SelectMany(type => type.Replacements))
        {
            var name = MemberId.Name(replacement.Declared);
            var isRead = name.StartsWith("get_", StringComparison.Ordinal);
            if (!isRead && !name.StartsWith("set_", StringComparison.Ordinal) && !name.StartsWith("add_", StringComparison.Ordinal)
                || MemberId.Owner(replacement.Declared) is not { } declared || MemberId.Owner(replacement.Actual) is not { } actual)
                continue;
            var (from, to) = isRead ? (actual, declared) : (declared, actual);
            joins.Add((Value.Field(from), Value.Field(to)));
        }
    }

    /// <summary>Joins the slots that have been reached so far.</summary>
    public void Join(ValueGraph values)
    {
        foreach (var (from, to) in joins)
            if (values.Knows(from))
                values.Flow(from, to);
    }
}
