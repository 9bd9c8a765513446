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
    // Delegates in variables that are only written by statements of the block that declares them: the last one counts.
    private readonly Dictionary<ILocalSymbol, Value> delegates = new(SymbolEqualityComparer.Default);

    private static string? Joined(IReadOnlyList<Value> arguments)
    {
        var parts = arguments.SelectMany(argument => argument.Elements ?? [argument]).Select(part => part.Constant as string).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : ConstantPath.Join(parts!);
    }

    /// <summary>Whether a local of this body may be assigned again after its initial value.</summary>
    private bool IsChanging(ISymbol variable)
    {
        changing ??= new(bodies.SelectMany(body => body.DescendantsAndSelf()).SelectMany(Changed)
            .Select(one => (ISymbol?)(one as ILocalReferenceOperation)?.Local ?? (one as IParameterReferenceOperation)?.Parameter)
            .OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return changing.Contains(variable);
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

    private bool IsWrittenInOrder(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Parent?.Parent?.Parent is not IBlockOperation block || block.Operations.Any(one => one is ILabeledOperation))
            return false;
        foreach (var operation in block.Descendants())
            if (operation is ILocalReferenceOperation { Local: var local }
                && local.Equals(declarator.Symbol, SymbolEqualityComparer.Default)
                && (IsInANestedBody(operation, block) || IsChangedElsewhere(operation, block)))
                return false;
        return true;
    }

    private static bool IsInANestedBody(IOperation operation, IBlockOperation block)
    {
        for (var at = operation.Parent; at is not null && at != block; at = at.Parent)
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        return false;
    }

    private static bool IsChangedElsewhere(IOperation reference, IBlockOperation block) =>
        reference.Parent is IAssignmentOperation assignment && assignment.Target == reference
            ? assignment is not (ISimpleAssignmentOperation { IsRef: false } or ICompoundAssignmentOperation)
                || assignment.Parent is not IExpressionStatementOperation { Parent: var parent } || parent != block
            : reference.Parent is ITupleOperation or IAddressOfOperation
                or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }
                or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };
}
