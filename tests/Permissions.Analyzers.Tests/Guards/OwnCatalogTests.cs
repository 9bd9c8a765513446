// A user's permissions.*.txt and the stubs: its lines get some, go before ours, and cost nothing where there are none.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

public sealed class OwnCatalogTests
{
    private const string Disk = """
        using Contoso;

        Disk.Save("a");
        new Disk().Load();
        System.IO.File.Delete("a");

        namespace Contoso
        {
            class Disk
            {
                public static void Save(string path) { }
                public void Load() { }
                class Hidden { public static void Save() { } public static void Call() => Save(); }
            }
        }
        """;

    [Theory]
    [InlineData("fs.write M:Contoso.Disk.Save(System.String) path=0", 2)]
    [InlineData("fs.write M:Contoso.Disk.Sa*", 2)]
    [InlineData("fs.write T:Contoso.Disk", 3)]
    [InlineData("fs.write N:Contoso", 3)]
    [InlineData("safe M:System.IO.File.Delete(System.String)", 0)]
    [InlineData("safe T:System.IO.File", 1)] // our line is about the member
    [InlineData("child M:System.IO.File.Delete(System.String)", 1)]
    [InlineData("fs.wrte M:Contoso.Disk.Save(System.String)", 1)]
    [InlineData("later M:Contoso.Disk.Save(System.String)", 1)]
    [InlineData("fs.write M:Contoso.Disk.Nothing", 1)]
    [InlineData("fs.write P:Contoso.Disk.Nothing\nfs.write N:Nowhere.At.All", 1)]
    [InlineData("", 1)]
    public void Line_DecidesAboutItsCalls(string lines, int stubs) => Assert.Equal(stubs, GeneratorRun.With(lines, Disk).Compiles().Calls);

    [Fact]
    public void Line_SaysWhichPermission_AndWhichResource()
    {
        var text = GeneratorRun.With("child M:System.IO.File.Delete\nfs.write M:Contoso.Disk.Save path=0", Disk).Compiles().Text;
        Assert.Contains("Demand((global::Permissions.Permission)2, null);", text, StringComparison.Ordinal);
        Assert.Contains("Demand((global::Permissions.Permission)1, @path);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherFile_IsNoCatalog() =>
        Assert.Equal(1, GeneratorRun.Of(CompilerRun.Compile(Disk), new AdditionalFile("/notes.txt", "fs.write T:Contoso.Disk")).Calls);

    [Theory]
    [InlineData("class A { void M() { System.Console.WriteLine(); } }")]
    [InlineData("class A { void M() => N(); void N() { } }")]
    public void UnrelatedEdit_ChangesNothing_AndReadsNoFile(string edited)
    {
        var (driver, compilation) = Run("fs.write T:Contoso.Disk");
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1],
            CompilerRun.Parse(edited, compilation.SyntaxTrees[1].FilePath)));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(driver, GuardStubGenerator.OwnCatalogStep));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged],
            Reasons(driver, GuardStubGenerator.OwnCallsStep));
        Assert.All(driver.GetRunResult().Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void SameText_InANewFile_ReadsNoCall()
    {
        var (driver, compilation) = Run("fs.write T:Contoso.Disk");
        var file = new AdditionalFile("/permissions.own.txt", "fs.write T:Contoso.Disk");
        driver = driver.ReplaceAdditionalTexts([file]).RunGenerators(compilation);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(driver, GuardStubGenerator.OwnCatalogStep));
        Assert.All(Reasons(driver, GuardStubGenerator.OwnCallsStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void AnotherLine_IsSeen()
    {
        var (driver, compilation) = Run("fs.write T:Contoso.Disk");
        driver = driver.ReplaceAdditionalTexts([new AdditionalFile("/permissions.own.txt", "child T:Contoso.Disk")])
            .RunGenerators(compilation);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(driver, GuardStubGenerator.OwnCatalogStep));
        Assert.DoesNotContain(IncrementalStepRunReason.Cached, Reasons(driver, GuardStubGenerator.OwnCallsStep));
    }

    [Fact]
    public void ProjectWithoutSuchFiles_LooksAtNoCall()
    {
        var driver = Driver([]).RunGenerators(CompilerRun.Compile(Disk));
        Assert.DoesNotContain(GuardStubGenerator.OwnCallsStep,
            driver.GetRunResult().Results.Single().TrackedSteps.Where(steps => steps.Value.Any(step => !step.Outputs.IsEmpty))
                .Select(steps => steps.Key));
    }

    private static (GeneratorDriver Driver, CSharpCompilation Compilation) Run(string lines)
    {
        var compilation = CompilerRun.Compile(Disk, "class A { }");
        return (Driver([new AdditionalFile("/permissions.own.txt", lines)]).RunGenerators(compilation), compilation);
    }

    private static GeneratorDriver Driver(AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new GuardStubGenerator().AsSourceGenerator()], files, CompilerRun.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static IncrementalStepRunReason[] Reasons(GeneratorDriver driver, string step) =>
        [.. driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason)];
}
