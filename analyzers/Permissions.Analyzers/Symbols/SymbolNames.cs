// Names symbols as the facts do: by documentation-comment id, and for lambdas and local functions by their number in their member.
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.Symbols;

internal sealed class SymbolNames
{
    private readonly ConcurrentDictionary<ISymbol, string> ids = new(concurrencyLevel: 4, capacity: 4096, SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol,
        string> types = new(concurrencyLevel: 4, capacity: 1024, SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, Ordinals> ordinals = new();

    /// <summary>
    /// The id of a method, as its own definition: extension methods unreduced, members of extension blocks as the methods that are called
    /// for them, generics unconstructed.
    /// </summary>
    public string Method(IMethodSymbol method) =>
        ids.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, symbol => MethodId((IMethodSymbol)symbol));

    public string Member(ISymbol member) =>
        ids.GetOrAdd(member.OriginalDefinition, symbol => IdOf(symbol) ?? symbol.Kind + ":" + symbol.ToDisplayString());

    /// <summary>A type without its arguments: <c>N.I`1</c>.</summary>
    public string Type(ITypeSymbol type) => types.GetOrAdd(type.OriginalDefinition, PlainType);

    /// <summary>The type of a receiver: with its arguments, unless variance lets other arguments stand behind it.</summary>
    public string Receiver(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } named
            && named.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None) ? Type(type) : Constructed(type);

    /// <summary>A type with its arguments where they are all known, otherwise without: <c>N.I`1{N.A}</c>.</summary>
    public string Constructed(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } named && !HasParameters(named)
            ? Type(named) + "{" + string.Join(",", AllArguments(named).Select(Constructed)) + "}"
            : Type(type);

    /// <summary>The arguments of the types around a type, and its own.</summary>
    public static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol? type) =>
        type is null ? [] : AllArguments(type.ContainingType).Concat(type.TypeArguments);

    /// <summary>The parameters of the types around a type, and its own.</summary>
    public static IEnumerable<ITypeParameterSymbol> AllParameters(INamedTypeSymbol? type) =>
        type is null ? [] : AllParameters(type.ContainingType).Concat(type.TypeParameters);

    public static bool HasParameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasParameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasParameters) || named.ContainingType is { } outer && HasParameters(outer),
        _ => false,
    };

    public static string Display(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda:
                var outer = lambda.ContainingSymbol;
                return "lambda in " + (outer is IFieldSymbol or IPropertySymbol ? Initializer(outer) : Display(outer));
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } local:
                return Display(local.ContainingSymbol) + "." + local.Name;
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                return "new " + constructor.ContainingType.Name;
            case IMethodSymbol { MethodKind: MethodKind.StaticConstructor } initializer:
                return "static " + initializer.ContainingType.Name;
            case IMethodSymbol { AssociatedSymbol: { } owner }:
                return Display(owner);
            case IMethodSymbol { Name: "<Main>$" }:
                return "Main";
            default:
                return ExtensionBlock.Holder(symbol) is { } type ? type.Name + "." + symbol.Name : symbol.Name;
        }
    }

    // As IL has it: an initialiser is part of the constructors, and the field may have a name that nobody wrote.
    private static string Initializer(ISymbol member) => (member.IsStatic ? "static " : "new ") + member.ContainingType.Name;

    private string MethodId(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
            return IdOf(ExtensionBlock.Called(method).OriginalDefinition) ?? "M:" + method.ToDisplayString();
        var outer = method.ContainingSymbol;
        var id = outer is IMethodSymbol container ? Method(container) : Member(outer);
        var name = method.Name.Length > 0 ? method.Name : Ordinals.Lambda;
        return id + "~" + name + "@"
            + (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
                ? Around(syntax).OfFunction(name, syntax.SpanStart) : "");
    }

    /// <summary>Tells locals of the same name in one member apart.</summary>
    public string Local(ILocalSymbol local) =>
        local.Name + "@"
            + (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
                ? Around(syntax).OfLocal(local.Name, local.Locations[0].SourceSpan.Start) : "");

    private Ordinals Around(SyntaxNode node) => ordinals.GetOrAdd(Ordinals.MemberAround(node), member => new(member));

    private string PlainType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return Type(array.ElementType) + "[]";
        return IdOf(type) is { Length: > 2 } id && id[1] == ':' ? id.Substring(2) : type.ToDisplayString();
    }

    // Types that are local to their files may share a name: their name in metadata tells them apart.
    private static string? IdOf(ISymbol symbol)
    {
        var id = symbol.GetDocumentationCommentId();
        var outermost = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (outermost?.ContainingType is { } outer)
            outermost = outer;
        if (id is null || outermost is not { IsFileLocal: true } || outermost.GetDocumentationCommentId() is not { } type
            || string.CompareOrdinal(id, 1, type, 1, type.Length - 1) != 0)
            return id;
        var space = type.LastIndexOf('.') is var dot and >= 0 ? type.Substring(2, dot - 1) : "";
        return id.Substring(0, 2) + space + outermost.MetadataName + id.Substring(type.Length);
    }
}
