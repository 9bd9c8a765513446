// Says, without binding any body, whether a call can be one of a guarded API: by its name, and by what its receiver is declared as.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

/// <summary>The guarded members that a compilation can see. They stand as long as its references do, over all edits.</summary>
internal sealed class GuardedMembers
{
    private static readonly ConditionalWeakTable<MetadataReference, GuardedMembers> Known = new();

    private readonly ImmutableArray<MetadataReference> references;
    private readonly Dictionary<string, HashSet<string>> typesByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> extensions = new(StringComparer.Ordinal);
    private readonly List<CatalogLine> unreferenced = [];

    private GuardedMembers(Compilation compilation)
    {
        references = compilation.ExternalReferences;
        foreach (var lines in GuardedNames.Lines.ToLookup(line => MemberId.ContainingType(line.Id)))
        {
            var types = compilation.GetTypesByMetadataName(lines.Key).RemoveAll(type => type.Locations.Any(at => at.IsInSource));
            foreach (var type in types)
                foreach (var pattern in lines.Select(line => MemberId.Name(line.Id)).Distinct())
                    Add(type, pattern);
            if (types.IsEmpty)
                unreferenced.AddRange(lines);
        }
    }

    /// <summary>Those of a compilation, or null where nothing can be demanded, for it does not reference the library.</summary>
    public static GuardedMembers? Of(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("Permissions.ProcessPermissions") is null)
            return null;
        if (compilation.ExternalReferences.IsDefaultOrEmpty)
            return new(compilation);
        lock (Known)
        {
            var first = compilation.ExternalReferences[0];
            if (Known.TryGetValue(first, out var members) && members.references.SequenceEqual(compilation.ExternalReferences))
                return members;
            Known.Remove(first);
            Known.Add(first, members = new(compilation));
            return members;
        }
    }

    /// <summary>Whether the call may be one of a guarded API. Binding it, with all of its body, decides.</summary>
    public bool MayContain(InvocationExpressionSyntax call, string name, SemanticModel model, CancellationToken cancellation)
    {
        if (extensions.Contains(name) || IsDeclaredHere(name, model.Compilation))
            return true;
        if (!typesByName.TryGetValue(name, out var types))
            return false;
        cancellation.ThrowIfCancellationRequested();
        if (call.Expression is SimpleNameSyntax)
            return model.LookupSymbols(call.SpanStart, name: name).Any(symbol => symbol.ContainingType is { } type && IsAmong(types, type));
        return ReceiverOf(call) is not { } receiver || DeclaredType(receiver, model) is not { } declared || IsAmong(types, declared);
    }

    private void Add(INamedTypeSymbol type, string pattern)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(member => GuardedNames.Matches(pattern, member.Name)))
        {
            if (method.IsExtensionMethod)
                extensions.Add(method.Name);
            if (!typesByName.TryGetValue(method.Name, out var types))
                typesByName[method.Name] = types = new(StringComparer.Ordinal);
            types.Add(type.MetadataName);
        }
    }

    // A project that is itself the package whose members the catalog names.
    private bool IsDeclaredHere(string name, Compilation compilation) =>
        unreferenced.Any(line => GuardedNames.Matches(MemberId.Name(line.Id), name)
            && compilation.Assembly.GetTypeByMetadataName(MemberId.ContainingType(line.Id)) is not null);

    // By simple name, for all that is wanted is that almost every call is passed over.
    private static bool IsAmong(HashSet<string> types, INamespaceOrTypeSymbol declared)
    {
        if (declared is not INamedTypeSymbol named || named.TypeKind == TypeKind.Error)
            return true; // a type parameter, an array, code that does not compile: binding knows
        for (var type = named; type is not null; type = type.BaseType)
            if (types.Contains(type.MetadataName))
                return true;
        return named.AllInterfaces.Any(type => types.Contains(type.MetadataName));
    }

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    // The type, or the namespace, that an expression of plain names is declared as; null where only binding tells.
    private static INamespaceOrTypeSymbol? DeclaredType(ExpressionSyntax expression, SemanticModel model)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                var found = model.LookupSymbols(name.SpanStart, name: name.Identifier.ValueText);
                return found.Length == 1 ? TypeOf(found[0]) : null;
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access
                when DeclaredType(access.Expression, model) is { } container:
                var members = container.GetMembers(member.Identifier.ValueText);
                return members.Length == 1 ? TypeOf(members[0]) : null;
            default:
                return null;
        }
    }

    private static INamespaceOrTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => alias.Target,
        INamespaceOrTypeSymbol self => self,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
