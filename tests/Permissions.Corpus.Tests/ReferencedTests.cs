// Every case cut in two: its types as an assembly that is referenced, its statements as the program. What is found must not change by that.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class ReferencedTests
{
    // A type that only its own file can name, a call that another file knows by its place.
    // what a library does with a framework's type that it is handed is not read
    private static readonly string[] Inseparable = ["Calls/FileLocalType", "Calls/FileLocalTypesOfOneName", "Calls/Intercepted",
        "Generated/EndpointIntercepted", "Objects/FieldOfAFrameworkType", "Sequences/EnumeratorBehindItsInterface"];

    // Of a harmless twin, every night: it is cut where its program is.
    public static TheoryData<string> Cases() =>
        new((Nightly.IsOn ? CorpusCase.Names() : CorpusCase.Programs.Select(program => program.Name))
            .Where(name => !Inseparable.Any(one => name == one || name.StartsWith(one + "/", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Source_SeesBehindAReference_WhatItSeesInOneProgram(string name)
    {
        var source = CorpusCase.Of(name);
        var (library, program) = Split(source);
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var assembly = Path.Combine(folder, "Library.dll");
            using (var image = File.Create(assembly))
            using (var symbols = File.Create(Path.ChangeExtension(assembly, ".pdb")))
                Assert.True(
                    library.Emit(image, symbols,
                        options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
            var facts = FactCache.Update([assembly], [], new(Path.Combine(folder, "facts")),
                [.. source.Catalogs.Select(catalog => catalog.Path)]);
            var options = new AnalyzerOptions([.. source.Catalogs, .. facts.Select(file => new FileText(file))]);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(found, one => one.Id == "AD0001");
            var expected = source.Expectations.Where(one => one.By.HasFlag(Witness.Source)).Select(one => one.Rule)
                .Where(rule => rule.StartsWith("PERM10", StringComparison.Ordinal)).Distinct().Order();
            Assert.Equal(expected, found.Select(one => one.Id).Distinct().Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (CSharpCompilation Library, CSharpCompilation Program) Split(CorpusCase source)
    {
        var whole = CaseCompiler.Compile(source, withStubs: false);
        var tree = whole.SyntaxTrees.Single(one => one.FilePath == source.File);
        var root = tree.GetCompilationUnitRoot();
        // blanked, not taken out: every line keeps its number
        var statements = Without(root, member => !IsOfTheProgram(member));
        var types = Without(root, IsOfTheProgram);
        var friends = CSharpSyntaxTree.ParseText("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Case\")]",
            CaseCompiler.Options);
        var library = whole.ReplaceSyntaxTree(tree, tree.WithChangedText(types)).AddSyntaxTrees(friends).WithAssemblyName("Library")
            .WithOptions(whole.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        var global =
            whole.SyntaxTrees.Where(one => one.GetCompilationUnitRoot().Usings.Any(directive => directive.GlobalKeyword != default)
                && one.GetCompilationUnitRoot().Members.Count == 0);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var program = CSharpCompilation.Create("Case", [.. global, tree.WithChangedText(statements)],
            [.. whole.References, MetadataReference.CreateFromImage(image.ToArray())], whole.Options);
        Assert.DoesNotContain(program.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        return (library, program);
    }

    private static bool IsOfTheProgram(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax
            || member is TypeDeclarationSyntax type && type.Members.Any(one => one is MethodDeclarationSyntax { Identifier.Text: "Main" });

    private static SourceText Without(CompilationUnitSyntax root, Func<MemberDeclarationSyntax, bool> isTaken)
    {
        var text = root.ToFullString().ToCharArray();
        foreach (var member in root.Members.Where(isTaken))
            for (var i = member.FullSpan.Start; i < member.FullSpan.End; i++)
                if (text[i] is not '\n' and not '\r')
                    text[i] = ' ';
        return SourceText.From(new string(text), System.Text.Encoding.UTF8);
    }
}
