// The part of the reader that follows values into unions through constructors that conversions call, and out of them through patterns.
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    // For each pattern over a union, the value that it is matched with: the one that the union holds.
    private Dictionary<IPatternOperation, Value>? takenOut;

    // A conversion to a union calls a constructor. Every other conversion calls an operator.
    private Value AddConversion(IMethodSymbol method, IReadOnlyList<Value> arguments, Place place)
    {
        if (method.MethodKind == MethodKind.Constructor)
            Make(context.Names.Type(method.ContainingType), context.IsOwn(method));
        return AddCall(method, null, Value.Nothing, arguments, place, isBase: !method.IsAbstract && !method.IsVirtual,
            resultType: method.MethodKind == MethodKind.Constructor ? method.ContainingType : null);
    }

    private void AskUnion(IPatternOperation pattern)
    {
        if (UnionType.AskedBy(pattern) is not { } member)
            return;
        var value = AddMember(member, UnionType.Of(pattern.InputType), Value.Nothing, pattern);
        if (member is IPropertySymbol)
            value = Union(value, Carried(Value.Field(context.Names.Member(member))));
        else if (member is IMethodSymbol method && context.IsOwn(method))
            value = Carried(Value.Parameter(context.Names.Method(method), 0));
        (takenOut ??= [])[pattern] = value;
    }

    // The code that the compiler generates in each constructor of a union: it stores the case.
    private void KeepCase(IMethodSymbol method)
    {
        if (method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.Length: 1 }
            && method.Parameters[0] is var kept && context.Carries(kept.Type) && UnionType.Of(method.ContainingType) is { } union
            && UnionType.ValueOf(union) is { } value)
            Flow(Carried(ParameterNode(kept)), Value.Field(context.Names.Member(value)));
    }
}
