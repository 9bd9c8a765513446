// The part of the reader that follows values that are taken apart: by deconstruction, and by patterns.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private Value VisitDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Visit(deconstruction.Value);
        var info = deconstruction.Syntax is AssignmentExpressionSyntax syntax && deconstruction.SemanticModel is { } model
            ? model.GetDeconstructionInfo(syntax) : default;
        Deconstruct(deconstruction.Target, info, deconstruction.Value.Type, value, Places.Of(deconstruction.Syntax));
        return value;
    }

    // Each part of a deconstruction may itself be deconstructed or converted.
    private void Deconstruct(IOperation target, DeconstructionInfo info, ITypeSymbol? type, Value value, Place place)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (info.Conversion?.MethodSymbol is { } convert)
            AddConversion(convert, [], place);
        if (target is not ITupleOperation tuple)
        {
            AssignOnly(target, value);
            AssignSlot(target, value.AsCondition());
            return;
        }
        if (info.Method is { } method)
            value = AddDeconstruct(method, type, value, tuple.Elements.Length, place);
        for (var i = 0; i < tuple.Elements.Length; i++)
            Deconstruct(tuple.Elements[i], i < info.Nested.Length ? info.Nested[i] : default, null, PartOf(value, i), place);
    }

    private Value AddDeconstruct(IMethodSymbol method, ITypeSymbol? type, Value value, int parts, Place place)
    {
        var called = method.ReducedFrom ?? method;
        var isExtension = called.IsExtensionMethod;
        AddCall(called, isExtension ? null : type, isExtension ? Value.Nothing : value, isExtension ? [value] : [], place);
        if (!context.IsOwn(called))
            return value;
        return Elements([.. Enumerable.Range(isExtension ? 1 : 0, parts)
            .Select(i => Carried(Value.Parameter(context.Names.Method(called), i)))]);
    }

    private static Value PartOf(Value value, int number) => value.Elements is { } parts && number < parts.Count
        ? parts[number] : new() { Nodes = value.Nodes };

    private void Bind(Value matched, IPatternOperation pattern)
    {
        if (takenOut is not null && takenOut.TryGetValue(pattern, out var taken))
            matched = taken;
        if (pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
            BindTo(declared, matched);
        if (pattern is not IRecursivePatternOperation parts)
        {
            foreach (var inner in pattern.ChildOperations.OfType<IPatternOperation>())
                Bind(matched, inner);
            return;
        }
        BindTo(parts.DeclaredSymbol, matched);
        var tuple = parts.DeconstructSymbol is IMethodSymbol method && context.IsOwn(method) && !method.IsExtensionMethod
            ? Elements([.. method.Parameters.Select(part => Carried(Value.Parameter(context.Names.Method(method), part.Ordinal)))])
            : matched;
        for (var i = 0; i < parts.DeconstructionSubpatterns.Length; i++)
            Bind(PartOf(tuple, i), parts.DeconstructionSubpatterns[i]);
        foreach (var property in parts.PropertySubpatterns)
            Bind(property.Member is IMemberReferenceOperation { Member: var member } && context.IsOwn(member)
                && context.Carries(property.Member.Type)
                ? Carried(Value.Field(context.Names.Member(member))) : new() { Nodes = matched.Nodes }, property.Pattern);
    }

    private void BindTo(ISymbol? declared, Value value)
    {
        if (declared is ILocalSymbol variable && context.Carries(variable.Type))
            Flow(value, LocalNode(variable), variable.Type);
    }
}
