// Finds which of several assemblies with one name a program loads on this machine: packages have one for each system in runtimes/RID/lib.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Permissions.Tool.IL;

internal static class RuntimeAsset
{
    private static readonly IReadOnlyList<string> Here = Of(RuntimeInformation.RuntimeIdentifier);

    /// <summary>
    /// Whether an assembly below <c>runtimes/</c> is for this machine; false for the native libraries that are also there.
    /// </summary>
    public static bool IsLoadedHere(string path) => Rank(path) < Here.Count;

    /// <summary>
    /// How specific an assembly is for this machine: the host loads the one with the lowest number. Null for another system.
    /// </summary>
    /// <param name="path">A file of a package or in a program's folder.</param>
    public static int? Rank(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var at = Array.FindLastIndex(parts, part => part.Equals("runtimes", StringComparison.OrdinalIgnoreCase));
        if (at < 0 || at + 2 >= parts.Length || !parts[at + 2].Equals("lib", StringComparison.OrdinalIgnoreCase))
            return Here.Count;
        var rank = Here.ToList().FindIndex(rid => rid.Equals(parts[at + 1], StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? null : rank;
    }

    // The part of the runtime identifier graph that packages use: architecture, C library, system, family.
    private static IReadOnlyList<string> Of(string rid)
    {
        var system = rid.Split('-')[0];
        var architecture = rid.Split('-')[^1];
        string[] family = system is "win" ? [] : [$"unix-{architecture}", "unix"];
        string[] all = [rid, rid[..Math.Max(0, rid.LastIndexOf('-'))], $"{system}-{architecture}", system, .. family, "any"];
        return [.. all.Distinct()];
    }
}
