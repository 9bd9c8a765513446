// Decides which permissions one call needs, from its catalog line and its constant arguments.
using System;
using System.Collections.Generic;
using Permissions.Reachability.Catalog;

namespace Permissions.Reachability.Search;

public static class Effects
{
    private static readonly PermissionSet Write = new(1 << 0);
    private static readonly PermissionSet Read = new(1 << 3);

    private const int OpenExisting = 3;
    private const int Append = 6;
    private const int DeleteOnClose = 0x0400_0000;

    /// <param name="constant">Gives the constant of the argument with this ordinal, or null when it is not one.</param>
    public static PermissionSet Needed(CatalogLine line, Func<int, object?> constant)
    {
        if (ArgumentTest.Holds(line.Option("unless"), constant) || line.Option("when") is { } when && !ArgumentTest.Holds(when, constant))
            return PermissionSet.None;
        if (line.Verb == CatalogVerb.Needs)
            return ArgumentTest.Holds(line.Option("reads"), constant) ? line.Permissions & Read : line.Permissions;
        return line.Verb == CatalogVerb.Opens ? Opened(line, constant) : PermissionSet.None;
    }

    // FileMode decides whether the call may create or truncate the file, FileAccess whether it reads or writes. A value that is not a
    // constant may be anything.
    private static PermissionSet Opened(CatalogLine line, Func<int, object?> constant)
    {
        var mode = Number(line, "mode", constant, absent: OpenExisting);
        var access = Number(line, "access", constant, absent: mode is Append ? 2 : 3);
        var options = Number(line, "options", constant, absent: 0);
        if (mode is null || access is null || options is null)
        {
            var certain = mode is not null and not OpenExisting || access is { } a && (a & 2) != 0 ? Write : PermissionSet.None;
            return access is { } b && (b & 1) == 0 ? certain | Write : Write | Read;
        }
        var needed = PermissionSet.None;
        if (mode != OpenExisting || (access & 2) != 0 || (options & DeleteOnClose) != 0)
            needed |= Write;
        if ((access & 1) != 0)
            needed |= Read;
        return needed;
    }

    private static int? Number(CatalogLine line, string option, Func<int, object?> constant, int absent)
    {
        var ordinal = line.Ordinal(option);
        if (ordinal < 0)
            return absent;
        return constant(ordinal) switch { int number => number, null => null, IConvertible other => other.ToInt32(null), _ => null };
    }
}
