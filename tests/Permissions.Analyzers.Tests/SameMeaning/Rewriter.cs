// Writes a program otherwise, so that it still compiles and does the same.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.Tests.Harness;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal static class Rewriter
{
    public static CSharpCompilation Rewritten(CSharpCompilation compilation, Rewrite rewrite) => rewrite switch
    {
        Rewrite.RenamedIdentifiers => Each(compilation, model => new RenamingRewriter(model)),
        Rewrite.ReorderedMembers => Each(compilation, _ => new ReorderingRewriter()),
        Rewrite.SplitFiles => Split(compilation),
        Rewrite.LocalFunctions => Each(compilation, _ => new LocalFunctionRewriter()),
        Rewrite.Blocks => Each(compilation, model => new BlockRewriter(model)),
        Rewrite.Arrows => Each(compilation, _ => new ArrowRewriter()),
        _ => throw new ArgumentOutOfRangeException(nameof(rewrite)),
    };

    private static CSharpCompilation Each(CSharpCompilation compilation, Func<SemanticModel, CSharpSyntaxRewriter> of) =>
        With(compilation, compilation.SyntaxTrees
            .Select(tree => (of(compilation.GetSemanticModel(tree)).Visit(tree.GetRoot()).ToFullString(), tree.FilePath)));

    private static CSharpCompilation Split(CSharpCompilation compilation)
    {
        var files = new List<(string, string)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = tree.GetCompilationUnitRoot();
            var types = root.Members.OfType<BaseTypeDeclarationSyntax>().ToList();
            files.AddRange(types.Select(type => ($"{root.Usings}{type.ToFullString()}", $"/{type.Identifier}.cs")));
            files.Add((root.RemoveNodes(types, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(), tree.FilePath));
        }
        return With(compilation, files);
    }

    private static CSharpCompilation With(CSharpCompilation compilation, IEnumerable<(string Text, string Path)> files) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(files.Select(file => CompilerRun.Parse(file.Text, file.Path)));
}
