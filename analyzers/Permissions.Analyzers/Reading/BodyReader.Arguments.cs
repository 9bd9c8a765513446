// The part of the reader that reads arguments: the values that a call passes, and those that it returns by reference.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private static bool HandsOverWork(IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i].Nodes.Count > 0)
                return true;
        return false;
    }

    // An API that gets a type, as a type argument or by typeof, may create objects of it.
    private bool NamesTypes(IMethodSymbol method, IReadOnlyList<Value> arguments) =>
        method.TypeArguments.Any(type => type is ITypeParameterSymbol
            || type is INamedTypeSymbol named
                && (context.IsOwn(named) || context.References.Types.Of(context.Names.Type(named)) is not null))
        || arguments.Any(argument => argument.Constant is TypeConstant given
            && (Value.IsTypeParameter(given.Type) || !context.Catalog.IsPlatform(TypeFacts.Definition(given.Type))));

    private IReadOnlyList<Value> VisitArguments(IReadOnlyList<IArgumentOperation> arguments, IMethodSymbol method, Value receiver)
    {
        if (arguments.Count == 0)
            return [];
        var shift = method.ReducedFrom is null ? 0 : 1;
        var values = new Value[(method.ReducedFrom ?? method).Parameters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value.Nothing;
        var isAsked = context.CalleeOf(method).Knowledge.Delegates?.Option("calls") is not null;
        foreach (var argument in arguments)
        {
            var value = Visit(argument.Value);
            if (isAsked)
                value = WithObjects(value, argument.Value);
            var ordinal = (argument.Parameter?.Ordinal ?? 0)
                + (argument.Parameter?.ContainingSymbol is IMethodSymbol { ReducedFrom: not null } ? shift : 0);
            if (ordinal < values.Length)
                values[ordinal] = IsLazy(Unwrap(argument.Value)?.Type) ? value : value.Stored();
        }
        foreach (var argument in arguments.Where(argument => argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref))
            AssignOnly(argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value,
                GivenBack(argument.Parameter!, method, receiver, values));
        return values;
    }

    // A method with known code returns what it assigns. Any other may return whatever it holds or was passed.
    private Value GivenBack(IParameterSymbol parameter, IMethodSymbol method, Value receiver, Value[] handedOver)
    {
        if (!context.Carries(parameter.Type))
            return Value.Nothing;
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return context.IsOwn(definition)
            ? Carried(Value.Parameter(context.Names.Method(definition),
                parameter.Ordinal + (method.ReducedFrom is null && !ExtensionBlock.TakesReceiver(method) ? 0 : 1)))
            : Union([receiver, .. handedOver]);
    }
}
