// A set of permissions as bits: the ten leaves of the Permission enum, one bit for "traffic is accepted", and ten for its drops.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability;

/// <summary>A set of permissions. The bits are those of <c>Permissions.Permission</c>; a test keeps the two equal.</summary>
public readonly struct PermissionSet : IEquatable<PermissionSet>
{
    private static readonly string[] Leaves =
        ["fs.write", "child", "worker", "fs.read", "net.connect", "net.listen", "env", "addon", "dynamic", "inspector"];

    public PermissionSet(int bits) => Bits = bits;

    public int Bits { get; }

    public static PermissionSet None => default;

    /// <summary>All ten leaves.</summary>
    public static PermissionSet All => new((1 << 10) - 1);

    /// <summary>
    /// Not a permission: the mark that the server accepts traffic, carried with the state so that one search answers both questions.
    /// </summary>
    public static PermissionSet Serving => new(1 << 10);

    /// <summary>
    /// Not permissions: the marks that these are dropped by the time when the server accepts traffic, carried with the state as well.
    /// </summary>
    public PermissionSet Awaited => new(Permissions.Bits << 11);

    /// <summary>The leaves whose marks are in this set.</summary>
    public PermissionSet DroppedWhenServing => new PermissionSet(Bits >> 11).Permissions;

    /// <summary><c>net.listen</c>, which every line that starts to serve needs, whatever the catalog says of its member.</summary>
    public static PermissionSet NeededToServe => new(1 << 5);

    /// <summary>The ten short names, in bit order.</summary>
    public static IReadOnlyList<string> LeafNames => Leaves;

    public bool IsEmpty => Bits == 0;

    /// <summary>The leaves in this set, without any mark.</summary>
    public PermissionSet Permissions => this & All;

    public static PermissionSet operator |(PermissionSet a, PermissionSet b) => new(a.Bits | b.Bits);

    public static PermissionSet operator &(PermissionSet a, PermissionSet b) => new(a.Bits & b.Bits);

    public static PermissionSet operator -(PermissionSet a, PermissionSet b) => new(a.Bits & ~b.Bits);

    public static bool operator ==(PermissionSet a, PermissionSet b) => a.Bits == b.Bits;

    public static bool operator !=(PermissionSet a, PermissionSet b) => a.Bits != b.Bits;

    /// <summary>Reads a short name (<c>fs.write</c>, or <c>fs</c> and <c>net</c> for both of their leaves).</summary>
    public static bool TryParse(string name, out PermissionSet set)
    {
        set = name switch
        {
            "fs" => new(1 << 0 | 1 << 3),
            "net" => new(1 << 4 | 1 << 5),
            _ => Array.IndexOf(Leaves, name) is var index and >= 0 ? new(1 << index) : default,
        };
        return !set.IsEmpty;
    }

    /// <summary>The permissions of these short names; a name that no permission has is left out.</summary>
    public static PermissionSet Of(IEnumerable<string> names) =>
        names.Aggregate(None, (all, name) => TryParse(name, out var one) ? all | one : all);

    /// <summary>The short names in a text that separates them by commas, as <c>Drop("fs.write,child")</c> takes them.</summary>
    public static IEnumerable<string> Names(string text) => text.Split(',').Select(name => name.Trim());

    /// <summary>The known name nearest to a misspelt one, by edit distance.</summary>
    /// <param name="sets">Names of sets that are known too.</param>
    public static string Nearest(string name, IEnumerable<string>? sets = null) =>
        Leaves.Concat(["fs", "net"]).Concat(sets ?? []).OrderBy(known => EditDistance.Between(known, name)).First();

    /// <summary>The nearest known name, where it is near enough to be what was meant; otherwise null.</summary>
    public static string? Suggestion(string name) =>
        Nearest(name) is var nearest && 2 * EditDistance.Between(nearest, name) <= nearest.Length ? nearest : null;

    public bool Contains(PermissionSet other) => (Bits & other.Bits) == other.Bits;

    public bool Overlaps(PermissionSet other) => (Bits & other.Bits) != 0;

    /// <summary>The number of the lowest leaf of this set, which counts the rules of the leaves too; -1 for none.</summary>
    public int Index
    {
        get
        {
            for (var i = 0; i < Leaves.Length; i++)
                if ((Bits & 1 << i) != 0)
                    return i;
            return -1;
        }
    }

    /// <summary>The single leaves of this set, in bit order.</summary>
    public IEnumerable<PermissionSet> Each()
    {
        for (var i = 0; i < Leaves.Length; i++)
            if ((Bits & 1 << i) != 0)
                yield return new(1 << i);
    }

    public bool Equals(PermissionSet other) => Bits == other.Bits;

    public override bool Equals(object? obj) => obj is PermissionSet other && Equals(other);

    public override int GetHashCode() => Bits;

    /// <summary>The short names, separated by commas.</summary>
    public override string ToString()
    {
        var bits = Bits;
        return string.Join(", ", Leaves.Where((_, i) => (bits & 1 << i) != 0));
    }
}
