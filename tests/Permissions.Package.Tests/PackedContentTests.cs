// What a pack of the whole repository makes: the files of each package and what it depends on, beside a list that people read.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PackedContentTests(PackedPackages packages)
{
    private static readonly string List = Path.Combine(
        typeof(PackedContentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "RepositoryRoot").Value!,
        "tests/Permissions.Package.Tests/packed-content.txt");

    [Fact]
    public void Pack_WarnsOfNothing() => Assert.DoesNotContain("warning", packages.Packing, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Packages_HoldWhatTheListSays()
    {
        var packed =
            string.Join('\n',
                Directory.GetFiles(packages.Feed, $"Permissions*.{packages.Version}.nupkg").Order(StringComparer.Ordinal)
                    .SelectMany(Describe)) + "\n";
        Assert.True(File.ReadAllText(List).ReplaceLineEndings("\n") == packed,
            $"{List} differs. Put this in its place, or find out why:\n{packed}");
    }

    // A build before it, the project alone, no restore: the dependency on the analyzers does not depend on how the library is packed.
    [Theory]
    [InlineData("--no-restore")]
    [InlineData("--no-build")]
    public async Task LibraryPackedAlone_DependsOnTheAnalyzers(string how)
    {
        var output = Directory.CreateTempSubdirectory("packed-").FullName;
        try
        {
            await packages.PackOwnAsync(output, "src/Permissions", how);
            var packed = Describe(Assert.Single(Directory.GetFiles(output))).ToList();
            Assert.Equal(Describe(Path.Combine(packages.Feed, $"Permissions.{packages.Version}.nupkg")), packed);
            Assert.Contains("  depends on Permissions.Analyzers {version} (net10.0)", packed);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private IEnumerable<string> Describe(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var entries = archive.Entries.Select(entry => entry.FullName).ToList();
        using var text = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var nuspec = XDocument.Load(text);
        yield return Path.GetFileName(package).Replace(packages.Version, "{version}", StringComparison.Ordinal);
        foreach (var dependency in nuspec.Descendants().Where(element => element.Name.LocalName == "dependency"))
            yield return $"  depends on {dependency.Attribute("id")!.Value} "
                + dependency.Attribute("version")!.Value.Replace(packages.Version, "{version}", StringComparison.Ordinal)
                + $" ({dependency.Parent!.Attribute("targetFramework")?.Value})";
        foreach (var entry in
            entries.Where(entry => !entry.StartsWith("_rels/", StringComparison.Ordinal)
                && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml").Order(StringComparer.Ordinal))
            yield return "  " + entry;
    }
}
