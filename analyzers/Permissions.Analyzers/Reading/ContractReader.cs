// Reads the contract of a member: our attributes on it, on its property and on its type.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class ContractReader
{
    public static Contract Read(IMethodSymbol method) => Find(method).Contract;

    /// <summary>The contract of a member, with the symbol that states it.</summary>
    public static MemberContract ReadMember(IMethodSymbol method, SymbolNames names)
    {
        var (contract, by) = Find(method);
        return new(names.Method(method), SymbolNames.Display(method), contract, by is ITypeSymbol ? by.Name : SymbolNames.Display(by),
            by.Locations.Length > 0 ? Places.Of(by.Locations[0]) : default, by is ITypeSymbol);
    }

    private static (Contract Contract, ISymbol By) Find(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor)
            return (default, method);
        var own = ReadOwn(method);
        var isNested = method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;
        if (method.AssociatedSymbol is { } owner && ReadOwn(owner) is var shared && shared != default)
            return own == default ? (shared, owner) : (Narrow(own, shared), method);
        // a member's own contract overrides that of its type
        return own != default || isNested || ExtensionBlock.Holder(method) is not { } type ? (own, method) : (ReadOwn(type), type);
    }

    // An accessor's phase overrides that of its property. The permissions that both require are added.
    private static Contract Narrow(Contract accessor, Contract property) =>
        accessor.IsStartup || accessor.IsRuntime
            ? accessor with { Requires = accessor.Requires | property.Requires }
            : property with { Requires = accessor.Requires | property.Requires };

    private static Contract ReadOwn(ISymbol symbol)
    {
        var contract = default(Contract);
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass
                is not { ContainingNamespace: { Name: "Permissions", ContainingNamespace.IsGlobalNamespace: true } } type)
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
        attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array
            ? (argument.IsNull ? [] : argument.Values) : [argument])
            .Aggregate(0, (bits, value) => value.Value is int more ? bits | more : bits);
}
