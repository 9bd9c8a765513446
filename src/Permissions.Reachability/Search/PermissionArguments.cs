// Reads which permissions a Drop or Has call names, from the constants of its arguments.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Named">The permissions that could be read.</param>
/// <param name="Misspelt">Names that no permission has.</param>
/// <param name="IsReadable">Whether every part of the argument was a constant.</param>
public sealed record PermissionArguments(PermissionSet Named, IReadOnlyList<string> Misspelt, bool IsReadable)
{
    /// <summary>The permissions that count as dropped. An unreadable argument may name any permission.</summary>
    public PermissionSet Dropped => IsReadable ? Named : PermissionSet.All;

    /// <param name="line">A <c>drops</c> or <c>asks</c> line. It says which argument names the permissions; the default is the
    /// first.</param>
    public static PermissionArguments Read(Site site, CatalogLine line)
    {
        var named = PermissionSet.None;
        var misspelt = new List<string>();
        var readable = true;
        foreach (var value in site.Arguments.Skip(line.Ordinal("permissions")).Take(1).SelectMany(Flatten))
        {
            switch (value.Constant)
            {
                case string names:
                    foreach (var name in PermissionSet.Names(names))
                        if (PermissionSet.TryParse(name, out var one) || line.Sets?.TryGetValue(name, out one) is true)
                            named |= one;
                        else
                            misspelt.Add(name);
                    break;
                case PermissionConstant constant:
                    named |= new PermissionSet(constant.Bits).Permissions;
                    break;
                case null:
                    readable = false;
                    break;
            }
        }
        return new(named, misspelt, readable);
    }

    private static IEnumerable<Value> Flatten(Value value) => value.Elements is null ? [value] : value.Elements.SelectMany(Flatten);
}
