// The part of the reader that follows conditions: what decides a branch, and the parts of a boolean expression.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private int choices;

    private static Value OfCondition(Condition? condition) => Value.Nothing.With(condition);

    private Value VisitConditional(IConditionalOperation conditional)
    {
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool known })
            return known ? Visit(conditional.WhenTrue) : Visit(conditional.WhenFalse); // the other branch never runs
        var whenTrue = flow.NewBlock();
        var whenFalse = flow.NewBlock();
        var join = flow.NewBlock();
        var choice = CanGuard(conditional.Type) ? NewChoice() : null;
        var parts = conditional.Type is INamedTypeSymbol { IsTupleType: true } tuple
            ? tuple.TupleElements.Select(part => CanGuard(part.Type) ? NewChoice() : null).ToList() : null;
        VisitCondition(conditional.Condition, whenTrue, whenFalse);
        flow.Begin(whenTrue);
        var first = Choose(choice, ChooseParts(parts, Visit(conditional.WhenTrue)));
        flow.Jump(join);
        flow.Begin(whenFalse);
        var second = Choose(choice, ChooseParts(parts, Visit(conditional.WhenFalse)));
        flow.Jump(join);
        flow.Begin(join);
        if (first.Constant is not null && first.Constant.Equals(second.Constant))
            return first;
        if (parts is not null)
            return Elements([.. parts.Select((part, i) =>
                Union(PartOf(first, i), PartOf(second, i)).With(part is null ? null : Condition.Stored(part)))]);
        return Union(first, second).With(choice is null ? null : Condition.Stored(choice));
    }

    private Value ChooseParts(List<string?>? choices, Value value)
    {
        for (var i = 0; i < choices?.Count; i++)
            Choose(choices[i], PartOf(value, i));
        return value;
    }

    // The boolean is computed by branches. Its result is stored in a slot that has no name in the source.
    private Value VisitLogical(IOperation operation)
    {
        var (yes, no, join, choice) = (flow.NewBlock(), flow.NewBlock(), flow.NewBlock(), NewChoice());
        VisitCondition(operation, yes, no);
        foreach (var (block, answer) in new[] { (yes, Condition.Yes), (no, Condition.No) })
        {
            flow.Begin(block);
            flow.Assign(choice, answer);
            flow.Jump(join);
        }
        flow.Begin(join);
        return OfCondition(Condition.Stored(choice));
    }

    private string NewChoice() => Value.Local(id, "?" + choices++);

    private Value Choose(string? choice, Value value)
    {
        if (choice is not null)
            flow.Assign(choice, value.AsCondition());
        return value;
    }

    private void VisitCondition(IOperation condition, int whenTrue, int whenFalse)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                VisitCondition(parenthesized.Operand, whenTrue, whenFalse);
                return;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                VisitCondition(not.Operand, whenFalse, whenTrue);
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } and:
                VisitSecond(and, second => VisitCondition(and.LeftOperand, second, whenFalse), whenTrue, whenFalse);
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } or:
                VisitSecond(or, second => VisitCondition(or.LeftOperand, whenTrue, second), whenTrue, whenFalse);
                return;
        }
        var decides = Visit(condition).AsCondition();
        if (IsDynamic(condition))
            foreach (var asked in new[] { WellKnownMemberNames.TrueOperatorName, WellKnownMemberNames.FalseOperatorName })
                AddDynamic(asked, condition, Value.Nothing, []);
        if (condition.ConstantValue is not { HasValue: true, Value: false })
            flow.Jump(whenTrue, decides, true);
        if (condition.ConstantValue is not { HasValue: true, Value: true })
            flow.Jump(whenFalse, decides, false);
    }

    private void VisitSecond(IBinaryOperation binary, Action<int> visitFirst, int whenTrue, int whenFalse)
    {
        var second = flow.NewBlock();
        visitFirst(second);
        flow.Begin(second);
        VisitCondition(binary.RightOperand, whenTrue, whenFalse);
    }

    // The condition of a binary operator that is not user-defined.
    private static Condition? Combined(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol? compared)
    {
        var (one, other) = (left.AsCondition(), right.AsCondition());
        var isMaybeNull = compared is not { SpecialType: SpecialType.System_Boolean };
        switch (kind)
        {
            case BinaryOperatorKind.And:
                return Condition.And(one, other);
            case BinaryOperatorKind.Or:
                return compared is { TypeKind: TypeKind.Enum } ? null : Condition.Or(one, other);
            case BinaryOperatorKind.ExclusiveOr:
                return Condition.Not(Condition.Same(one, other));
            case BinaryOperatorKind.Equals:
                return isMaybeNull ? Condition.And(Condition.Same(one, other), null) : Condition.Same(one, other);
            case BinaryOperatorKind.NotEquals:
                return isMaybeNull
                    ? Condition.Not(Condition.And(Condition.Same(one, other), null)) : Condition.Not(Condition.Same(one, other));
            default:
                return null;
        }
    }

    private Condition? IsType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named && context.IsOwn(named)
            ? Condition.IsType(context.Names.Type(named)) : null;

    private IOperation? matched; // the value that patterns are tested on

    // Whether a parameter that is never assigned has a constant.
    private Condition? EqualTo(IOperation? value, IOperation constant)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value is IParameterReferenceOperation { Parameter: var parameter }
            && parameter.Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_String } or { TypeKind: TypeKind.Enum }
            && constant.ConstantValue is { HasValue: true, Value: int or string } known && !IsChanging(parameter)
            && !IsPermission(parameter.Type)
            ? Condition.Equal(ParameterNode(parameter), known.Value!) : null;
    }

    // Whether a value matches a pattern; the variable that the pattern declares gets the value.
    private Condition? Matched(Value value, IPatternOperation pattern)
    {
        var isThere = pattern.InputType is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            && (UnionType.Of(pattern.InputType) is null || pattern.NarrowedType.Equals(pattern.InputType, SymbolEqualityComparer.Default));
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } }:
                var same = Condition.Same(value.AsCondition(), Condition.Constant(wanted));
                return isThere ? same : Condition.And(same, null);
            case IConstantPatternOperation { Value: var constant } when EqualTo(matched, constant) is { } equal:
                return equal;
            case INegatedPatternOperation negated:
                return Condition.Not(Matched(value, negated.Pattern));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                return Condition.And(Matched(value, and.LeftPattern), Matched(value, and.RightPattern));
            case IBinaryPatternOperation or:
                return Condition.Or(Matched(value, or.LeftPattern), Matched(value, or.RightPattern));
            case IDiscardPatternOperation:
                return Condition.Yes;
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                return declaration.MatchesNull || isThere && CanGuard(pattern.InputType) ? Condition.Yes : IsType(declaration.MatchedType);
            case ITypePatternOperation type:
                return isThere && CanGuard(pattern.InputType) ? Condition.Yes : IsType(type.MatchedType);
            case IRecursivePatternOperation { PropertySubpatterns.Length: > 0, DeconstructionSubpatterns.Length: 0 } recursive:
                Declare(recursive.DeclaredSymbol, Value.Nothing);
                matched = null; // from here on, the members are tested
                return recursive.PropertySubpatterns.Aggregate(isThere ? Condition.Yes : IsType(recursive.MatchedType),
                    (all, part) => Condition.And(all, Matched(Visit(part.Member), part.Pattern)));
            case IRecursivePatternOperation { PropertySubpatterns.Length: 0 } recursive:
                Declare(recursive.DeclaredSymbol, value);
                var parts = recursive.DeconstructionSubpatterns;
                matched = null;
                if (parts.Length == 0)
                    return isThere ? Condition.Yes : null;
                var all = Condition.Yes;
                for (var i = 0; i < parts.Length; i++)
                    all = Condition.And(all,
                        Matched(value.Elements is { } elements && i < elements.Count ? elements[i] : Value.Nothing, parts[i]));
                return all;
            default:
                foreach (var declared in pattern.Descendants().OfType<IDeclarationPatternOperation>())
                    Declare(declared.DeclaredSymbol, Value.Nothing);
                return null;
        }
    }

    // A variable that a ref or a pointer refers to may change without an assignment to its name.
    private void Begin(IVariableDeclaratorOperation declarator, Value initial)
    {
        if (declarator.Symbol.IsRef && declarator.GetVariableInitializer()?.Value is ILocalReferenceOperation referred)
            aliased.Add(referred.Local);
        else if (declarator.GetVariableInitializer() is not null)
            Declare(declarator.Symbol, initial);
    }

    private void Make(string type, bool isOwn)
    {
        created.Add(type);
        if (isOwn)
            flow.Assign(Conditions.CreationOf(type), Condition.Yes);
    }

    // A delegate is created here, and its body is known.
    private Value CreatedDelegate(string node)
    {
        if (Conditions.IsCreation(node))
            flow.Assign(node, Condition.Yes);
        return Carried(node);
    }

    private void Initialise(string slot, ITypeSymbol type, Value value)
    {
        Flow(value, slot, type);
        if (CanGuard(type))
            flow.Assign(slot, value.AsCondition());
    }

    private void Declare(ISymbol? declared, Value value)
    {
        if (declared is ILocalSymbol { IsRef: false } local && CanGuard(local.Type))
            flow.Assign(LocalNode(local), value.AsCondition());
    }

    /// <summary>Whether a value of this type may guard a call: a boolean, a task of a boolean, or a permission.</summary>
    private static bool CanGuard(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => true,
        INamedTypeSymbol { Name: "Nullable" or "Task" or "ValueTask", TypeArguments.Length: 1 } wrapper =>
            wrapper.TypeArguments[0].SpecialType == SpecialType.System_Boolean,
        { TypeKind: TypeKind.Enum } => IsPermission(type),
        _ => false,
    };

    private static bool IsPermission(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Enum, Name: "Permission",
            ContainingNamespace: { Name: "Permissions", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>
    /// The node of a variable, a field or an auto-property; null for any other target, and if its type cannot guard a call.
    /// </summary>
    private string? SlotOf(IOperation target) => target switch
    {
        _ when !CanGuard(target.Type) => null,
        ILocalReferenceOperation local => local.Local.IsRef || aliased.Contains(local.Local) ? null : LocalNode(local.Local),
        IParameterReferenceOperation parameter => ParameterNode(parameter.Parameter),
        IFieldReferenceOperation field => (IsThis(field.Instance) ? "" : Condition.OfAnyObject) + FieldNode(field.Field),
        IPropertyReferenceOperation property when context.IsWithoutCode(property.Property) =>
            (IsThis(property.Instance) ? "" : Condition.OfAnyObject) + Value.Field(context.Names.Member(property.Property)),
        _ => null,
    };

    private static bool IsThis(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private Condition? StoredIn(IOperation target) => SlotOf(target) is { } slot ? Condition.Stored(slot) : null;

    private void AssignSlot(IOperation target, Condition? value)
    {
        if (SlotOf(target) is { } slot)
            flow.Assign(slot, value);
    }

    // Ref and out arguments: a method with known code assigns the final value of its parameter; for other methods nothing is known.
    private void AssignByReference(IReadOnlyList<IArgumentOperation> arguments, IMethodSymbol method, int site)
    {
        foreach (var argument in arguments)
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                var ordinal = parameter.Ordinal + (method.ReducedFrom is null && !Symbols.ExtensionBlock.TakesReceiver(method) ? 0 : 1);
                var target = argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value;
                AssignSlot(target, site < 0 || !CanGuard(parameter.Type) ? null : new(ConditionKind.Given, site, ordinal));
            }
    }

    // A call that returns only if its argument does not have the value of [DoesNotReturnIf].
    private void EndUnless(Callee callee, IReadOnlyList<Value> arguments)
    {
        foreach (var (parameter, ends) in callee.EndsWhere)
        {
            if (parameter >= arguments.Count || arguments[parameter].AsCondition() is not { } condition)
                continue;
            var rest = flow.NewBlock();
            flow.Jump(rest, condition, !ends);
            flow.Begin(rest);
        }
    }
}
