// Opens the reference assemblies of this machine, each once for all tests.
using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing.References;

internal static class ReferenceFiles
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Opened = new(StringComparer.Ordinal);

    public static MetadataReference Open(string path) =>
        Opened.GetOrAdd(path, static file =>
        {
            var documentation = Path.ChangeExtension(file, ".xml");
            var provider = File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null;
            return MetadataReference.CreateFromFile(file, documentation: provider);
        });

    public static ImmutableArray<MetadataReference> OpenFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(Open)];

    /// <summary>The folder of a package, the exact version or else the nearest above it, else the nearest below; null where there is none.</summary>
    public static string? FindPackage(PackageIdentity package)
    {
        var wanted = ParseVersion(package.Version);
        var versions = Roots(package.Id).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
            .Select(folder => (Folder: folder, Version: ParseVersion(Path.GetFileName(folder)))).ToArray();
        return versions.Where(found => found.Version >= wanted).OrderBy(found => found.Version).Select(found => found.Folder).FirstOrDefault()
            ?? versions.OrderByDescending(found => found.Version).Select(found => found.Folder).FirstOrDefault();
    }

    private static string[] Roots(string packageId)
    {
        // The runtime runs from <dotnet>/shared/<framework>/<version>; the SDK keeps its reference packs beside it.
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return [Path.Combine(dotnet, "packs", packageId), Path.Combine(packages, packageId.ToLowerInvariant())];
    }

    private static Version ParseVersion(string text) =>
        Version.TryParse(text.Split('-')[0], out var version) ? version : new Version(0, 0);
}
