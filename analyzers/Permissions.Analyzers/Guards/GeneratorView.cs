// What our generator sees of a project: everything but the output of other generators. A call that needs their output has no stub.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;

namespace Permissions.Analyzers.Guards;

internal sealed class GeneratorView
{
    private const string KindOfFolder = "Generator";

    private static readonly ConditionalWeakTable<Compilation, GeneratorView> Views = new();

    private readonly HashSet<SyntaxTree> unseen;
    private readonly Lazy<HashSet<string>> unseenNames;
    private readonly Lazy<Compilation> seen;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    private GeneratorView(Compilation compilation)
    {
        unseen = [.. compilation.SyntaxTrees.Where(IsFromAnotherGenerator)];
        unseenNames = new(() => new(
            unseen.SelectMany(tree => tree.GetRoot().DescendantNodes()).Select(NameOf).OfType<string>(), StringComparer.Ordinal));
        seen = new(() => compilation.RemoveSyntaxTrees(unseen));
    }

    /// <summary>Whether the call is bound to the same method there.</summary>
    public static bool Binds(IInvocationOperation call) =>
        call.SemanticModel is null || Views.GetValue(call.SemanticModel.Compilation, compilation => new(compilation)).IsSeen(call);

    private bool IsSeen(IInvocationOperation call)
    {
        var tree = call.Syntax.SyntaxTree;
        if (unseen.Count == 0)
            return true;
        if (unseen.Contains(tree))
            return false;
        var names = Around(call.Syntax).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken));
        if (!names.Any(name => unseenNames.Value.Contains(name.ValueText)))
            return true;
#pragma warning disable RS1030 // the driver has no model of what a generator sees; few members name another generator's output
        var model = models.GetOrAdd(tree, key => seen.Value.GetSemanticModel(key));
#pragma warning restore RS1030
        return model.GetOperation(call.Syntax) is IInvocationOperation bound
            && new SymbolNames().Method(bound.TargetMethod) == new SymbolNames().Method(call.TargetMethod);
    }

    // The type of a local variable may come from anywhere in its member; top-level statements are one member.
    private static SyntaxNode Around(SyntaxNode call) =>
        call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member : call.SyntaxTree.GetRoot();

    // Output of a generator lies in a folder that is named for the generator's type.
    private static bool IsFromAnotherGenerator(SyntaxTree tree) =>
        tree.FilePath.IndexOf(KindOfFolder, StringComparison.Ordinal) >= 0
        && !GuardStubGenerator.IsGenerated(tree)
        && tree.FilePath.Split('/', '\\') is { Length: > 2 } parts
        && parts.Skip(1).Take(parts.Length - 2)
            .Any(folder => folder.EndsWith(KindOfFolder, StringComparison.Ordinal) && folder.IndexOf('.') > 0);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax field => field.Identifier.ValueText,
        EnumMemberDeclarationSyntax constant => constant.Identifier.ValueText,
        _ => null,
    };
}
