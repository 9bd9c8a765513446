// Reads which permissions a Drop or Has call names, from the constants of its arguments.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Named">The permissions that could be read.</param>
/// <param name="Misspelt">Names that no permission has.</param>
/// <param name="IsReadable">Whether every argument was a constant.</param>
public sealed record PermissionArguments(PermissionSet Named, IReadOnlyList<string> Misspelt, bool IsReadable)
{
    /// <summary>What counts as dropped: an unreadable argument may name any permission.</summary>
    public PermissionSet Dropped => IsReadable ? Named : PermissionSet.All;

    /// <param name="line">A <c>drops</c> or <c>asks</c> line: where only the first permission counts, the rest are resources (<c>DropExcept</c>, <c>Has</c>).</param>
    public static PermissionArguments Read(Site site, CatalogLine line)
    {
        var firstOnly = line.Verb == CatalogVerb.Asks || line.Option("first") is not null;
        var named = PermissionSet.None;
        var misspelt = new List<string>();
        var readable = true;
        var sawAny = false;
        foreach (var value in site.Arguments.Skip(line.Ordinal("permissions")).SelectMany(Flatten))
        {
            if (sawAny && firstOnly)
                break;
            switch (value.Constant)
            {
                case string name when PermissionSet.TryParse(name, out var one):
                    named |= one;
                    break;
                case string name:
                    misspelt.Add(name);
                    break;
                case PermissionConstant constant:
                    named |= new PermissionSet(constant.Bits).Permissions;
                    break;
                case null:
                    readable = false;
                    break;
                default:
                    continue; // an Enforcement or another constant that names no permission
            }
            sawAny = true;
        }
        return new(named, misspelt, readable);
    }

    private static IEnumerable<Value> Flatten(Value value) => value.Elements is null ? [value] : value.Elements.SelectMany(Flatten);
}
