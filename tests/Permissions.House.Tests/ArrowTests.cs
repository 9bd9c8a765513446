// Law 1, 4 and 5: who may know whom, who may name Roslyn, who may open files and call the kernel.
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Permissions.House.Tests;

public sealed class ArrowTests
{
    [Theory]
    [InlineData("src/Permissions.Reachability/Permissions.Reachability.csproj")]
    [InlineData("analyzers/Permissions.Analyzers/Permissions.Analyzers.csproj", "Permissions.Reachability")]
    [InlineData("analyzers/Permissions.Analyzers.CodeFixes/Permissions.Analyzers.CodeFixes.csproj", "Permissions.Analyzers")]
    [InlineData("src/Permissions.Hosting/Permissions.Hosting.csproj", "Permissions")]
    [InlineData("src/Permissions.Tool/Permissions.Tool.csproj", "Permissions", "Permissions.Analyzers", "Permissions.Reachability")]
    [InlineData("src/Permissions.Testing/Permissions.Testing.csproj", "Permissions")]
    [InlineData("src/Permissions.Templates/Permissions.Templates.csproj")]
    public void Project_References_OnlyAsDrawn(string project, params string[] allowed) =>
        Assert.Equal(allowed, House.References(project, "ProjectReference"));

    [Fact]
    public void ShippedAssembly_OpensItsInternals_ToTestsAndBenchmarksAlone() =>
        Assert.All(
            House.Sources("src", "analyzers")
                .Concat(Directory.GetFiles(House.Root, "*.csproj", SearchOption.AllDirectories)
                    .Where(static file => !file.Contains("/tests/", StringComparison.Ordinal)))
                .SelectMany(static file => Regex.Matches(House.Read(file), @"InternalsVisibleTo(?:\(| Include=)""([\w.]+)""")
                    .Select(static friend => friend.Groups[1].Value)),
            static friend => Assert.Matches(@"\.(Tests|Benchmarks|ExecutedCheck|Oracle)$", friend));

    [Fact]
    public void Tool_CarriesTheAnalyzer_AndDoesNotReferenceIt()
    {
        var carried = House.Project("src/Permissions.Tool/Permissions.Tool.csproj").Descendants("ProjectReference")
            .Single(item => item.Attribute("Include")!.Value.Contains("Permissions.Analyzers.csproj", StringComparison.Ordinal));
        Assert.Equal("false", carried.Attribute("ReferenceOutputAssembly")!.Value);
    }

    [Fact]
    public void Runtime_ReferencesNothingButTheFramework()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(typeof(ProcessPermissions).Assembly.GetReferencedAssemblies(),
            name => Assert.True(File.Exists(Path.Combine(framework, name.Name + ".dll")), name.Name));
    }

    [Fact]
    public void Testing_KnowsNoTestFramework() =>
        Assert.All(typeof(Permissions.Testing.PermissionAssert).Assembly.GetReferencedAssemblies(),
            name => Assert.Matches(@"^(System\.|Microsoft\.Win32\.Primitives$|Permissions$)", name.Name));

    [Fact]
    public void RuntimeFoundationAndTesting_HaveNoPackages()
    {
        Assert.Empty(House.References("src/Permissions.Testing/Permissions.Testing.csproj", "PackageReference"));
        Assert.Empty(House.References("src/Permissions/Permissions.csproj", "PackageReference"));
        Assert.Empty(House.References("src/Permissions.Reachability/Permissions.Reachability.csproj", "PackageReference"));
    }

    [Fact]
    public void Source_OutsideAnalyzers_DoesNotNameRoslyn() =>
        Assert.DoesNotContain(House.Sources("src"), file => House.Read(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void Analyzer_DoesNotNameWorkspaces() =>
        Assert.DoesNotContain(House.Sources("analyzers/Permissions.Analyzers"),
            file => Regex.IsMatch(House.Read(file), @"CodeAnalysis\.(CodeFixes|CodeActions|Editing|Formatting|Host)\b"));

    [Fact]
    public void FoundationAndAnalyzer_OpenNoFiles() =>
        Assert.DoesNotContain(House.Sources("src/Permissions.Reachability", "analyzers"), file =>
            Regex.IsMatch(Regex.Replace(House.Read(file), "//.*", ""),
                @"(?<![""\w.])(System\.IO\.)?(File|Directory)\.(Open|Read|Write|Exists|Get|Enumerate|Create)|new (System\.IO\.)?FileStream\("));

    [Fact]
    public void Syscalls_StandInOneFileForEachSystem() =>
        Assert.Equal(["src/Permissions/Linux/Syscalls.cs", "src/Permissions/Windows/WindowsCalls.cs"],
            House.Sources("src").Where(file => Regex.IsMatch(House.Read(file), @"\[\s*(DllImport|LibraryImport)\b")));

    [Fact]
    public void Runtime_KernelEngine_CanBeReadInOneSitting() =>
        Assert.InRange(House.Sources("src/Permissions/Linux").Sum(file => House.Read(file).Count(c => c == '\n')), 1, 1500);

    [Fact]
    public void Heads_DrawNoConclusions() =>
        Assert.DoesNotContain(House.Sources("analyzers/Permissions.Analyzers/Reading"),
            file => House.Read(file).Contains("Permissions.Reachability.Search", StringComparison.Ordinal));

    [Fact]
    public void TopLevel_HoldsOnlyWhatWasAgreed() =>
        Assert.All(Directory.GetFileSystemEntries(House.Root).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.')),
            name => Assert.Contains(name,
                new[] { "src", "tests", "analyzers", "build", "findings", "artifacts", "Permissions.Analyzers.sln", "global.json",
                    "README.md", "LICENSE" }));
}
