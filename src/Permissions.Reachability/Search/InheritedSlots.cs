// What is put into a property or event of a base or interface is found in the one that takes its place, and the other way round.
using System;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class InheritedSlots
{
    public static void Join(ValueGraph values, ProgramFacts program)
    {
        foreach (var replacement in program.Types.SelectMany(type => type.Replacements))
        {
            var name = MemberId.Name(replacement.Declared);
            var isRead = name.StartsWith("get_", StringComparison.Ordinal);
            if (!isRead && !name.StartsWith("set_", StringComparison.Ordinal) && !name.StartsWith("add_", StringComparison.Ordinal)
                || MemberId.Owner(replacement.Declared) is not { } declared || MemberId.Owner(replacement.Actual) is not { } actual)
                continue;
            var (from, to) = isRead ? (actual, declared) : (declared, actual);
            if (values.Knows(Value.Field(from)))
                values.Flow(Value.Field(from), Value.Field(to));
        }
    }
}
