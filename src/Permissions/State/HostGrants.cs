// What the host that started the process granted it, read once from the environment.
using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Permissions.State;

/// <summary>
/// The variable <c>PERMISSIONS_GRANTED</c> holds entries parted by semicolons: <c>child</c> grants a whole permission,
/// <c>fs.write=/data</c> one folder or file of it, <c>net.connect=:443</c> one port; an entry may be repeated. Where the variable is set,
/// what it does not name is not granted.
/// Where it is not set, everything is. Nothing that comes later can widen it. Where <c>PERMISSIONS_AUDIT</c> is set too, what is not
/// granted is
/// still held, and its use is reported.
/// </summary>
internal static class HostGrants
{
    public const string Variable = "PERMISSIONS_GRANTED", AuditVariable = "PERMISSIONS_AUDIT", Site = $"start ({Variable})";

    public static PermissionState Read(string? granted, bool audit)
    {
        if (granted is null)
            return PermissionState.Of(PermissionState.Everything, null);

        Permission whole = Permission.None;
        var grants = new Resource[PermissionName.LeafCount][];
        Array.Fill(grants, []);
        foreach (string entry in granted.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int sign = entry.IndexOf('=');
            Permission permission = PermissionName.Parse(sign < 0 ? entry : entry[..sign], Variable);
            if (sign < 0)
            {
                whole |= permission;
                continue;
            }

            foreach (Permission leaf in PermissionName.Leaves(permission))
            {
                int bit = BitOperations.TrailingZeroCount((int)leaf);
                grants[bit] = [.. grants[bit], Resource.Of(leaf, entry[(sign + 1)..])];
            }
        }

        ImmutableArray<Holding> holdings =
        [
            .. grants.Select((list, bit) => ((int)whole & (1 << bit)) != 0 ? Holding.All : list.Length == 0 ? Holding.Nothing
                : Holding.Of(list)),
        ];
        return audit ? PermissionState.Audit(holdings, Site) : PermissionState.Of(holdings, Site);
    }
}
