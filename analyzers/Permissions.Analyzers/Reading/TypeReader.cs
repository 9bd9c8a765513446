// Reads a type's ancestors and which of its members take the place of which.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class TypeReader
{
    public static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(container);
        while (pending.Count > 0)
        {
            var at = pending.Pop();
            if (at is INamedTypeSymbol type)
                yield return type;
            foreach (var member in at.GetMembers().OfType<INamespaceOrTypeSymbol>())
                pending.Push(member);
        }
    }

    public static TypeFacts Read(INamedTypeSymbol type, SymbolNames names)
    {
        var bases = new List<string>();
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            bases.Add(names.Type(at));
        var ancestors = new SortedSet<string>(StringComparer.Ordinal) { names.Type(type) };
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            Add(ancestors, at, names);
        foreach (var implemented in type.AllInterfaces)
            Add(ancestors, implemented, names);
        return new()
        {
            Id = names.Type(type),
            IsAbstract = type.IsAbstract,
            IsInterface = type.TypeKind == TypeKind.Interface,
            IsStruct = type.IsValueType,
            IsPublic = IsVisible(type),
            Bases = bases,
            Ancestors = ancestors.ToList(),
            Implementations = type.TypeKind == TypeKind.Interface ? [] : Implementations(type, names).ToList(),
            Overrides = Overrides(type, names).ToList(),
            Constructors = type.InstanceConstructors.Select(names.Method).ToList(),
            PublicMethods = type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: false })
                .Select(names.Method).ToList(),
            Attributes = AttributesOf(type, names),
        };
    }

    public static IReadOnlyList<string> AttributesOf(ISymbol symbol, SymbolNames names)
    {
        var attributes = symbol.GetAttributes();
        return attributes.Length == 0 ? [] : attributes.Where(attribute => attribute.AttributeClass is not null).Select(attribute => names.Type(attribute.AttributeClass!)).ToList();
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        return true;
    }

    private static void Add(SortedSet<string> ancestors, INamedTypeSymbol type, SymbolNames names)
    {
        ancestors.Add(names.Type(type));
        if (type.IsGenericType)
            ancestors.Add(names.Constructed(type));
    }

    private static IEnumerable<Replacement> Implementations(INamedTypeSymbol type, SymbolNames names)
    {
        foreach (var member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers()).OfType<IMethodSymbol>())
            if ((member.IsAbstract || member.IsVirtual) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                yield return new(names.Method(member), names.Method(implementation));
    }

    private static IEnumerable<Replacement> Overrides(INamedTypeSymbol type, SymbolNames names)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.MethodKind == MethodKind.Destructor)
                yield return new("M:System.Object.Finalize", names.Method(method));
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                yield return new(names.Method(overridden), names.Method(method));
        }
    }
}
