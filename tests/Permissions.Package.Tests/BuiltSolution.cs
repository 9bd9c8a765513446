// The solution of the folder Solution, out of the tree: built in parallel, and once more from a copy, as a graph with locked packages.
using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Permissions.Package.Tests;

public sealed class BuiltSolution(PackedPackages packages) : IAsyncLifetime
{
    private const string SourcePackage = "Contoso.Sources";

    private static readonly string Root = typeof(BuiltSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>Where the first build was.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>A copy of it, with the lock files of the first restore.</summary>
    public string Copy { get; private set; } = "";

    /// <summary>What the first build printed.</summary>
    public string Output { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var shared = packages.CreateSharedFolder();
        Folder = Path.Combine(shared, "solution");
        Copy = Path.Combine(shared, "second copy");
        CopyFiles(Path.Combine(Root, "tests/Permissions.Package.Tests/Solution"), Folder);
        WriteVersions();
        PackSources();
        var facts = "-p:PermissionsSharedFactFolder=" + packages.SharedFacts;
        Output = (await Dotnet.RunAsync(Folder, "build", "--nologo", "-nodeReuse:false", "-m", facts)).Succeeded().Output;
        CopyFiles(Folder, Copy);
        (await Dotnet.RunAsync(Copy, "build", "--nologo", "-nodeReuse:false", "-m", "-graph", "App/App.csproj", facts,
            "-p:RestoreLockedMode=true")).Succeeded();
    }

    public Task DisposeAsync() => Task.CompletedTask; // the packages' folder goes with everything in it

    public static string Built(string folder, string project, string configuration = "debug") =>
        Path.Combine(folder, "artifacts/bin", project, configuration, project + ".dll");

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or "bin" or "obj"))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, relative))!);
            File.Copy(file, Path.Combine(to, relative));
        }
    }

    // Ours are those that were packed for this run; the others are those that the repository names and this machine has.
    private void WriteVersions()
    {
        var others = XDocument.Load(Path.Combine(Root, "build/Packages.props")).Descendants("PackageVersion")
            .Where(one => one.Attribute("Include")!.Value is "Dapper" or "Dapper.AOT" or "Microsoft.Data.SqlClient");
        var ours = new[] { "Permissions",
            SourcePackage }.Select(name =>
                new XElement("PackageVersion", new XAttribute("Include", name), new XAttribute("Version", packages.Version)));
        new XDocument(new XElement("Project", new XElement("ItemGroup", others, ours))).Save(Path.Combine(Folder, "Versions.props"));
    }

    private void PackSources()
    {
        using var package = ZipFile.Open(Path.Combine(packages.Feed, $"{SourcePackage}.{packages.Version}.nupkg"), ZipArchiveMode.Create);
        Write(SourcePackage + ".nuspec", $"""
            <package>
              <metadata>
                <id>{SourcePackage}</id>
                <version>{packages.Version}</version>
                <authors>Contoso</authors>
                <description>Source files.</description>
                <contentFiles><files include="cs/any/Disk.cs" buildAction="Compile" /></contentFiles>
              </metadata>
            </package>
            """);
        Write("contentFiles/cs/any/Disk.cs",
            "namespace Contoso.Sources { internal static class Disk { public static void Save(string file) { "
                + "System.IO.File.WriteAllText(file, \"sources\"); } } }");

        void Write(string name, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
