// The part of the reader that follows control flow: conditions, loops, switches, exceptions, jumps.
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
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr,
                OperatorMethod: null }:
                return VisitLogical(operation);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return OfCondition(Condition.Not(Visit(not.Operand).AsCondition()));
            case ICoalesceOperation coalesce:
                var first = Visit(coalesce.Value);
                AddOperator(coalesce.ValueConversion.MethodSymbol, coalesce, first);
                return VisitOptional(first, () => Visit(coalesce.WhenNull), canGuard: true);
            case ICoalesceAssignmentOperation assignment:
                return VisitOptional(Visit(assignment.Target), () => Assign(assignment.Target, Visit(assignment.Value)), canGuard: true);
            case IConditionalAccessOperation access:
            {
                var receiver = Visit(access.Operation);
                conditionalReceivers.Push(receiver);
                var result = VisitOptional(Value.Nothing, () => Visit(access.WhenNotNull));
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
                var resource = Visit(@using.Resources);
                Protect(() => Visit(@using.Body), () => Dispose(@using.Resources, resource, @using.IsAsynchronous, @using));
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

    // A 'using var' is a try statement around the rest of its block.
    private void VisitStatements(IReadOnlyList<IOperation> statements, int from)
    {
        for (var i = from; i < statements.Count; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
            {
                Visit(declaration.DeclarationGroup);
                Protect(() => VisitStatements(statements, i + 1),
                    () => Dispose(declaration.DeclarationGroup, Value.Nothing, declaration.IsAsynchronous, declaration));
                return;
            }
            Visit(statements[i]);
        }
    }

    private Value VisitOptional(Value first, Func<Value> rest, bool canGuard = false)
    {
        var join = flow.NewBlock();
        flow.Jump(join);
        flow.Split();
        var second = rest();
        flow.Jump(join);
        flow.Begin(join);
        return canGuard ? Union(first, second).With(Condition.Either(first.AsCondition(), second.AsCondition())) : Union(first, second);
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

    private (int Block, int Depth) Label(ILabelSymbol label)
    {
        if (!labels.TryGetValue(label, out var known))
            labels[label] = known = (flow.NewBlock(), finallies.Count);
        return known;
    }
}
