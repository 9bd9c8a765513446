// Members of extension blocks: a call runs a static method of the enclosing class, with the receiver as its first argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.Symbols;

internal static class ExtensionBlock
{
    // A member of Roslyn 5, and we are built against 4.14: a compiler without it compiles no extension blocks.
    private static readonly Func<IMethodSymbol, IMethodSymbol?>? Implementation =
        typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation")?.GetMethod is { } getter
            ? (Func<IMethodSymbol, IMethodSymbol?>)getter.CreateDelegate(typeof(Func<IMethodSymbol, IMethodSymbol?>)) : null;

    /// <summary>The method that is called in the place of a member of an extension block; any other is called itself.</summary>
    public static IMethodSymbol Called(IMethodSymbol method) =>
        method.ContainingSymbol is INamedTypeSymbol { TypeKind: TypeKind.Extension } ? Implementation?.Invoke(method) ?? method : method;

    /// <summary>Whether it is called with its receiver as the first argument.</summary>
    public static bool TakesReceiver(IMethodSymbol method) =>
        !method.IsStatic && method.ContainingSymbol is INamedTypeSymbol { TypeKind: TypeKind.Extension };

    /// <summary>The type whose member a person calls it: a block has no name.</summary>
    public static INamedTypeSymbol? Holder(ISymbol symbol) =>
        symbol.ContainingType is { TypeKind: TypeKind.Extension, ContainingType: { } outer } ? outer : symbol.ContainingType;

    /// <summary>The members of all blocks in a class.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.IsStatic
            ? type.GetTypeMembers().Where(inner => inner.TypeKind == TypeKind.Extension).SelectMany(block => block.GetMembers()) : [];
}
