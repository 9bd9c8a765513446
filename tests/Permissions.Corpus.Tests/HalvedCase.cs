// A case cut in two: its types as an assembly that is referenced, its statements as the program.
using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Permissions.Corpus.Tests;

internal static class HalvedCase
{
    public static (CSharpCompilation Library, CSharpCompilation Program) Of(CorpusCase source, CSharpCompilation whole)
    {
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

    /// <summary>Writes the library with its symbols into a folder.</summary>
    public static string Emit(CSharpCompilation library, string folder)
    {
        var assembly = Path.Combine(folder, "Library.dll");
        using var image = File.Create(assembly);
        using var symbols = File.Create(Path.ChangeExtension(assembly, ".pdb"));
        Assert.True(library.Emit(image, symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
        return assembly;
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
