// The part of the reader that follows control: conditions, loops, switches, exceptions, jumps.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private readonly Dictionary<ILabelSymbol, (int Block, int Depth)> labels = new(SymbolEqualityComparer.Default);
    private readonly List<Action> finallies = [];
    private readonly Stack<Value> conditionalReceivers = new();
    private readonly Stack<Value> initialised = new();

    private Value? VisitBranch(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation block:
                VisitStatements(block.Operations, 0);
                return Value.Nothing;
            case IConditionalOperation conditional:
                return VisitConditional(conditional);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: null }:
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null }:
            {
                var join = flow.NewBlock();
                VisitCondition(operation, join, join);
                flow.Begin(join);
                return Value.Nothing;
            }
            case ICoalesceOperation coalesce:
                return VisitMaybe(Visit(coalesce.Value), () => Visit(coalesce.WhenNull));
            case ICoalesceAssignmentOperation assignment:
                return VisitMaybe(Visit(assignment.Target), () => Assign(assignment.Target, Visit(assignment.Value)));
            case IConditionalAccessOperation access:
            {
                var receiver = Visit(access.Operation);
                conditionalReceivers.Push(receiver);
                var result = VisitMaybe(Value.Nothing, () => Visit(access.WhenNotNull));
                conditionalReceivers.Pop();
                return result;
            }
            case IWhileLoopOperation loop:
                VisitWhile(loop);
                return Value.Nothing;
            case IForLoopOperation loop:
                foreach (var before in loop.Before)
                    Visit(before);
                VisitLoop(loop, loop.Condition, () => VisitStatements(loop.AtLoopBottom, 0));
                return Value.Nothing;
            case IForEachLoopOperation loop:
                VisitForEach(loop);
                return Value.Nothing;
            case ISwitchOperation @switch:
                VisitSwitch(@switch);
                return Value.Nothing;
            case ISwitchExpressionOperation @switch:
                return VisitSwitchExpression(@switch);
            case ITryOperation @try:
                VisitTry(@try);
                return Value.Nothing;
            case IUsingOperation @using:
                Visit(@using.Resources);
                Protect(() => Visit(@using.Body), () => Dispose(@using.Resources, @using.IsAsynchronous, @using));
                return Value.Nothing;
            case IReturnOperation @return:
                VisitReturn(@return);
                return Value.Nothing;
            case IThrowOperation @throw:
                Visit(@throw.Exception);
                flow.Begin(flow.NewBlock());
                return Value.Nothing;
            case IBranchOperation branch:
                var target = Label(branch.Target);
                RunFinallies(target.Depth);
                flow.Leave(target.Block);
                return Value.Nothing;
            case ILabeledOperation labeled:
                var label = Label(labeled.Label);
                flow.Jump(label.Block);
                flow.Begin(label.Block);
                Visit(labeled.Operation);
                return Value.Nothing;
            default:
                return null;
        }
    }

    // A 'using var' protects the rest of its block.
    private void VisitStatements(IReadOnlyList<IOperation> statements, int from)
    {
        for (var i = from; i < statements.Count; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
            {
                Visit(declaration.DeclarationGroup);
                Protect(() => VisitStatements(statements, i + 1), () => Dispose(declaration.DeclarationGroup, declaration.IsAsynchronous, declaration));
                return;
            }
            Visit(statements[i]);
        }
    }

    private Value VisitConditional(IConditionalOperation conditional)
    {
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool known })
            return known ? Visit(conditional.WhenTrue) : Visit(conditional.WhenFalse); // the other branch never runs
        var whenTrue = flow.NewBlock();
        var whenFalse = flow.NewBlock();
        var join = flow.NewBlock();
        VisitCondition(conditional.Condition, whenTrue, whenFalse);
        flow.Begin(whenTrue);
        var first = Visit(conditional.WhenTrue);
        flow.Jump(join);
        flow.Begin(whenFalse);
        var second = Visit(conditional.WhenFalse);
        flow.Jump(join);
        flow.Begin(join);
        return first.Constant is not null && first.Constant.Equals(second.Constant) ? first : Union(first, second);
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
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } } } pattern:
                VisitCondition(pattern.Value, wanted ? whenTrue : whenFalse, wanted ? whenFalse : whenTrue);
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } equality
                when equality.RightOperand.ConstantValue is { HasValue: true, Value: bool compared }:
                var same = compared == (equality.OperatorKind == BinaryOperatorKind.Equals);
                VisitCondition(equality.LeftOperand, same ? whenTrue : whenFalse, same ? whenFalse : whenTrue);
                return;
        }
        var before = sites.Count;
        Visit(condition);
        // the last site read is the call that answers; a local may keep the answer of an earlier one
        var answer = condition is IInvocationOperation or IPropertyReferenceOperation && sites.Count > before ? sites.Count - 1
            : condition is ILocalReferenceOperation { Local: var local } && answers.TryGetValue(local, out var kept) ? kept : -1;
        if (condition.ConstantValue is not { HasValue: true, Value: false })
            flow.Jump(whenTrue, answer, true);
        if (condition.ConstantValue is not { HasValue: true, Value: true })
            flow.Jump(whenFalse, answer, false);
    }

    private void VisitSecond(IBinaryOperation binary, Action<int> visitFirst, int whenTrue, int whenFalse)
    {
        var second = flow.NewBlock();
        visitFirst(second);
        flow.Begin(second);
        VisitCondition(binary.RightOperand, whenTrue, whenFalse);
    }

    private Value VisitMaybe(Value first, Func<Value> rest)
    {
        var join = flow.NewBlock();
        flow.Jump(join);
        flow.Split();
        var second = rest();
        flow.Jump(join);
        flow.Begin(join);
        return Union(first, second);
    }

    private void VisitWhile(IWhileLoopOperation loop)
    {
        if (loop.ConditionIsTop)
        {
            VisitLoop(loop, loop.Condition, () => { });
            return;
        }
        var (top, next, exit) = (flow.NewBlock(), Label(loop.ContinueLabel).Block, Label(loop.ExitLabel).Block);
        flow.Jump(top);
        flow.Begin(top);
        Visit(loop.Body);
        flow.Jump(next);
        flow.Begin(next);
        VisitCondition(loop.Condition!, top, exit);
        flow.Begin(exit);
    }

    private void VisitLoop(ILoopOperation loop, IOperation? condition, Action atBottom)
    {
        var (top, body, next, exit) = (flow.NewBlock(), flow.NewBlock(), Label(loop.ContinueLabel).Block, Label(loop.ExitLabel).Block);
        flow.Jump(top);
        flow.Begin(top);
        if (condition is null)
            flow.Jump(body);
        else
            VisitCondition(condition, body, exit);
        flow.Begin(body);
        Visit(loop.Body);
        flow.Jump(next);
        flow.Begin(next);
        atBottom();
        flow.Jump(top);
        flow.Begin(exit);
    }

    private void VisitSwitch(ISwitchOperation @switch)
    {
        var value = Visit(@switch.Value);
        var exit = Label(@switch.ExitLabel).Block;
        var hasDefault = false;
        foreach (var @case in @switch.Cases)
        {
            var body = flow.NewBlock();
            foreach (var clause in @case.Clauses)
            {
                hasDefault |= clause is IDefaultCaseClauseOperation;
                Visit(clause is IPatternCaseClauseOperation pattern ? pattern.Pattern : clause);
                if (clause is IPatternCaseClauseOperation { Pattern: var bound })
                    Bind(value, bound);
                if (clause is IPatternCaseClauseOperation { Guard: { } guard })
                {
                    var otherwise = flow.NewBlock();
                    VisitCondition(guard, body, otherwise);
                    flow.Begin(otherwise);
                }
                else
                {
                    flow.Jump(body);
                }
                if (clause.Label is { } label) // 'goto case' comes here
                {
                    var here = flow.Current;
                    flow.Begin(Label(label).Block);
                    flow.Jump(body);
                    flow.Begin(here);
                }
            }
            var rest = flow.Current;
            flow.Begin(body);
            VisitStatements(@case.Body, 0);
            flow.Jump(exit);
            flow.Begin(rest);
        }
        if (!hasDefault)
            flow.Jump(exit);
        flow.Begin(exit);
    }

    private Value VisitSwitchExpression(ISwitchExpressionOperation @switch)
    {
        var value = Visit(@switch.Value);
        var exit = flow.NewBlock();
        var results = new List<Value>();
        foreach (var arm in @switch.Arms)
        {
            Visit(arm.Pattern);
            Bind(value, arm.Pattern);
            var (body, rest) = (flow.NewBlock(), flow.NewBlock());
            if (arm.Guard is null)
            {
                flow.Jump(body);
                flow.Jump(rest);
            }
            else
            {
                VisitCondition(arm.Guard, body, rest);
            }
            flow.Begin(body);
            results.Add(Visit(arm.Value));
            flow.Jump(exit);
            flow.Begin(rest);
        }
        flow.Begin(exit);
        return Union(results.ToArray());
    }

    private (int Block, int Depth) Label(ILabelSymbol label)
    {
        if (!labels.TryGetValue(label, out var known))
            labels[label] = known = (flow.NewBlock(), finallies.Count);
        return known;
    }
}
