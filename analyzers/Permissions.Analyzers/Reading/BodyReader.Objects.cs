// The part of the reader that follows objects of the program into the framework: arguments, printing, and string interpolation.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    // If the catalog line of an API says which members it calls, its arguments count as objects, whatever the types of its parameters.
    private Value WithObjects(Value value, IOperation given)
    {
        while (given is IConversionOperation { OperatorMethod: null } conversion)
            given = conversion.Operand;
        if (given is IArrayCreationOperation { Initializer: { } elements })
            return elements.ElementValues.Aggregate(value, WithObjects);
        if (value.Nodes.Any(node => Value.ObjectOf(node) is not null) || given.Type is null)
            return value;
        var objects = OwnTypesIn(given.Type)
            .Select(type => given is IObjectCreationOperation
                ? Value.MadeObject(context.Names.Constructed(type)) : Value.Object(context.Names.Receiver(type))).ToList();
        return objects.Count == 0
            ? value : new() { Constant = value.Constant, Elements = value.Elements, Nodes = [.. value.Nodes, .. objects],
                IsExpressionTree = value.IsExpressionTree, IsStored = value.IsStored };
    }

    // A receiver of a framework type counts as an object, so that calls reach the program type that it really has.
    private Value WithObject(Value receiver, INamedTypeSymbol type) =>
        !context.IsOwn(type) || type.TypeKind == TypeKind.Delegate || receiver.Nodes.Any(node => Value.ObjectOf(node) is not null)
            ? receiver : Union(receiver, Carried(Value.Object(context.Names.Receiver(type))));

    // The type itself, or the element types of a framework collection.
    private IEnumerable<INamedTypeSymbol> OwnTypesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => OwnTypesIn(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => [],
        INamedTypeSymbol named when context.IsOwn(named) => [named],
        INamedTypeSymbol named => named.TypeArguments.SelectMany(OwnTypesIn),
        _ => [],
    };

    // A value in a string is converted by ToString, or by the member that its type prefers.
    private Value? VisitText(IOperation operation)
    {
        switch (operation)
        {
            case IInterpolationOperation { Expression: var expression } part:
                var value = Visit(expression);
                Visit(part.FormatString);
                if (context.AppendFormatted is { } append && expression.Type is { } type
                    && (type is ITypeParameterSymbol || OwnTypesIn(type).Any()))
                    AddCall(append.Construct(type), null, Value.Nothing, [WithObjects(value, expression)], Places.Of(expression.Syntax),
                        isBase: true);
                return Value.Nothing;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null,
                Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } concatenation:
                foreach (var operand in new[] { concatenation.LeftOperand, concatenation.RightOperand })
                {
                    var part = operand is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion
                        ? conversion.Operand : operand;
                    var text = Visit(operand);
                    if (context.ToText is { } toText
                        && (part.Type is ITypeParameterSymbol || part.Type is INamedTypeSymbol named && context.IsOwn(named)))
                        AddCall(toText, part.Type, text, [], Places.Of(part.Syntax));
                }
                return Value.Nothing;
            default:
                return null;
        }
    }
}
