// Projects as people set them up: each builds with one reference to the package, or says in one line what was left out and why.
using System;
using System.IO;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class BuildMatrixTests(PackedPackages packages)
{
    // As old compilers take it; it says whether a stub refused it.
    private const string Plain = """
        using System;
        using System.IO;
        using Permissions;

        internal static class Program
        {
            private static void Main()
            {
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                try { Store.Save(); } catch (UnauthorizedAccessException refused) { Console.WriteLine("refused by " + (refused is PermissionDeniedException ? "the stub" : "the kernel")); }
            }
        }

        internal static class Store
        {
            public static void Save() { File.WriteAllText(Path.Combine(Path.GetTempPath(), "permissions-matrix"), "x"); }
        }
        """;

    private const string NoStubs = "generates no guard stubs, because they need C# 11";

    [Theory]
    [InlineData("7.3", false)]
    [InlineData("10", false)]
    [InlineData("11.0", true)]
    public async Task LanguageVersion_HasStubsOrSaysWhyNot(string version, bool hasStubs)
    {
        var project =
            await CreateAsync(
                $"<LangVersion>{version}</LangVersion>"
                    + $"{(version == "7.3" ? "<Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>" : "")}");
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Contains("warning PERM1001", build.Output, StringComparison.Ordinal);
        Assert.Equal(hasStubs ? 1 : 2, build.Output.Split(NoStubs).Length);
        if (OperatingSystem.IsLinux() || hasStubs)
            Assert.Contains("refused by the " + (hasStubs ? "stub" : "kernel"), (await project.RunAsync()).Succeeded().Output,
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<InterceptorsNamespaces>Mine</InterceptorsNamespaces>")]
    [InlineData("<Features>InterceptorsNamespaces=Mine</Features>")]
    public async Task NamespacesAndWarnings_AreAddedToTheProjectsOwn(string properties)
    {
        var project = await CreateAsync(properties + "<WarningsAsErrors>nullable</WarningsAsErrors>");
        Assert.DoesNotContain("error", (await project.BuildAsync()).Succeeded().Output.Replace("0 Error(s)", ""), StringComparison.Ordinal);
        Assert.Contains("refused by the stub", (await project.RunAsync()).Succeeded().Output, StringComparison.Ordinal);
        var errors = await Dotnet.RunAsync(project.Folder, "msbuild", "-getProperty:WarningsAsErrors");
        foreach (var id in new[] { "nullable", "AD0001", "CS8785" })
            Assert.Contains(id, errors.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesWithTheSameContents_HaveNoStubs()
    {
        const string copy = "file static class Copied { public static void Save() => System.IO.File.WriteAllText(\"a\", \"x\"); }";
        var project = await CreateAsync("", ("a/Copy.cs", copy), ("b/Copy.cs", copy));
        Assert.DoesNotContain("CS9233", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
        // the other files keep theirs
        Assert.Contains("refused by the stub", (await project.RunAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeverityForAllRules_ReachesNoMark()
    {
        var project = await CreateAsync("", (".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = error\n"));
        var build = await project.BuildAsync();
        Assert.Contains("error PERM1001", build.Output, StringComparison.Ordinal);
        foreach (var mark in new[] { "PERM2101", "PERM2102", "PERM3000" })
            Assert.DoesNotContain(mark, build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PermissionsAnalysis>false</PermissionsAnalysis>", false, true)]
    [InlineData("<PermissionsGuardStubs>false</PermissionsGuardStubs>", true, false)]
    public async Task Switch_TurnsOffOnePart(string property, bool isAnalysed, bool hasStubs)
    {
        var project = await CreateAsync(property);
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Equal(isAnalysed, build.Output.Contains("PERM1001", StringComparison.Ordinal));
        Assert.Equal(hasStubs, (await project.RunAsync()).Succeeded().Output.Contains("refused by the stub", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("analyzers", false, false)] // neither analysis nor stubs
    [InlineData("build;buildTransitive", true, false)] // nobody names the namespace of the stubs to the compiler
    public async Task ExcludedAssets_LeaveTheBuildWhole(string assets, bool isAnalysed, bool hasStubs)
    {
        var project = await CreateAsync("");
        var file = Path.Combine(project.Folder, "Consumer.csproj");
        await File.WriteAllTextAsync(file,
            (await File.ReadAllTextAsync(file))
                .Replace("<PackageReference Include=\"Permissions\"",
                    $"<PackageReference Include=\"Permissions\" ExcludeAssets=\"{assets}\"", StringComparison.Ordinal));
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Equal(isAnalysed, build.Output.Contains("PERM1001", StringComparison.Ordinal));
        Assert.Equal(hasStubs, (await project.RunAsync()).Succeeded().Output.Contains("refused by the stub", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("with $HOME and a ` tick", true)]
    [InlineData("it's \"quoted\" (größer 日本)", false)]
    public async Task FolderOfAnyName_Works(string name, bool isLink)
    {
        var project = await CreateAsync("");
        var moved = Path.Combine(project.Folder, name);
        if (isLink)
            Directory.CreateSymbolicLink(moved, Directory.CreateDirectory(project.Folder + "-linked").FullName);
        else
            Directory.CreateDirectory(moved);
        foreach (var file in new[] { "nuget.config", "Consumer.csproj", "Program.cs" })
            File.Move(Path.Combine(project.Folder, file), Path.Combine(moved, file));
        await packages.PackAsync("Contoso.Shelf",
            "namespace Contoso; public static class Disk { public static void Save() => System.IO.File.WriteAllText(\"a\", \"x\"); }");
        var settings = Path.Combine(moved, "Consumer.csproj");
        await File.WriteAllTextAsync(settings,
            (await File.ReadAllTextAsync(settings))
                .Replace("</ItemGroup>", $"<PackageReference Include=\"Contoso.Shelf\" Version=\"{packages.Version}\" /></ItemGroup>",
                    StringComparison.Ordinal)
            .Replace(packages.SharedFacts, "", StringComparison.Ordinal)
                .Replace("<UseAppHost>",
                    "<PermissionsSharedFactFolder>$(MSBuildProjectDirectory)/shared</PermissionsSharedFactFolder><UseAppHost>",
                    StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(moved, "Program.cs"),
            "Permissions.ProcessPermissions.Drop(Permissions.Permission.FileSystemWrite);\nContoso.Disk.Save();\n");
        // started in a link, a process is where it leads
        var build = (await (isLink ? project.BuildAsync(settings) : new ConsumerProject(moved).BuildAsync())).Succeeded();
        Assert.Contains("Reached by Main → Contoso.Shelf: Disk.Save → File.WriteAllText", build.Output, StringComparison.Ordinal);
        Assert.Equal([moved], Directory.GetDirectories(project.Folder)); // nothing went astray
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task WriteProtectedOutput_IsBuiltWithWhatWasRead()
    {
        var project = await CreateAsync("");
        (await project.BuildAsync("-t:Restore;ResolveReferences;PermissionsAddFacts")).Succeeded();
        foreach (var folder in Directory.GetDirectories(Path.Combine(project.Folder, "obj"), "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(folder,
                UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        // another place for facts is another request, and that cannot be written
        var elsewhere = "-p:PermissionsSharedFactFolder=" + Path.Combine(project.Folder, "elsewhere");
        var build = (await packages.RunAsOrdinaryUserAsync(project.Folder, "msbuild", "-nologo", "-nodeReuse:false",
            "-t:ResolveReferences;PermissionsAddFacts", elsewhere)).Succeeded();
        Assert.Contains("permissions.request.txt", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning MSB3491", build.Output, StringComparison.Ordinal);
    }

    private async Task<ConsumerProject> CreateAsync(string properties, params (string File, string Text)[] files)
    {
        var project = await packages.CreateProjectAsync("Permissions", Plain);
        var settings = Path.Combine(project.Folder, "Consumer.csproj");
        await File.WriteAllTextAsync(settings,
            (await File.ReadAllTextAsync(settings)).Replace("</PropertyGroup>", properties + "</PropertyGroup>", StringComparison.Ordinal));
        foreach (var (file, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(project.Folder, file))!);
            await File.WriteAllTextAsync(Path.Combine(project.Folder, file), text);
        }

        return project;
    }
}
