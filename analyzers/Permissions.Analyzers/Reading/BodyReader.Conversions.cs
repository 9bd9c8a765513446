// The part of the reader that reads conversions: by operators, to object, to delegates and expression trees, and of dynamic values.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private Value VisitConversion(IConversionOperation conversion)
    {
        var value = Visit(conversion.Operand);
        NoteCast(conversion.Operand.Type, conversion.Type);
        if (conversion is { Operand.Type: { IsValueType: true } boxed, Type.IsReferenceType: true } && context.IsOwn(boxed))
            created.Add(context.Names.Type(boxed)); // boxing creates an object, even of a value without a constructor call
        if (IsDynamic(conversion.Operand))
            return ConvertDynamic(conversion, value);
        if (conversion.OperatorMethod is { } method)
            return AddConversion(method, [value], Places.Of(conversion.Syntax));
        if (conversion.Type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
            return new() { Nodes = value.Nodes, IsExpressionTree = true };
        // a delegate that is stored as an object cannot be followed, and may run at any time
        if (conversion is { Operand.Type.TypeKind: TypeKind.Delegate, Type.SpecialType: SpecialType.System_Object,
            Parent: not IArgumentOperation })
            Add(new() { Kind = SiteKind.Escape, Receiver = value, Place = Places.Of(conversion.Syntax) });
        if (conversion is { Type.TypeKind: TypeKind.FunctionPointer, Operand.Type: { TypeKind: not TypeKind.FunctionPointer } })
            return new() { Nodes = [Value.NativeBody] };
        if (conversion.Type?.TypeKind == TypeKind.Enum && value.Constant is int bits)
            return ConstantOf(conversion.Type, bits);
        return context.Hides(conversion.Operand.Type, conversion.Type) && !value.Nodes.Any(node => Value.ObjectOf(node) is not null)
            ? new() { Constant = value.Constant, Nodes = [.. value.Nodes, Value.Object(context.Names.Receiver(conversion.Operand.Type!))] }
            : value;
    }

    // The conversion may also return the object unchanged.
    private Value ConvertDynamic(IConversionOperation conversion, Value value) =>
        conversion.Type is not { TypeKind: not TypeKind.Dynamic, SpecialType: not SpecialType.System_Object } ? value
            : Union(value, AddDynamic(WellKnownMemberNames.ImplicitConversionName, conversion, Value.Nothing, [value]),
                AddDynamic(WellKnownMemberNames.ExplicitConversionName, conversion, Value.Nothing, [value]));
}
