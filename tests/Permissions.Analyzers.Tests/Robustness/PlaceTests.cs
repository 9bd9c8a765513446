// Files in odd places: without a path, in two projects at once, behind #line, in a referenced project's source.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class PlaceTests
{
    private const string Drops = "Permissions.ProcessPermissions.Drop(\"fs.write\"); Store.Save();";

    private const string Saves = "static class Store { public static void Save() => System.IO.File.Delete(\"a\"); }";

    [Fact]
    public async Task FileWithoutAPath_Reports()
    {
        var compilation = CompilerRun.Compile(Drops).AddSyntaxTrees(CompilerRun.Parse(Saves, path: ""));
        await CheckAsync(compilation);
        Assert.Equal(compilation.SyntaxTrees[1], (await FoundAsync(compilation)).Location.SourceTree);
    }

    [Fact]
    public async Task FileOfTwoProjects_ReportsInEach_ByWhatThatOneDrops()
    {
        var linked = CompilerRun.Parse(Saves, "/Linked.cs");
        var drops = CompilerRun.Compile(Drops).AddSyntaxTrees(linked);
        var keeps = CompilerRun.Compile("Store.Save();").AddSyntaxTrees(linked);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(linked, (await FoundAsync(drops.Clone())).Location.SourceTree);
            Assert.Empty(await CompilerRun.AnalyzeAsync(keeps.Clone(), [new AfterDropAnalyzer()]));
        }
        await CheckAsync(drops);
        await CheckAsync(keeps);
    }

    [Theory]
    [InlineData("#line 100 \"Page.cshtml\"")]
    [InlineData("#line (10, 5) - (10, 30) 3 \"Page.cshtml\"")]
    public async Task LineDirective_MovesNoPlace(string directive)
    {
        var compilation = CompilerRun.Compile(Drops, $"{directive}\n{Saves}");
        await CheckAsync(compilation);
        var found = await FoundAsync(compilation);
        Assert.Equal(compilation.SyntaxTrees[1], found.Location.SourceTree);
        Assert.Equal("/1.cs", found.Location.GetLineSpan().Path);
        Assert.Equal(1, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    // The driver shows nothing that stands on a hidden line.
    [Fact]
    public async Task HiddenLine_IsReportedAtTheCallThatLeadsThere()
    {
        var compilation = CompilerRun.Compile(Drops, "#line hidden\n" + Saves);
        await CheckAsync(compilation);
        var found = await FoundAsync(compilation);
        Assert.Equal(compilation.SyntaxTrees[0], found.Location.SourceTree);
        Assert.Equal("Store.Save()", Drops.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    // A location in a tree of another compilation is refused by the driver, as an exception of the analyzer.
    [Fact]
    public async Task SourceOfAReferencedProject_IsNotAPlaceOfOurs()
    {
        const string boot = "public static class Boot { public static void End() => Permissions.ProcessPermissions.Drop(\"fs.write\"); }";
        var library = CompilerRun.Compile("public " + Saves, boot)
            .WithAssemblyName("Library").WithOptions(new(OutputKind.DynamicallyLinkedLibrary));
        var program = CompilerRun.Compile("""
            Permissions.ProcessPermissions.Drop("fs.write");
            Boot.End();
            Store.Save();
            System.IO.File.Delete("own");
            """).AddReferences(library.ToMetadataReference());
        Assert.Empty(program.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        await CheckAsync(program);
        Assert.All(await CompilerRun.AnalyzeAsync(program, CompilerRun.AllAnalyzers), found =>
            Assert.All(found.AdditionalLocations.Append(found.Location), at =>
                Assert.True(at.SourceTree is null || program.ContainsSyntaxTree(at.SourceTree), found.ToString())));
    }

    private static Task CheckAsync(CSharpCompilation compilation) =>
        new AnswerCheck(compilation, CompilerRun.AllAnalyzers, new([])).RunAsync(orders: 3);

    private static async Task<Diagnostic> FoundAsync(Compilation compilation) =>
        Assert.Single(await CompilerRun.AnalyzeAsync(compilation, [new AfterDropAnalyzer()]));
}
