// The short names of the permissions, and the nearest one to a name that does not exist.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Numerics;

namespace Permissions;

/// <summary>
/// The short names of the permissions, such as <c>fs.write</c>: in catalogs, policies, configuration and messages. Where a
/// <c>permissions.json</c> beside the program names sets, their names are read as well.
/// </summary>
public static class PermissionName
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

    internal const int LeafCount = 10;

    internal static Permission All => (Permission)((1 << LeafCount) - 1);

    /// <summary>Reads one short name, or several that are separated by commas.</summary>
    /// <param name="names">For example <c>fs.write,child</c>.</param>
    /// <exception cref="ArgumentException">There is no permission of one of the names; the message says the nearest one.</exception>
    /// <example><code>ProcessPermissions.Drop(PermissionName.Parse(configuration["Drop"]));</code></example>
    public static Permission Parse(string names) => Parse(names, nameof(names));

    /// <summary>Reads one short name, or several that are separated by commas, where all of them exist.</summary>
    /// <param name="names">For example <c>fs.write,child</c>.</param>
    /// <param name="permissions">All that are named; <see cref="Permission.None"/> where one does not exist.</param>
    public static bool TryParse([NotNullWhen(true)] string? names, out Permission permissions)
    {
        permissions = Permission.None;
        if (names is null)
            return false;
        Permission all = Permission.None;
        foreach (string name in Split(names))
        {
            if (One(name) is not (var one and not Permission.None))
                return false;
            all |= one;
        }

        permissions = all;
        return true;
    }

    internal static Permission Parse(string names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        if (TryParse(names, out Permission permissions))
            return permissions;
        throw new ArgumentException(string.Join(" ", Split(names).Where(static name => One(name) == Permission.None).Select(Unknown)),
            parameter);
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>A permission, or else a set that the program's permissions.json names.</summary>
    private static Permission One(string name) =>
        Known.FirstOrDefault(known => known.Name == name).Permission is var one and not Permission.None ? one
        : NamedSets.Own.Sets.GetValueOrDefault(name);

    internal static bool IsPermission(string name) => Known.Any(known => known.Name == name);

    internal static string NearestPermission(string name) => Nearest(name, Known.Select(static known => known.Name));

    /// <summary>What is said of a name that no permission has: the nearest one, and all.</summary>
    internal static string Unknown(string name)
    {
        (IReadOnlyDictionary<string, Permission> sets, string? fault) = NamedSets.Own;
        IEnumerable<string> known = Known.Select(static known => known.Name);
        string alsoKnown = fault is not null ? $" No set is known, because {fault}"
            : sets.Count > 0 ? $" The sets of {NamedSets.FileName} are {string.Join(", ", sets.Keys)}." : "";
        return $"There is no permission '{name}'. Did you mean '{Nearest(name, known.Concat(sets.Keys))}'? Known are "
            + $"{string.Join(", ", known)}.{alsoKnown}";
    }

    /// <summary>The word that is spelt most like this one.</summary>
    internal static string Nearest(string word, IEnumerable<string> known) =>
        known.MinBy(one => Distance(one.ToLowerInvariant(), word.ToLowerInvariant()))!;

    /// <summary>The permission itself, or an exception where it is none or has unknown bits.</summary>
    internal static Permission Valid(Permission permission, string parameter)
    {
        if (permission == Permission.None)
            throw new ArgumentException("No permission is named.", parameter);
        if ((permission & ~All) != 0)
            throw new ArgumentOutOfRangeException(parameter, permission, $"0x{(int)(permission & ~All):x} is not a permission.");
        return permission;
    }

    /// <summary>The short name of a permission; of several, their names separated by commas.</summary>
    /// <param name="permission">One or several; <c>none</c> stands for <see cref="Permission.None"/>.</param>
    public static string Of(Permission permission)
    {
        foreach ((string name, Permission known) in Known)
        {
            if (known == permission)
                return name;
        }

        return permission == Permission.None ? "none" : string.Join(", ", Leaves(permission).Select(Of));
    }

    internal static Permission[] Leaves(Permission permission)
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
