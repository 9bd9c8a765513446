// Reads a type's ancestors, and which members its members override or implement.
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
            if (at is INamedTypeSymbol { TypeKind: not TypeKind.Extension } type)
                yield return type;
            foreach (var member in at is INamespaceSymbol space ? space.GetMembers() : at.GetTypeMembers().OfType<INamespaceOrTypeSymbol>())
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
        var implementations = type.TypeKind == TypeKind.Interface ? [] : Implementations(type).ToList();
        var overrides = Overrides(type).ToList();
        var severalTimes =
            new HashSet<ISymbol>(
                type.AllInterfaces.GroupBy<INamedTypeSymbol, ISymbol>(one => one.OriginalDefinition, SymbolEqualityComparer.Default)
                    .Where(same => same.Skip(1).Any()).Select(same => same.Key), SymbolEqualityComparer.Default);
        Replacement Replaced((IMethodSymbol Declared, IMethodSymbol Actual) pair) =>
            new(names.Method(pair.Declared), names.Method(pair.Actual),
            severalTimes.Contains(pair.Declared.ContainingType.OriginalDefinition)
                && !SymbolNames.HasParameters(pair.Declared.ContainingType) ? names.Constructed(pair.Declared.ContainingType) : null);
        return new()
        {
            Id = names.Type(type),
            IsAbstract = type.IsAbstract,
            IsInterface = type.TypeKind == TypeKind.Interface,
            IsStruct = type.IsValueType,
            IsPublic = IsVisible(type),
            HasStaticConstructor = type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared),
            Bases = bases,
            Ancestors = ancestors.ToList(),
            FrameworkAncestors = FrameworkAncestors(type, names),
            Implementations = implementations.Select(Replaced).ToList(),
            Overrides = overrides.Select(Replaced).Concat(Destructors(type, names)).Concat(Callbacks(type, names)).ToList(),
            Hooks = overrides.Where(pair => IsHook(pair.Declared, type)).Select(pair => names.Method(pair.Declared)).ToList(),
            Contracts = Contracts(type, implementations.Concat(overrides), names),
            Constructors = type.InstanceConstructors.Select(names.Method).ToList(),
            PublicMethods = type.GetMembers().OfType<IMethodSymbol>()
                .Where(method =>
                    method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: false })
                .Select(names.Method).ToList(),
            PublicStatics = type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: true })
                .Select(names.Method).ToList(),
            Accessors = Properties(type).SelectMany(property => new[] { property.GetMethod, property.SetMethod }).OfType<IMethodSymbol>()
                .Select(names.Method).ToList(),
            PropertyTypes = Properties(type).SelectMany(property => TypeAndElements(property.Type)).Select(names.Type).Distinct().ToList(),
            Attributes = AttributesOf(type, names),
            Mentioned = type.GetMembers().Prepend(type).Concat(type.GetMembers().OfType<IMethodSymbol>()
                    .SelectMany(method => method.Parameters)).SelectMany(member => member.GetAttributes()).SelectMany(Mentioned)
                .Concat(type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol)
                    .SelectMany(member => member.GetAttributes()).Select(attribute => attribute.AttributeClass))
                .OfType<INamedTypeSymbol>().Select(names.Type)
                .Concat(type.GetMembers().Prepend(type).SelectMany(member => member.GetAttributes())
                    .SelectMany(NamedByText).Select(names.Method))
                .Distinct().ToList(),
        };
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false });

    /// <summary>The type itself; for tasks, arrays and collections, their element types.</summary>
    public static IEnumerable<INamedTypeSymbol> TypeAndElements(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypeAndElements(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: not (TypeKind.Delegate or TypeKind.Enum) } named =>
            named.TypeArguments.SelectMany(TypeAndElements).Prepend(named),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypeAndElements),
        _ => [],
    };

    private static List<string> FrameworkAncestors(INamedTypeSymbol type, SymbolNames names)
    {
        var found = new List<string>();
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            Add(at);
        foreach (var implemented in type.AllInterfaces)
            Add(implemented);
        return found;

        void Add(INamedTypeSymbol ancestor)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.ContainingAssembly, type.ContainingAssembly))
                return;
            var text = names.Type(ancestor);
            for (var at = ancestor.BaseType; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
                text += " " + names.Type(at);
            foreach (var implemented in ancestor.AllInterfaces)
                text += " " + names.Type(implemented);
            if (text.IndexOf(' ') > 0 && !found.Contains(text))
                found.Add(text);
        }
    }

    private static IEnumerable<ITypeSymbol> Mentioned(AttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value))
            .SelectMany(argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [argument])
            .Where(argument => argument.Kind == TypedConstantKind.Type).Select(argument => argument.Value).OfType<INamedTypeSymbol>()
            .Concat(attribute.AttributeClass?.TypeArguments ?? []);

    // The methods that an attribute names by their type and a text.
    private static IEnumerable<IMethodSymbol> NamedByText(AttributeData attribute) => attribute.ConstructorArguments.Length < 2 ? []
        : Mentioned(attribute).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => attribute.ConstructorArguments.Any(argument =>
                argument.Kind == TypedConstantKind.Primitive && argument.Value is string name && name == method.Name)));

    public static IReadOnlyList<string> AttributesOf(ISymbol symbol, SymbolNames names)
    {
        var attributes = symbol.GetAttributes();
        return attributes.Length == 0
            ? [] : attributes.Where(attribute => attribute.AttributeClass is not null)
                .Select(attribute => names.Type(attribute.AttributeClass!)).ToList();
    }

    /// <summary>The attributes of a property that have no arguments: those with arguments may say something else.</summary>
    public static IEnumerable<string> PlainAttributesOf(ISymbol? property, SymbolNames names) =>
        property is not IPropertySymbol ? []
            : property.GetAttributes().Where(attribute => attribute is { ConstructorArguments.Length: 0, NamedArguments.Length: 0 })
                .Select(attribute => attribute.AttributeClass).OfType<INamedTypeSymbol>().Select(names.Type);

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

    private static bool IsHook(IMethodSymbol declared, INamedTypeSymbol type) =>
        declared.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal
            && !SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, type.ContainingAssembly);

    private static IEnumerable<(IMethodSymbol Declared, IMethodSymbol Actual)> Implementations(INamedTypeSymbol type)
    {
        foreach (var member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers()).OfType<IMethodSymbol>())
            if ((member.IsAbstract || member.IsVirtual)
                && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                yield return (member, implementation);
    }

    private static IEnumerable<(IMethodSymbol Declared, IMethodSymbol Actual)> Overrides(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                yield return (overridden, method);
    }

    private static IEnumerable<Replacement> Destructors(INamedTypeSymbol type, SymbolNames names) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Destructor)
            .Select(method => new Replacement("M:System.Object.Finalize", names.Method(method)));

    // A method that an attribute marks for a framework takes the place of what the attribute stands for.
    private static IEnumerable<Replacement> Callbacks(INamedTypeSymbol type, SymbolNames names) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsAbstract: false, ReturnsVoid: true,
            Parameters.Length: 1, DeclaredAccessibility: not Accessibility.Public })
        .SelectMany(method => AttributesOf(method, names).Distinct()
            .Select(attribute => new Replacement("T:" + attribute, names.Method(method))));

    private static IReadOnlyList<MemberContract> Contracts(INamedTypeSymbol type,
        IEnumerable<(IMethodSymbol Declared, IMethodSymbol Actual)> replaced, SymbolNames names)
    {
        var found = new Dictionary<string, MemberContract>(StringComparer.Ordinal);
        bool Add(IMethodSymbol method)
        {
            if (ContractReader.Read(method) == default)
                return false;
            var contract = ContractReader.ReadMember(method.OriginalDefinition, names);
            found[contract.Member] = contract;
            return true;
        }
        foreach (var method in type.GetMembers().Concat(ExtensionBlock.Members(type)).OfType<IMethodSymbol>())
            Add(method);
        foreach (var (declared, actual) in replaced)
            if (Add(actual))
                Add(declared);
        return found.Count == 0 ? [] : found.Values.OrderBy(one => one.Member, StringComparer.Ordinal).ToList();
    }
}
