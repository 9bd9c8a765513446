// The framework that a test's sources are compiled against, read from the reference packs of this machine: nothing is downloaded.
using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing.References;

namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    public ReferenceAssemblies(string targetFramework) => TargetFramework = targetFramework;

    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework)
    {
        ReferenceAssemblyPackage = referenceAssemblyPackage;
        ReferenceAssemblyPath = referenceAssemblyPath;
    }

    public static ReferenceAssemblies Default => Net.Net80;

    public string TargetFramework { get; }

    public AssemblyIdentityComparer AssemblyIdentityComparer { get; private init; } = AssemblyIdentityComparer.Default;

    public PackageIdentity? ReferenceAssemblyPackage { get; private init; }

    public string? ReferenceAssemblyPath { get; private init; }

    /// <summary>Further packages; each must be in the package folder of this machine already.</summary>
    public ImmutableArray<PackageIdentity> Packages { get; private init; } = [];

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) =>
        new(TargetFramework)
        {
            AssemblyIdentityComparer = AssemblyIdentityComparer,
            ReferenceAssemblyPackage = ReferenceAssemblyPackage,
            ReferenceAssemblyPath = ReferenceAssemblyPath,
            Packages = packages,
        };

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var framework = ReferenceAssemblyPackage is { } package ? FrameworkReferences(package) : [];
        return Task.FromResult(framework.AddRange(Enumerable.SelectMany(Packages, added => PackageReferences(added))));
    }

    private ImmutableArray<MetadataReference> FrameworkReferences(PackageIdentity package)
    {
        // A version that is not here is stood in for by the nearest one, whose reference folder may have another name.
        var root = ReferenceFiles.FindPackage(package);
        var exact = Path.Combine(root ?? "", ReferenceAssemblyPath ?? "");
        var folder = root is null ? null : Directory.Exists(exact) ? exact : NewestFolderWithAssemblies(Path.Combine(root, "ref"));
        return folder is null
            ? throw new InvalidOperationException($"The reference assemblies of {package.Id} {package.Version} are not on this machine.")
            : ReferenceFiles.OpenFolder(folder);
    }

    private ImmutableArray<MetadataReference> PackageReferences(PackageIdentity package)
    {
        var root = ReferenceFiles.FindPackage(package)
            ?? throw new InvalidOperationException($"The package {package.Id} {package.Version} is not on this machine: restore it first.");
        string[] frameworks = [TargetFramework, "net8.0", "netstandard2.1", "netstandard2.0"];
        var folder = new[] { "ref", "lib" }
            .SelectMany(kind => frameworks.Select(framework => Path.Combine(root, kind, framework)))
            .FirstOrDefault(Directory.Exists)
            ?? throw new InvalidOperationException($"The package {package.Id} has no assemblies for {TargetFramework}.");
        return ReferenceFiles.OpenFolder(folder);
    }

    private static string? NewestFolderWithAssemblies(string reference) =>
        !Directory.Exists(reference)
            ? null
            : Directory.EnumerateDirectories(reference).Where(folder => Directory.EnumerateFiles(folder, "*.dll").Any())
                .OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder, StringComparer.Ordinal).FirstOrDefault();
}
