// One finding for one use behind a reference, from source and from IL: at the nearest call of own code, with the number of other calls.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class OneFindingTests : IDisposable
{
    private const string Library = """
        public static class Vault
        {
            public static void Save() { Prepare(); File.WriteAllText("a", "b"); }
            static void Prepare() => Directory.CreateDirectory("c");
        }
        """;

    private const string Program = """
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Far();
        Vault.Save();
        static void Far() { Nearer(); }
        static void Nearer() { Vault.Save(); }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("one-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Source_WarnsOncePerUse_AndMarksTheOtherCall()
    {
        var found = await AnalyzeAsync();
        Assert.Equal(["3 Warning Directory.CreateDirectory", "3 Warning File.WriteAllText", "5 Info File.WriteAllText"],
            found.Select(Text).Order());
        Assert.All(found.Where(one => one.Severity == DiagnosticSeverity.Warning), one =>
        {
            Assert.Contains("; one other call leads there. Move", one.GetMessage(), StringComparison.Ordinal);
            Assert.Contains(one.AdditionalLocations, at => at.SourceTree is not null && at.GetLineSpan().StartLinePosition.Line == 4);
        });
    }

    // The severity that a project sets is kept: who makes the rule an error has all its places as errors.
    [Fact]
    public async Task Source_ConfiguredRule_HasOneSeverity()
    {
        var found = await AnalyzeAsync(severities: new Dictionary<string, ReportDiagnostic> { ["PERM1001"] = ReportDiagnostic.Error });
        Assert.All(found, one => Assert.Equal(DiagnosticSeverity.Error, one.Severity));
    }

    [Fact]
    public void Tool_TellsTheSame()
    {
        var program = Build();
        string[] nearest = ["3 Directory.CreateDirectory +1", "3 File.WriteAllText +1"];
        Assert.Equal(nearest, AssemblyCheck.Run(program, PermissionSet.None).Findings.Select(Text).Order());
        Assert.Equal([.. nearest, "5 File.WriteAllText +0"],
            AssemblyCheck.Run(program, PermissionSet.None, isEach: true).Findings.Select(Text).Order());
    }

    [Fact]
    public void Sarif_HasTheOtherCalls_AsRelatedLocations()
    {
        var log = new StringWriter();
        SarifReport.Write(Check(), log);
        using var document = JsonDocument.Parse(log.ToString());
        foreach (var result in document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            Assert.Equal(2, result.GetProperty("occurrenceCount").GetInt32());
            Assert.Equal(5,
                result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")
                    .GetInt32());
        }
    }

    [Fact]
    public void Text_SaysHowManyOthersThereAre()
    {
        var text = new StringWriter();
        TextReport.Write(Check(), text, isColoured: false);
        Assert.Contains("1 other call leads there, such as", text.ToString(), StringComparison.Ordinal);
    }

    // Of what a project makes that the program references, the call is shown where that project's code makes it.
    [Theory]
    [InlineData("project", "Library.cs")]
    [InlineData("package", "Program.cs")]
    public void Finding_StandsInTheLastOwnCode(string kind, string file)
    {
        var program = Build();
        File.WriteAllText(Path.ChangeExtension(program, ".deps.json"), $$"""
            { "targets": { "any": { "Library/1.0.0": { "runtime": { "Library.dll": {} } } } }, "libraries": { "Library/1.0.0": { "type": "{{kind}}" } } }
            """);
        Assert.Equal([file],
            AssemblyCheck.Run(program, PermissionSet.None).Findings.Select(one => Path.GetFileName(one.Place.File)).Distinct());
    }

    // A library that drops by itself: no path leads from the program with the permission dropped, and it is told at the program's call all
    // the same.
    [Fact]
    public async Task UseBehindADropInALibrary_StandsAtTheOwnCall()
    {
        var found = await AnalyzeAsync(program: "Console.WriteLine();\nVault.Run();",
            library: "public static class Vault { public static void Run() { ProcessPermissions.Drop(Permission.FileSystemWrite); "
                + "File.Delete(\"a\"); } }");
        Assert.Equal(["2 Warning File.Delete"], found.Select(Text));
    }

    // What is put there for tools, and what no reference leads to, does not run.
    [Fact]
    public void AssemblyThatNobodyReferences_IsNotRead()
    {
        Emit(Compile("public class Loud : IDisposable { public void Dispose() => File.Delete(\"x\"); }", "Tools", "Tools.cs"));
        Assert.Equal(2, Check().Findings.Count);
    }

    private static string Text(Diagnostic found) =>
        $"{found.Location.GetLineSpan().StartLinePosition.Line + 1} {found.Severity} {found.GetMessage().Split('\'')[1]}";

    private static string Text(ReportedFinding found) => $"{found.Place.Line} {found.Path[^1].Name} +{found.OtherCalls.Count}";

    private async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(
        IReadOnlyDictionary<string, ReportDiagnostic>? severities = null, string program = Program, string library = Library)
    {
        var file = Emit(Compile(library, "Library", "Library.cs"));
        var compilation = Compiled(file, program);
        compilation =
            compilation.WithOptions(
                compilation.Options.WithSpecificDiagnosticOptions(severities ?? new Dictionary<string, ReportDiagnostic>()));
        var facts = FactCache.Update([file], [], new(Path.Combine(folder, "facts")), []);
        return await compilation.WithAnalyzers([new AfterDropAnalyzer()],
            new AnalyzerOptions([.. facts.Select(fact => new FileText(fact))])).GetAnalyzerDiagnosticsAsync();
    }

    private CheckReport Check() => AssemblyCheck.Run(Build(), PermissionSet.None);

    private string Build()
    {
        CaseCompiler.CopyLibraries(folder);
        return Emit(Compiled(Emit(Compile(Library, "Library", "Library.cs"))));
    }

    private CSharpCompilation Compiled(string library, string program = Program) =>
        Compile(program, "Case", "Program.cs").WithOptions(new(OutputKind.ConsoleApplication))
            .AddReferences(MetadataReference.CreateFromFile(library));

    private CSharpCompilation Compile(string text, string name, string file)
    {
        var compilation = CaseCompiler.Of(text).WithAssemblyName(name).WithOptions(new(OutputKind.DynamicallyLinkedLibrary));
        var tree = compilation.SyntaxTrees.Single(one => one.ToString().Contains(text, StringComparison.Ordinal));
        return compilation.ReplaceSyntaxTree(tree,
            CSharpSyntaxTree.ParseText(text, CaseCompiler.Options, Path.Combine(folder, file), System.Text.Encoding.UTF8));
    }

    private string Emit(CSharpCompilation compilation)
    {
        var file = Path.Combine(folder, compilation.AssemblyName + ".dll");
        using var image = File.Create(file);
        using var symbols = File.Create(Path.ChangeExtension(file, ".pdb"));
        var emitted = compilation.Emit(image, symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        return file;
    }
}
