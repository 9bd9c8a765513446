// The part of the reader that follows objects of the program into the framework.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    // The object has a framework type from here on; IL has no instruction for this conversion.
    private Operand Hidden(Operand value, IlType seenAs) =>
        context.Hides(value.Type, seenAs) && !value.Nodes.Any(node => Value.ObjectOf(node) is not null)
            ? value with { Nodes = [.. value.Nodes, Value.Object(context.Receiver(value.Type!))] } : value;

    // If the catalog line of an API says which members it calls, its arguments count as objects, whatever the types of its parameters.
    private Operand WithObjects(Operand value)
    {
        if (value.Elements is { } elements)
            return value
                with { Nodes = [
                    .. value.Nodes.Union(elements.OfType<Operand>().SelectMany(element => WithObjects(element).Nodes),
                        StringComparer.Ordinal)] };
        return value.Type is null || value.Nodes.Any(node => Value.ObjectOf(node) is not null) ? value
            : value with { Nodes = [.. value.Nodes,
                .. OwnTypesIn(value.Type)
                    .Select(type => value.IsExact ? Value.MadeObject(type.Constructed()) : Value.Object(context.Receiver(type)))] };
    }

    // A receiver of a framework type counts as an object, so that calls reach the program type that it really has.
    private Operand WithObject(Operand receiver) =>
        receiver.Type is not { Kind: IlTypeKind.Named, Declared: { IsOwn: true, IsCompilerGenerated: false, IsDelegate: false } }
            || receiver.Nodes.Any(node => Value.ObjectOf(node) is not null) ? receiver
            : receiver with { Nodes = [.. receiver.Nodes, Value.Object(context.Receiver(receiver.Type))] };

    // The type itself, or the element types of a framework collection.
    private static IEnumerable<IlType> OwnTypesIn(IlType type) => type.Kind switch
    {
        IlTypeKind.Array or IlTypeKind.Reference => OwnTypesIn(type.Element),
        IlTypeKind.Named when type.Declared is { IsOwn: true, IsCompilerGenerated: false, IsDelegate: false } => [type],
        IlTypeKind.Named => type.Arguments.SelectMany(OwnTypesIn),
        _ => [],
    };

    private IlType ArgumentType(int number) =>
        method.IsStatic ? method.Signature.ParameterTypes[number] : number == 0 ? method.Type.Self
            : method.Signature.ParameterTypes[number - 1];
}
