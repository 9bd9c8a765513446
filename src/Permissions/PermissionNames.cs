// The short names of the permissions, and the nearest one to a name that does not exist.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Permissions;

internal static class PermissionNames
{
    private static readonly (string Name, Permission Permission)[] Known =
    [
        ("fs.write", Permission.FileSystemWrite),
        ("child", Permission.ChildProcess),
        ("worker", Permission.Worker),
        ("fs.read", Permission.FileSystemRead),
        ("net.connect", Permission.NetworkConnect),
        ("net.listen", Permission.NetworkListen),
        ("env", Permission.Environment),
        ("addon", Permission.NativeCode),
        ("dynamic", Permission.DynamicCode),
        ("inspector", Permission.Diagnostics),
        ("fs", Permission.FileSystem),
        ("net", Permission.Network),
    ];

    public const int LeafCount = 10;

    public static Permission All => (Permission)((1 << LeafCount) - 1);

    public static Permission Parse(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return TryParse(name, out Permission permission) ? permission : throw new ArgumentException(Unknown(name), parameter);
    }

    public static bool TryParse(string name, out Permission permission)
    {
        permission = Known.FirstOrDefault(known => known.Name == name).Permission;
        return permission != Permission.None;
    }

    /// <summary>What is said of a name that no permission has: the nearest one, and all.</summary>
    public static string Unknown(string name) =>
        $"There is no permission '{name}'. Did you mean '{Nearest(name, Known.Select(static known => known.Name))}'? Known are {string.Join(", ", Known.Select(static known => known.Name))}.";

    /// <summary>The word that is spelt most like this one.</summary>
    public static string Nearest(string word, IEnumerable<string> known) => known.MinBy(one => Distance(one.ToLowerInvariant(), word.ToLowerInvariant()))!;

    /// <summary>The permission itself, or an exception where it is none or has unknown bits.</summary>
    public static Permission Valid(Permission permission, string parameter)
    {
        if (permission == Permission.None)
            throw new ArgumentException("No permission is named.", parameter);
        if ((permission & ~All) != 0)
            throw new ArgumentOutOfRangeException(parameter, permission, $"0x{(int)(permission & ~All):x} is no permission.");
        return permission;
    }

    public static string Of(Permission permission)
    {
        foreach ((string name, Permission known) in Known)
        {
            if (known == permission)
                return name;
        }

        return permission == Permission.None ? "none" : string.Join(", ", Leaves(permission).Select(Of));
    }

    public static Permission[] Leaves(Permission permission)
    {
        Permission[] leaves = new Permission[BitOperations.PopCount((uint)permission)];
        for (int leaf = 1, at = 0; at < leaves.Length; leaf <<= 1)
        {
            if (((int)permission & leaf) != 0)
                leaves[at++] = (Permission)leaf;
        }

        return leaves;
    }

    // Levenshtein: how many letters must be put in, taken out or changed.
    private static int Distance(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
