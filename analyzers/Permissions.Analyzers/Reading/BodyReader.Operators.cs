// The part of the reader that records operators without a symbol of their own: those of tuples, and user-defined && and ||.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    // a && b is: false(a) ? a : a & b
    private Value VisitShortCircuit(IBinaryOperation binary)
    {
        Visit(binary.LeftOperand);
        AddOperatorNamed(binary.OperatorKind == BinaryOperatorKind.ConditionalAnd
            ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName, binary.LeftOperand.Type, binary);
        return VisitOptional(Value.Nothing, () =>
        {
            Visit(binary.RightOperand);
            AddOperator(binary.OperatorMethod, binary);
            return Value.Nothing;
        });
    }

    private Value VisitTupleBinary(ITupleBinaryOperation tuples)
    {
        Visit(tuples.LeftOperand);
        Visit(tuples.RightOperand);
        var name = tuples.OperatorKind == BinaryOperatorKind.Equals
            ? WellKnownMemberNames.EqualityOperatorName : WellKnownMemberNames.InequalityOperatorName;
        AddElementOperators(name, tuples.LeftOperand.Type, tuples);
        return Value.Nothing;
    }

    private void AddElementOperators(string name, ITypeSymbol? type, IOperation at)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            foreach (var element in tuple.TupleElements)
                AddElementOperators(name, element.Type, at);
        else
            AddOperatorNamed(name, type, at);
    }

    private void AddOperatorNamed(string name, ITypeSymbol? type, IOperation at)
    {
        for (var holder = type; holder is not null && context.IsOwn(holder); holder = holder.BaseType)
            foreach (var method in holder.GetMembers(name).OfType<IMethodSymbol>())
                if (method.IsStatic) // it may be an instance method while the code is being typed
                    AddOperator(method, at);
    }

    // fixed (T* p = value): a value with GetPinnableReference says what is pinned
    private void Pin(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Syntax is VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: FixedStatementSyntax }
            && declarator.SemanticModel?.GetTypeInfo(value, cancellation).Type is INamedTypeSymbol type
            && Members(declarator, type, "GetPinnableReference", parameters: 0).FirstOrDefault() is { } pin)
            AddMemberCall(pin, type, Value.Nothing, [], declarator);
    }

    // The members of a user-defined builder that an async method calls: at its start, at each await, and at its end.
    private void CallBuilder(IMethodSymbol method)
    {
        if (!method.IsAsync)
            return;
        var builder = method.GetAttributes().Concat(method.ReturnType.OriginalDefinition.GetAttributes())
            .FirstOrDefault(attribute =>
                attribute.AttributeClass?.Name
                    == "AsyncMethodBuilderAttribute")?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
        if (builder is null || !context.IsOwn(builder) || method.Locations.Length == 0)
            return;
        foreach (var member in builder.OriginalDefinition.GetMembers().OfType<IMethodSymbol>())
            if (member.Name is "Create" or "Start" or "SetStateMachine" or "SetResult" or "SetException" or "AwaitOnCompleted"
                or "AwaitUnsafeOnCompleted" or "get_Task")
                AddCall(member, null, Value.Nothing, [], Places.Of(method.Locations[0]), isBase: true);
    }

    private Value VisitBinary(IBinaryOperation binary)
    {
        if (binary.LeftOperand is not IBinaryOperation)
        {
            var (first, second) = (Visit(binary.LeftOperand), Visit(binary.RightOperand));
            return Parts(binary.OperatorKind, binary.Type, first, second)
                ?? Union(first, second, AddOperator(binary, first, second)).With(Combined(binary, first, second));
        }
        // 'a + b + c + …' is nested on the left: a loop avoids deep recursion
        var spine = new Stack<IBinaryOperation>();
        IOperation left = binary;
        for (; left is IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) } next
            && !next.ConstantValue.HasValue; left = next.LeftOperand)
            spine.Push(next);
        var value = Visit(left);
        while (spine.Count > 0)
        {
            var at = spine.Pop();
            var right = Visit(at.RightOperand);
            value = Parts(at.OperatorKind, at.Type, value, right)
                ?? Union(value, right, AddOperator(at, value, right)).With(Combined(at, value, right));
        }
        return value;
    }

    private Value AddOperator(IBinaryOperation binary, Value left, Value right) =>
        AddDynamicOperator(binary.OperatorKind, binary, binary.LeftOperand, binary.RightOperand, left, right)
            ?? AddOperator(binary.OperatorMethod, binary, left, right);

    // In 'some | Permission.Worker' one part is known, so the parts are read like the elements of an array.
    private static Value? Parts(BinaryOperatorKind kind, ITypeSymbol? type, Value left, Value right) =>
        kind == BinaryOperatorKind.Or && type is not null && IsPermission(type) ? Elements([left, right]) : null;

    private Condition? Combined(IBinaryOperation binary, Value left, Value right) =>
        binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            && binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String }
            && (EqualTo(binary.LeftOperand, binary.RightOperand) ?? EqualTo(binary.RightOperand, binary.LeftOperand)) is { } equal
            ? binary.OperatorKind == BinaryOperatorKind.Equals ? equal : Condition.Not(equal)
            : binary.OperatorMethod is null
            ? Combined(binary.OperatorKind, left, right,
                binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals ? binary.LeftOperand.Type : binary.Type)
            : null;

    // The type parameter whose argument has the operator.
    private static ITypeSymbol? ConstrainedTo(IOperation at) => at switch
    {
        IBinaryOperation binary => binary.ConstrainedToType,
        IUnaryOperation unary => unary.ConstrainedToType,
        ICompoundAssignmentOperation assignment => assignment.ConstrainedToType,
        IIncrementOrDecrementOperation increment => increment.ConstrainedToType,
        _ => null,
    };

    // A compound assignment operator that changes the object itself (C# 14) is called on the first operand and may be virtual.
    private Value AddOperator(IMethodSymbol? method, IOperation at, params Value[] operands)
    {
        if (method is null)
            return Value.Nothing;
        var place = Places.Of(at.Syntax);
        return method.IsStatic
            ? AddCall(method, ConstrainedTo(at), Value.Nothing, context.IsOwn(method) ? operands : [], place,
                isBase: !method.IsAbstract && !method.IsVirtual)
            : AddCall(method, ((at as IAssignmentOperation)?.Target ?? (at as IIncrementOrDecrementOperation)?.Target)?.Type, operands[0],
                operands.Skip(1).ToList(), place);
    }
}
