// The part of the reader that follows collection expressions and collections of arguments: how they are created, filled and spread.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private static Value Elements(IReadOnlyList<Value> elements) =>
        new() { Elements = elements, Nodes = elements.SelectMany(element => element.Nodes).Distinct().ToList() };

    private Value VisitCollection(ICollectionExpressionOperation collection)
    {
        // 'with(…)', for which there is a property in Roslyn 5.9
        var arguments = collection.ChildOperations.OfType<IArgumentOperation>().ToList();
        var given = collection.ConstructMethod is { } called ? VisitArguments(arguments, called, Value.Nothing)
            : [.. arguments.Select(Visit)];
        var elements = new List<Value>();
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                elements.Add(Visit(element));
                continue;
            }
            var value = Visit(spread.Operand);
            Enumerate(value, spread.Operand, spread);
            elements.Add(value);
        }
        if (collection.ConstructMethod is { } construct)
        {
            if (construct.MethodKind == MethodKind.Constructor)
                created.Add(context.Names.Type(construct.ContainingType));
            var isBuilder = construct.MethodKind != MethodKind.Constructor; // its last parameter takes the elements
            IReadOnlyList<Value> all = given.Count == 0 ? [Elements(elements)]
                : isBuilder ? [.. given.Take(given.Count - 1), Elements(elements)] : given;
            var made = AddCall(construct, null, Value.Nothing, all, Places.Of(collection.Syntax), isBase: true);
            if (construct.MethodKind == MethodKind.Constructor)
                AddElements(collection, made, elements);
        }
        return Elements(elements);
    }

    // A collection without a builder is filled by its Add method, which no operation shows.
    private void AddElements(ICollectionExpressionOperation collection, Value made, List<Value> elements)
    {
        if (elements.Count == 0 || collection.Type is not { } type
            || Members(collection, type, "Add", parameters: 1) is not { Count: > 0 } all)
            return;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = collection.Elements[i];
            var given = element is ISpreadOperation spread ? spread.ElementType : element.Type;
            var written = element is IConversionOperation { IsImplicit: true, Operand.Type: { } unconverted } ? unconverted : given;
            var adds = Applicable(all, written);
            foreach (var add in adds.Count > 0 ? adds : Applicable(all, given))
                AddMemberCall(add, type, made, [elements[i]], element);
        }
    }

    // An instance method takes precedence over an extension, and one with exactly this parameter type over all others.
    private List<IMethodSymbol> Applicable(List<IMethodSymbol> all, ITypeSymbol? given)
    {
        if (given is null)
            return all;
        var fitting =
            all.Where(method => ((CSharpCompilation)context.Compilation).ClassifyConversion(given, method.Parameters[0].Type).IsImplicit)
                .ToList();
        var own = fitting.Where(method => method.ReducedFrom is null && !ExtensionBlock.TakesReceiver(method)).ToList();
        fitting = own.Count > 0 ? own : fitting;
        var same = fitting.Where(method => SymbolEqualityComparer.Default.Equals(given, method.Parameters[0].Type)).ToList();
        return same.Count > 0 ? same : fitting;
    }

    // The members that the language looks up by name, extensions included. Empty if a platform type has the member itself: its code is not
    // read.
    private List<IMethodSymbol> Members(IOperation at, ITypeSymbol type, string name, int parameters)
    {
        for (var platform = context.IsOwn(type) ? null : type; platform is not null; platform = platform.BaseType)
            if (!platform.GetMembers(name).IsEmpty)
                return [];
        return at.SemanticModel is not { } model
            ? [] : model.LookupSymbols(at.Syntax.SpanStart, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .Where(method => !method.IsStatic && method.Parameters.Length >= parameters
                && method.Parameters.Skip(parameters).All(parameter => parameter.IsOptional || parameter.IsParams)).ToList();
    }

    private Value AddMemberCall(IMethodSymbol method, ITypeSymbol type, Value receiver, IReadOnlyList<Value> arguments, IOperation at) =>
        method.ReducedFrom is { } extension
            ? AddCall(extension, null, Value.Nothing, [receiver, .. arguments], Places.Of(at.Syntax), isBase: true)
            : AddCall(method, type, receiver, arguments, Places.Of(at.Syntax));

    private void Enumerate(Value sequence, IOperation source, IOperation at)
    {
        if (source.Type is INamedTypeSymbol type
            && Members(source, type, "GetEnumerator", parameters: 0).FirstOrDefault() is { } getEnumerator)
            sequence = Union(sequence, AddMemberCall(getEnumerator, type, sequence, [], at));
        Run(sequence, at);
    }
}
