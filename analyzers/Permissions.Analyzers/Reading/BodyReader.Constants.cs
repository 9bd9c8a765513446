// The part of the reader that finds locals with one constant value, and the results of joining constants.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private static string? Joined(IReadOnlyList<Value> arguments)
    {
        var parts = arguments.SelectMany(argument => argument.Elements ?? [argument]).Select(part => part.Constant as string).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : ConstantPath.Join(parts!);
    }

    /// <summary>Whether a local of this body may be assigned again after its initial value.</summary>
    private bool IsChanging(ILocalSymbol local)
    {
        changing ??= new(bodies.SelectMany(body => body.DescendantsAndSelf()).SelectMany(Changed).OfType<ILocalReferenceOperation>()
            .Select(reference => reference.Local), SymbolEqualityComparer.Default);
        return changing.Contains(local);
    }

    private static IEnumerable<IOperation> Changed(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf(),
        IIncrementOrDecrementOperation increment => [increment.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        IVariableDeclaratorOperation { Symbol.IsRef: true } alias => alias.GetVariableInitializer()?.Value.DescendantsAndSelf() ?? [],
        IAddressOfOperation address => [address.Reference],
        IInvocationOperation { Instance: { } receiver,
            TargetMethod.ContainingType: { TypeKind: TypeKind.Extension, ExtensionParameter.RefKind: RefKind.Ref } } => [receiver],
        _ => [],
    };
}
