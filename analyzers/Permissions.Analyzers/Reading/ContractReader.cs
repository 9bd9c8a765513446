// Reads what a member states about the phase it runs in: our own attributes on it, on its property and on its type.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class ContractReader
{
    public static Contract Read(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor)
            return default;
        var isNested = method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;
        var own = Read([method, method.AssociatedSymbol]);
        // what a member says of itself goes before what its type says of all
        return own != default || isNested ? own : Read([method.ContainingType]);
    }

    private static Contract Read(IEnumerable<ISymbol?> symbols)
    {
        var contract = default(Contract);
        foreach (var attribute in symbols.SelectMany(symbol => symbol?.GetAttributes() ?? []))
        {
            if (attribute.AttributeClass is not { ContainingNamespace: { Name: "Permissions", ContainingNamespace.IsGlobalNamespace: true } } type)
                continue;
            contract = type.Name switch
            {
                "StartupPhaseAttribute" => contract with { IsStartup = true },
                "RequiresPermissionAttribute" => contract with { Requires = contract.Requires | Bits(attribute) },
                "RuntimePhaseAttribute" => contract with { IsRuntime = true, RuntimeBits = contract.RuntimeBits | Bits(attribute) },
                _ => contract,
            };
        }
        return contract;
    }

    private static int Bits(AttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? (argument.IsNull ? [] : argument.Values) : [argument])
            .Aggregate(0, (bits, value) => value.Value is int more ? bits | more : bits);
}
