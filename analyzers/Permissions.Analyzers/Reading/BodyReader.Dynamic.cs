// The part of the reader that reads dynamic calls: if only arguments are dynamic, the compiler knows the candidates.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private Value VisitDynamic(IOperation operation)
    {
        var instance = operation switch
        {
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation called } => called.Instance,
            IDynamicInvocationOperation invocation => invocation.Operation,
            IDynamicMemberReferenceOperation member => member.Instance,
            IDynamicIndexerAccessOperation indexer => indexer.Operation,
            _ => null,
        };
        var receiver = Visit(instance);
        var arguments = ArgumentsOf(operation).Select(Visit).ToList();
        var candidates = Candidates(operation).ToList();
        var result = candidates.Count == 0 ? AddNamed(operation, receiver, arguments) : Value.Nothing;
        foreach (var candidate in candidates)
        {
            var isConstructor = candidate.MethodKind == MethodKind.Constructor;
            if (isConstructor)
                created.Add(context.Names.Type(candidate.ContainingType));
            result = Union(result, AddCall(candidate, isConstructor ? null : Unwrap(instance)?.Type, receiver, arguments,
                Places.Of(operation.Syntax), isBase: isConstructor));
        }
        Visit((operation as IDynamicObjectCreationOperation)?.Initializer);
        return result;
    }

    private Value AddNamed(IOperation operation, Value receiver, IReadOnlyList<Value> arguments)
    {
        switch (operation)
        {
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation called }:
                return AddDynamic(called.MemberName, operation, receiver, arguments);
            case IDynamicInvocationOperation:
                var result = NewResult(operation.Type);
                Add(new() { Kind = SiteKind.Invoke, Receiver = receiver, Arguments = arguments, Result = result,
                    Place = Places.Of(operation.Syntax) });
                return Union(Carried(result), AddDynamic("", operation, receiver, arguments));
            default:
                return AddDynamic(AccessorOf(operation, "get_"), operation, receiver, arguments);
        }
    }

    // The operands of the target have been read already. A value that is added may be an event handler.
    private void SetDynamic(IOperation target, Value value)
    {
        if (!IsDynamicMember(target))
            return;
        if (target.Parent is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } change)
            AddDynamic(AccessorOf(target, change.OperatorKind == BinaryOperatorKind.Add ? "add_" : "remove_"), target, Value.Nothing,
                [value]);
        AddDynamic(AccessorOf(target, "set_"), target, Value.Nothing, [.. ArgumentsOf(target).Select(_ => Value.Nothing), value]);
    }

    private static string AccessorOf(IOperation operation, string prefix) =>
        prefix + ((operation as IDynamicMemberReferenceOperation)?.MemberName ?? "Item");

    private static IEnumerable<IOperation> ArgumentsOf(IOperation operation) => operation switch
    {
        IDynamicInvocationOperation invocation => invocation.Arguments,
        IDynamicObjectCreationOperation creation => creation.Arguments,
        IDynamicIndexerAccessOperation indexer => indexer.Arguments,
        _ => [],
    };

    private Value AddDynamic(string name, IOperation at, Value receiver, IReadOnlyList<Value> arguments)
    {
        var result = Value.Call(id, sites.Count);
        Add(new() { Kind = SiteKind.Dynamic, Target = name, IsAsync = true, Receiver = receiver, Arguments = arguments, Result = result,
            Place = Places.Of(at.Syntax) });
        return Carried(result);
    }

    private Value? AddDynamicOperator(BinaryOperatorKind kind, IOperation at, IOperation left, IOperation right, Value first,
        Value second) =>
        IsDynamic(left) || IsDynamic(right) ? AddDynamic(BinaryName(kind), at, Value.Nothing, [first, second]) : null;

    private static bool IsDynamicMember(IOperation target) => target is IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation;

    private static bool IsDynamic(IOperation operation) => operation.Type is { TypeKind: TypeKind.Dynamic };

    private static string UnaryName(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Plus => WellKnownMemberNames.UnaryPlusOperatorName,
        UnaryOperatorKind.Minus => WellKnownMemberNames.UnaryNegationOperatorName,
        UnaryOperatorKind.BitwiseNegation => WellKnownMemberNames.OnesComplementOperatorName,
        UnaryOperatorKind.True => WellKnownMemberNames.TrueOperatorName,
        UnaryOperatorKind.False => WellKnownMemberNames.FalseOperatorName,
        _ => WellKnownMemberNames.LogicalNotOperatorName,
    };

    private static string BinaryName(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => WellKnownMemberNames.AdditionOperatorName,
        BinaryOperatorKind.Subtract => WellKnownMemberNames.SubtractionOperatorName,
        BinaryOperatorKind.Multiply => WellKnownMemberNames.MultiplyOperatorName,
        BinaryOperatorKind.Divide => WellKnownMemberNames.DivisionOperatorName,
        BinaryOperatorKind.Remainder => WellKnownMemberNames.ModulusOperatorName,
        BinaryOperatorKind.LeftShift => WellKnownMemberNames.LeftShiftOperatorName,
        BinaryOperatorKind.RightShift => WellKnownMemberNames.RightShiftOperatorName,
        BinaryOperatorKind.And => WellKnownMemberNames.BitwiseAndOperatorName,
        BinaryOperatorKind.Or => WellKnownMemberNames.BitwiseOrOperatorName,
        BinaryOperatorKind.ExclusiveOr => WellKnownMemberNames.ExclusiveOrOperatorName,
        BinaryOperatorKind.Equals => WellKnownMemberNames.EqualityOperatorName,
        BinaryOperatorKind.NotEquals => WellKnownMemberNames.InequalityOperatorName,
        BinaryOperatorKind.LessThan => WellKnownMemberNames.LessThanOperatorName,
        BinaryOperatorKind.LessThanOrEqual => WellKnownMemberNames.LessThanOrEqualOperatorName,
        BinaryOperatorKind.GreaterThan => WellKnownMemberNames.GreaterThanOperatorName,
        _ => WellKnownMemberNames.GreaterThanOrEqualOperatorName,
    };

    private IEnumerable<IMethodSymbol> Candidates(IOperation operation) =>
        operation is (IDynamicInvocationOperation or IDynamicObjectCreationOperation) and { SemanticModel: { } model }
            && model.GetSymbolInfo(operation.Syntax, cancellation) is var info
            ? info.CandidateSymbols.Prepend(info.Symbol).OfType<IMethodSymbol>()
            : [];
}
