// The part of the reader that finds the type arguments of a call: named types, or type parameters of the enclosing code.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private IReadOnlyList<string> TypesOf(IMethodSymbol method, IReadOnlyList<Value> arguments)
    {
        if (method is { IsGenericMethod: false, ContainingType.IsGenericType: false }
            && !arguments.Any(argument => argument.Constant is TypeConstant))
            return []; // true for almost every call
        var around = SymbolNames.AllArguments(method.ContainingType);
        var types = (method.ContainingType is { TypeKind: TypeKind.Extension }
            ? around.Concat(method.TypeArguments) : method.TypeArguments.Concat(around)).Select(TypeArgument).ToList();
        foreach (var argument in arguments)
            if (argument.Constant is TypeConstant given)
                types.Add(given.Type);
        return types;
    }

    private string TypeArgument(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return TypeParameterNode(parameter);
        if (type is not (INamedTypeSymbol or IArrayTypeSymbol))
            return "";
        if (type is INamedTypeSymbol { IsUnboundGenericType: true })
            return context.Names.Type(type);
        var name = context.Names.Constructed(type);
        if (type is INamedTypeSymbol { IsGenericType: true } named && SymbolNames.HasParameters(named))
            GiveArguments(named);
        return name;
    }

    // The type arguments of a generic type flow to its type parameters, wherever its members use them.
    private void GiveArguments(INamedTypeSymbol type)
    {
        foreach (var (parameter, argument) in SymbolNames.AllParameters(type)
            .Zip(SymbolNames.AllArguments(type), (parameter, argument) => (parameter, argument)))
            Give(argument, Value.TypeParameter(context.Names.Type(parameter.DeclaringType!), parameter.Ordinal));
    }

    private void Give(ITypeSymbol argument, string parameter)
    {
        var given = TypeArgument(argument);
        if (given.Length > 0 && given != parameter)
            flows.Add(new(Value.TypeNode(given), parameter));
    }

    // A method group of a generic method runs with the type arguments that are written here.
    private void GiveArguments(IMethodSymbol method)
    {
        for (var i = 0; i < method.TypeArguments.Length && context.IsOwn(method); i++)
        {
            var parameter = Value.TypeParameter(context.Names.Method(method), i);
            Give(method.TypeArguments[i], Value.Indirect(parameter));
            flows.Add(new(Value.Indirect(parameter), parameter));
        }
    }

    private string TypeParameterNode(ITypeParameterSymbol parameter)
    {
        if (parameter.DeclaringMethod is { } method)
            return Value.TypeParameter(context.Names.Method(method),
                parameter.Ordinal + (method.ContainingType is { TypeKind: TypeKind.Extension } block ? block.Arity : 0));
        return parameter.DeclaringType is { TypeKind: TypeKind.Extension }
            ? Value.TypeParameter(extender, parameter.Ordinal)
            : Value.TypeParameter(context.Names.Type(parameter.DeclaringType!), parameter.Ordinal);
    }
}
