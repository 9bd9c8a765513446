// The state that all body readers of one compilation share: names, the catalog, and what is known of types.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed class ReaderContext
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> carriers = new(SymbolEqualityComparer.IncludeNullability);
    private readonly ConcurrentDictionary<IMethodSymbol,
        Callee> callees = new(concurrencyLevel: 4, capacity: 4096, SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> hideable = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, bool> withoutCode = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeInitialisers> initialisers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> ownAncestors;
    private readonly Func<IMethodSymbol, Callee> readCallee;

    public ReaderContext(Compilation compilation, PermissionCatalog catalog, ReferencedAssemblies references, SymbolNames names,
        HashSet<string> ownAncestors)
    {
        Compilation = compilation;
        Catalog = catalog;
        References = references;
        Names = names;
        this.ownAncestors = ownAncestors;
        Interceptors = new(compilation);
        readCallee = method => Callee.Read(method, this);
        Disposable = compilation.GetTypeByMetadataName("System.IDisposable");
        ToText = compilation.GetSpecialType(SpecialType.System_Object).GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault();
        AppendFormatted =
            compilation.GetTypeByMetadataName(
                "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler")?.GetMembers("AppendFormatted")
            .OfType<IMethodSymbol>().FirstOrDefault(method => method is { Arity: 1, Parameters.Length: 1 });
        AsyncDisposable = compilation.GetTypeByMetadataName("System.IAsyncDisposable");
    }

    public Compilation Compilation { get; }

    public PermissionCatalog Catalog { get; }

    public ReferencedAssemblies References { get; }

    public SymbolNames Names { get; }

    public Interceptors Interceptors { get; }

    public INamedTypeSymbol? Disposable { get; }

    public INamedTypeSymbol? AsyncDisposable { get; }

    /// <summary>The method that the compiler calls for each part of an interpolated string.</summary>
    public IMethodSymbol? AppendFormatted { get; }

    /// <summary><c>object.ToString</c>.</summary>
    public IMethodSymbol? ToText { get; }

    public Callee CalleeOf(IMethodSymbol method) => callees.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, readCallee);

    /// <summary>Whether there are facts about a member: it is in the program, or in a referenced assembly that has facts.</summary>
    public bool IsOwn(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly)
            || symbol.ContainingAssembly is { } assembly && References.Knows(assembly.Identity.Name);

    /// <summary>
    /// Whether a type of the program derives from or implements this one, so that a call through it can reach the program.
    /// </summary>
    public bool HasOwnDescendants(ITypeSymbol type) =>
        Names.Type(type) is var name && !Catalog.IsCommon(name)
            && (ownAncestors.Contains(name) || References.Types.IsAncestor(name) && !Catalog.IsHeld(name));

    /// <summary>
    /// Whether a framework class may call protected members of a program type here, because the object may have such a type.
    /// </summary>
    public bool MayCallHooks(IMethodSymbol called, ITypeSymbol receiver) =>
        called is { IsStatic: false, MethodKind: not MethodKind.Constructor,
            ContainingType: { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsSealed: false } }
        && !IsOwn(called) && Names.Type(receiver) is var name && (IsOwn(receiver) ? ownAncestors.Contains(name) : MayHide(receiver));

    /// <summary>
    /// Whether an object of the program is converted to a framework type, through which the framework and others call it.
    /// </summary>
    public bool Hides(ITypeSymbol? from, ITypeSymbol? to) => from is INamedTypeSymbol && IsOwn(from) && MayHide(to);

    /// <summary>Whether a value of a framework type may be an object of the program.</summary>
    public bool MayHide(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } && !IsOwn(type)
        && Names.Type(type) is var name && !Catalog.IsCommon(name)
        && (ownAncestors.Contains(name) || References.Types.IsAncestor(name));

    /// <summary>Whether an object of this program type may be held as a framework type.</summary>
    public bool CanBeHidden(INamedTypeSymbol type) =>
        hideable.GetOrAdd(type, one => IsOwn(one) && (Bases(one).Any(MayHide) || one.AllInterfaces.Any(MayHide)));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    /// <summary>Whether values of this type may carry work: a delegate, a task, a lazy sequence, or a collection of such.</summary>
    /// <summary>Whether the type is an array or a collection that is filled where it is.</summary>
    public bool IsFilled(ITypeSymbol? type) => type is IArrayTypeSymbol || type is INamedTypeSymbol && Catalog.IsFilled(Names.Type(type));

    public bool Carries(ITypeSymbol? type) => type is not null && carriers.GetOrAdd(type, IsCarrier);

    /// <summary>
    /// Whether a property of the compilation can be treated as a field: nothing overrides it, and its accessors have no code.
    /// </summary>
    public bool IsWithoutCode(IPropertySymbol property) =>
        withoutCode.GetOrAdd(property.OriginalDefinition, one => one is { IsVirtual: false, IsAbstract: false, IsOverride: false }
            && SymbolEqualityComparer.Default.Equals(one.ContainingAssembly, Compilation.Assembly)
            && one.ContainingType.GetMembers().OfType<IFieldSymbol>()
                .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, one))
            && new[] { one.GetMethod, one.SetMethod }.OfType<IMethodSymbol>().SelectMany(accessor => accessor.DeclaringSyntaxReferences)
                .All(reference =>
                    reference.GetSyntax() is not AccessorDeclarationSyntax { Body: not null }
                        and not AccessorDeclarationSyntax { ExpressionBody: not null }));

    public TypeInitialisers InitialisersOf(INamedTypeSymbol type) =>
        initialisers.GetOrAdd(type.OriginalDefinition,
            definition => TypeInitialisers.Read(definition, References.HasStaticInitialiser(Names.Type(definition))));

    private bool IsCarrier(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate or TypeKind.TypeParameter } => true,
        IFunctionPointerTypeSymbol or IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => Carries(array.ElementType),
        INamedTypeSymbol named =>
            Catalog.Carries(Names.Type(named), isProgram: true) || MayHide(named) || SymbolNames.AllArguments(named).Any(Carries)
                || Carries(ElementOfInlineArray(named)),
        _ => false,
    };

    private static ITypeSymbol? ElementOfInlineArray(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct
            && type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute" })
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => !field.IsStatic)?.Type : null;
}

/// <summary>Which parts of a type's declaration have initialisers, by their number among its declarations.</summary>
internal sealed record TypeInitialisers(IReadOnlyList<int> InstanceParts, bool HasStatic)
{
    public static TypeInitialisers Read(INamedTypeSymbol type, bool isKnownToHaveStatic)
    {
        var instance = new List<int>();
        var hasStatic = isKnownToHaveStatic || type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
        for (var part = 0; part < type.DeclaringSyntaxReferences.Length; part++)
        {
            if (type.DeclaringSyntaxReferences[part].GetSyntax() is not TypeDeclarationSyntax declaration)
                continue;
            var initialised = declaration.Members.Where(HasInitialiser).ToList();
            hasStatic |= initialised.Any(member => member.Modifiers.Any(SyntaxKind.StaticKeyword));
            if (initialised.Any(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword)))
                instance.Add(part);
        }
        return new(instance, hasStatic);
    }

    private static bool HasInitialiser(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword) && field.Declaration.Variables.Any(variable => variable.Initializer is not null),
        EventFieldDeclarationSyntax @event => @event.Declaration.Variables.Any(variable => variable.Initializer is not null),
        PropertyDeclarationSyntax property => property.Initializer is not null,
        _ => false,
    };
}
