// What a program is granted at its start: whole permissions, folders for the two of the file system, and ports for the two of the network.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Run;

/// <param name="Unrestricted">Granted for all resources.</param>
/// <param name="Paths">Granted below these folders, canonical, and for these ports.</param>
internal sealed record Grants(Permission Unrestricted, IReadOnlyDictionary<Permission, IReadOnlyList<string>> Paths)
{
    public static readonly Permission[] Leaves = [
        .. Enum.GetValues<Permission>().Where(leaf => leaf != Permission.None && ((int)leaf & ((int)leaf - 1)) == 0)];

    /// <summary>The leaves that can be granted in part.</summary>
    public static readonly Permission[] Divisible = [Permission.FileSystemWrite, Permission.FileSystemRead, Permission.NetworkConnect,
        Permission.NetworkListen];

    private static readonly string[] Names = ["fs-write", "child", "worker", "fs-read", "net-connect", "net-listen", "env", "addon",
        "dynamic", "inspector"];

    /// <summary>The word of a leaf in flags and policies: <c>fs-write</c>.</summary>
    public static string Word(Permission leaf) => Names[System.Numerics.BitOperations.TrailingZeroCount((int)leaf)];

    /// <summary>What both grant: a policy can only narrow.</summary>
    public Grants NarrowedBy(Grants policy)
    {
        var paths = new Dictionary<Permission, IReadOnlyList<string>>();
        foreach (var leaf in Divisible)
        {
            var kept = (Unrestricted.HasFlag(leaf), policy.Unrestricted.HasFlag(leaf)) switch
            {
                (true, true) => [],
                (true, false) => policy.Below(leaf),
                (false, true) => Below(leaf),
                _ => Below(leaf).Where(path => policy.Below(leaf).Any(outer => Covers(outer, path)))
                    .Concat(policy.Below(leaf).Where(path => Below(leaf).Any(outer => Covers(outer, path)))).Distinct().ToList(),
            };
            if (kept.Count > 0)
                paths[leaf] = kept;
        }
        return new(Unrestricted & policy.Unrestricted, paths);
    }

    /// <summary>The value of <c>PERMISSIONS_GRANTED</c>, by which the runtime library learns of them.</summary>
    public override string ToString() => string.Join(';', Leaves.Where(leaf => Unrestricted.HasFlag(leaf)).Select(Short)
        .Concat(Paths.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value.Select(path => $"{Short(pair.Key)}={path}"))));

    /// <summary>Granted folders and files that do not exist: the kernel can grant nothing there.</summary>
    public IEnumerable<(Permission Leaf, string Path)> Missing() =>
        Paths.Where(pair => Permission.FileSystem.HasFlag(pair.Key))
            .SelectMany(pair => pair.Value.Where(path => !Path.Exists(path)).Select(path => (pair.Key, path)));

    public IReadOnlyList<string> Below(Permission leaf) => Paths.TryGetValue(leaf, out var paths) ? paths : [];

    private static string Short(Permission leaf) =>
        Word(leaf).Replace("fs-", "fs.", StringComparison.Ordinal).Replace("net-", "net.", StringComparison.Ordinal);

    private static bool Covers(string folder, string path) =>
        path == folder
            || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
