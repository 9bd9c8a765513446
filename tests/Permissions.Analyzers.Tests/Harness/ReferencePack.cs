// Finds a reference pack of the .NET SDK on disk, or says which pack is missing, where it was looked for and what to do.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.Tests.Harness;

internal static class ReferencePack
{
    /// <summary>The folder of the SDK that runs these tests.</summary>
    // The shared framework stands three folders below it: shared/Microsoft.NETCore.App/10.0.x.
    public static string DotNetRoot => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>The assemblies of the newest version of a pack, by name.</summary>
    public static IReadOnlyList<MetadataReference> Open(string dotnet, string pack, string framework) =>
        [.. Directory.GetFiles(Find(dotnet, pack, framework), "*.dll").Order(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file))];

    // The test library restores packs from a registry, and where a version is not served it throws a bare KeyNotFoundException.
    public static string Find(string dotnet, string pack, string framework)
    {
        var packs = Path.Combine(dotnet, "packs", pack);
        var versions = Directory.Exists(packs) ? Directory.GetDirectories(packs) : [];
        var names = versions.Select(Path.GetFileName).Order(StringComparer.Ordinal).DefaultIfEmpty("none");
        return versions.Select(version => (Number: Number(version), Folder: Path.Combine(version, "ref", framework)))
            .Where(version => Directory.Exists(version.Folder)).OrderByDescending(version => version.Number)
            .Select(version => version.Folder).FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"The reference pack {pack} for {framework} is missing: no folder {packs}/VERSION/ref/{framework} exists. " +
                $"Versions found: {string.Join(", ", names)}. " +
                "Install the .NET SDK that global.json names; its packs folder contains this pack.");
    }

    // As numbers: 10.0.9 is older than 10.0.12.
    private static Version Number(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var number) ? number : new(0, 0);
}
