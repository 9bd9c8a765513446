// The command as a user installs it, and what every package says of itself.
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class ToolPackageTests(PackedPackages packages)
{
    [Fact]
    public async Task Tool_InstalledBesideAProject_ChecksIt()
    {
        var project = await packages.CreateProjectAsync("Permissions", """
            using Permissions;

            ProcessPermissions.Drop(Permission.FileSystemWrite);
            File.AppendAllText("served", "x");
            """);
        (await Dotnet.RunAsync(project.Folder, "new", "tool-manifest")).Succeeded();
        (await Dotnet.RunAsync(project.Folder, "tool", "install", "Permissions.Tool", "--version", packages.Version)).Succeeded();
        var check = await Dotnet.RunAsync(project.Folder, "permissions", "check", ".");
        Assert.True(check.ExitCode == 1, check.Output);
        Assert.Contains("PERM1001", check.Output);
        var explain = (await Dotnet.RunAsync(project.Folder, "permissions", "explain", "PERM1001")).Succeeded();
        Assert.Contains("PERM1001", explain.Output);
    }

    [Fact]
    public void EveryPackage_HasItsReadme()
    {
        var ours = Directory.GetFiles(packages.Feed, $"Permissions*.{packages.Version}.nupkg");
        Assert.Equal(6, ours.Length);
        Assert.All(ours, file =>
        {
            using var package = ZipFile.OpenRead(file);
            using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
            Assert.StartsWith("# Permissions", reader.ReadToEnd());
            using var specification = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", System.StringComparison.Ordinal))
                .Open();
            Assert.Contains(XDocument.Load(specification).Descendants(),
                element => element is { Name.LocalName: "readme", Value: "README.md" });
        });
    }
}
