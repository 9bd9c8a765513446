// Decides whether C# can intercept a call: the one answer that diagnostics and stubs share.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal static class Interception
{
    public static bool IsPossible(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax
        && IsEnabled(call.Syntax.SyntaxTree.Options)
        && call.TargetMethod.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && call.Instance?.Syntax is not BaseExpressionSyntax // the stub's own call would come back to the override
        // called through a type parameter
        && call.TargetMethod is not { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface }
            or { IsAbstract: false, IsVirtual: false }
        // the stub would change a copy of what may be a struct
        && call.Instance?.Type is not ITypeParameterSymbol { IsReferenceType: false }
        && IsReachable(call.TargetMethod, call.SemanticModel!.Compilation)
        && !call.TargetMethod.Parameters.Select(parameter => parameter.Type).Append(call.TargetMethod.ReturnType).Any(IsUnsafe)
        && !IsInExpressionTree(call)
        && !IsTaken(call)
        && GeneratorView.Binds(call);

    /// <summary>
    /// Whether stubs compile: they are local to their own file, which C# 11 brought, and the compiler must be told of their namespace.
    /// </summary>
    public static bool IsEnabled(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }
        && Namespaces(options).Contains(GuardStubGenerator.Namespace);

    /// <summary>
    /// What tells the compiler which call is meant: a sum over its file and a position. Files with the same contents share them.
    /// </summary>
    /// <param name="data">From an <see cref="InterceptableLocation"/>: the sum, the position, and the name of the file for people.</param>
    public static string PlaceOf(string data)
    {
        const int sumAndPosition = 16 + 4;
        return Convert.ToBase64String(Convert.FromBase64String(data), 0, sumAndPosition);
    }

    /// <summary>The files of a compilation whose contents another of its files has, too: none of their calls can be intercepted.</summary>
    public static HashSet<SyntaxTree> Copies(Compilation compilation) =>
        [.. compilation.SyntaxTrees.GroupBy(tree => Convert.ToBase64String(tree.GetText().GetContentHash().ToArray()))
            .Where(same => same.Skip(1).Any()).SelectMany(same => same)];

    private static string[] Namespaces(ParseOptions options) =>
        options.Features.TryGetValue("InterceptorsNamespaces", out var namespaces) ? namespaces.Split(';') : [];

    // A call has at most one interceptor. The catalog says which calls another generator takes; the compiler's namespaces say whether it
    // runs.
    private static bool IsTaken(IInvocationOperation call) =>
        Namespaces(call.Syntax.SyntaxTree.Options) is { Length: > 1 } namespaces
        && PermissionCatalog.BuiltIn.InterceptedBy(new SymbolNames().Method(call.TargetMethod)) is { } other && namespaces.Contains(other);

    private static bool IsReachable(IMethodSymbol method, Compilation compilation)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal)
                return false;
        return compilation.IsSymbolAccessibleWithin((method.ReducedFrom ?? method).OriginalDefinition, compilation.Assembly);
    }

    private static bool IsUnsafe(ITypeSymbol type) =>
        type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || type is IArrayTypeSymbol array && IsUnsafe(array.ElementType);

    // The tree would hold our stub, and a provider that translates it would meet a foreign method.
    private static bool IsInExpressionTree(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
            if (at is IConversionOperation { Type: { Name: "Expression", ContainingNamespace.Name: "Expressions" } })
                return true;
        return false;
    }
}
