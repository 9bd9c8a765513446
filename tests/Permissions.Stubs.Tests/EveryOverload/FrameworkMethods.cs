// Every member of the installed shared frameworks that the catalog guards, with the reason for each that no stub can stand before.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Reachability.Catalog;

namespace Permissions.Stubs.Tests.EveryOverload;

internal static class FrameworkMethods
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Frameworks",
        references: ReferencePacks().Select(file => MetadataReference.CreateFromFile(file)));

    /// <summary>The public types of both frameworks, the nested ones too.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types { get; } = Compilation.References.Select(Compilation.GetAssemblyOrModuleSymbol)
        .OfType<IAssemblySymbol>()
        .SelectMany(assembly => In(assembly.GlobalNamespace)).Where(IsPublic)
        .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).ToList();

    public static IEnumerable<(IMethodSymbol Method, CatalogLine Line, string? WhyNot)> Guarded() =>
        from type in Types
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        let knowledge = PermissionCatalog.BuiltIn.Of(method.GetDocumentationCommentId()!)
        where knowledge.IsRefused
        select (method, knowledge.Effect!, WhyNot(method));

    private static string? WhyNot(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => "a constructor cannot be intercepted",
        { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove } =>
            "an accessor cannot be intercepted",
        { ContainingType.TypeKind: TypeKind.Delegate } => "a delegate is not a guarded call",
        { MethodKind: not MethodKind.Ordinary } => "an operator, a finalizer or an explicit implementation is not called by name",
        { DeclaredAccessibility: not Accessibility.Public } => "protected: a stub cannot call it",
        { IsStatic: true, IsAbstract: true } => "static abstract: called through a type parameter only",
        _ when method.Parameters.Any(parameter => parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol) =>
            "takes a pointer: a stub would need unsafe code",
        _ when method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Any(IsObsoleteAsError) =>
            "obsolete as an error: nobody can call it",
        _ => null,
    };

    private static bool IsObsoleteAsError(AttributeData attribute) =>
        attribute.AttributeClass?.Name == nameof(ObsoleteAttribute) && attribute.ConstructorArguments is [_, { Value: true }];

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
            if (at.DeclaredAccessibility != Accessibility.Public)
                return false;
        return true;
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => In(inner),
        INamedTypeSymbol type => In(type).Prepend(type),
        _ => [],
    });

    // The shared framework stands three folders below the root: shared/Microsoft.NETCore.App/10.0.x.
    private static IEnumerable<string> ReferencePacks()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        return new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
            .Select(pack => Directory.GetDirectories(Path.Combine(root, "packs", pack)).Order(StringComparer.Ordinal).Last())
            .SelectMany(pack => Directory.GetFiles(Path.Combine(pack, "ref"), "*.dll", SearchOption.AllDirectories));
    }
}
