// Union types of C# 15: which members a pattern over one calls, though no operation names them.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Permissions.Analyzers.Symbols;

internal static class UnionType
{
    // A member of Roslyn 5.9, and we are built against 4.14: a compiler without it compiles no unions.
    private static readonly Func<ITypeSymbol, bool>? IsDeclared = typeof(ITypeSymbol).GetProperty("IsUnion")?.GetMethod is { } getter
        ? (Func<ITypeSymbol, bool>)getter.CreateDelegate(typeof(Func<ITypeSymbol, bool>)) : null;

    /// <summary>The union that a type is, or that it makes nullable; null for any other type.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Of(nullable.TypeArguments[0]),
        INamedTypeSymbol named when IsDeclared?.Invoke(named) == true => named,
        _ => null,
    };

    /// <summary>Whether it keeps the value of a union: the property that every union has for it.</summary>
    public static bool IsValue(IPropertySymbol property) =>
        property.Name == "Value" && (Of(property.ContainingType) ?? Of(property.ContainingType?.ContainingType)) is not null;

    /// <summary>The member that a pattern calls on the union that it is matched with.</summary>
    public static ISymbol? AskedBy(IPatternOperation pattern)
    {
        if (Of(pattern.InputType) is not { } union)
            return null;
        var tested = pattern switch
        {
            IDeclarationPatternOperation { MatchedType: { } type } => type,
            ITypePatternOperation type => type.MatchedType,
            IRecursivePatternOperation recursive => recursive.MatchedType,
            IConstantPatternOperation constant => constant.Value.Type ?? constant.NarrowedType,
            IRelationalPatternOperation relational => relational.Value.Type,
            IListPatternOperation list => list.NarrowedType,
            _ => null,
        };
        if (tested is null || Same(union, tested))
            return null; // any value, or the union itself
        var hasValue = Members(union, "HasValue").OfType<IPropertySymbol>().FirstOrDefault();
        var asked = hasValue is null ? null : IsNull(pattern) ? hasValue
            : (ISymbol?)Members(union, "TryGetValue").OfType<IMethodSymbol>()
                .FirstOrDefault(method => method.Parameters.Length == 1 && method.Parameters[0].RefKind == RefKind.Out
                    && Same(method.Parameters[0].Type, tested));
        return asked ?? ValueOf(union);
    }

    /// <summary>The property that keeps the value of a union.</summary>
    public static IPropertySymbol? ValueOf(INamedTypeSymbol union) => Members(union, "Value").OfType<IPropertySymbol>().FirstOrDefault();

    private static bool IsNull(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } };

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    // A nested interface of this name may declare them in the place of the union.
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol union, string name)
    {
        if (union.GetTypeMembers("IUnionMembers").FirstOrDefault() is { } provider)
            return provider.GetMembers(name);
        for (var type = union; type is not null; type = type.BaseType)
            if (type.GetMembers(name) is { IsEmpty: false } found)
                return found;
        return [];
    }
}
