// The part of the reader for members that the compiler synthesizes: records and anonymous types print, compare and hash their parts.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private const string PrintMembers = "PrintMembers";

    /// <summary>Reads the members that the compiler writes for a record.</summary>
    public static void ReadRecord(ReaderContext context, INamedTypeSymbol record, Place place, List<MethodFacts> output,
        CancellationToken cancellation)
    {
        foreach (var method in record.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsImplicitlyDeclared))
        {
            var called = CalledBy(method, record).ToList();
            if (called.Count == 0)
                continue;
            var reader = new BodyReader(context, context.Names.Method(method), output, cancellation);
            if (method.Name == WellKnownMemberNames.DeconstructMethodName)
                foreach (var part in method.Parameters.Where(part => context.Carries(part.Type)))
                    reader.Flow(Carried(Value.Field(context.Names.Member(PropertyOf(record, part)!))), reader.ParameterNode(part));
            foreach (var callee in called)
                reader.AddCall(callee, null, Value.Nothing, [], place,
                    isBase: SymbolEqualityComparer.Default.Equals(callee, method.OverriddenMethod));
            output.Add(reader.ToFacts(method, place));
        }
    }

    private static IEnumerable<IMethodSymbol> CalledBy(IMethodSymbol method, INamedTypeSymbol record)
    {
        var inherited = method.OverriddenMethod is { } overridden ? [overridden] : Enumerable.Empty<IMethodSymbol>();
        var printed = record.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false }).ToList();
        var kept = record.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(field => field.Type);
        return (method.Name, method.Parameters.Length) switch
        {
            (nameof(ToString), 0) => record.GetMembers(PrintMembers).OfType<IMethodSymbol>(),
            (PrintMembers, 1) => printed.Select(property => property.GetMethod).OfType<IMethodSymbol>()
                .Concat(printed.SelectMany(property => MembersOf(property.Type, nameof(ToString), 0))).Concat(inherited),
            (nameof(GetHashCode), 0) => kept.SelectMany(type => MembersOf(type, nameof(GetHashCode), 0)).Concat(inherited),
            (nameof(Equals), 1) when SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, record) =>
                kept.SelectMany(type => MembersOf(type, nameof(Equals), 1)),
            (nameof(Equals) or WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName, _) =>
                MembersOf(record, nameof(Equals), 1).Where(other => !SymbolEqualityComparer.Default.Equals(other, method)),
            (WellKnownMemberNames.DeconstructMethodName, _) when method.Parameters.All(part => PropertyOf(record, part) is not null) =>
                method.Parameters.Select(part => PropertyOf(record, part)!.GetMethod).OfType<IMethodSymbol>(),
            _ => [],
        };
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol record, IParameterSymbol part)
    {
        for (var at = record; at is not null; at = at.BaseType)
            if (at.GetMembers(part.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        return null;
    }

    // The most derived members with this name: those that a comparer or a print method calls.
    private static IEnumerable<IMethodSymbol> MembersOf(ITypeSymbol type, string name, int parameters)
    {
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            var found = at.GetMembers(name).OfType<IMethodSymbol>()
                .Where(method => !method.IsStatic && method.Parameters.Length == parameters).ToList();
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    // An anonymous type has no declaration, so the calls that the compiler generates for it are recorded at the call.
    private void CallParts(IMethodSymbol method, ITypeSymbol? type, Place place)
    {
        if (type is { IsAnonymousType: true }
            && method.Name is nameof(ToString) or nameof(GetHashCode) or nameof(Equals))
            foreach (var part in type.GetMembers().OfType<IPropertySymbol>())
                foreach (var member in MembersOf(part.Type, method.Name, method.Parameters.Length))
                    AddCall(member, part.Type, Value.Nothing, [], place);
    }
}
