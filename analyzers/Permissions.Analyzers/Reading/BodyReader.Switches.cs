// The part of the reader that follows switches: the pattern and the guard of each case, and what runs when they match.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private void VisitSwitch(ISwitchOperation @switch)
    {
        var value = Visit(@switch.Value);
        var exit = Label(@switch.ExitLabel).Block;
        var otherwise = exit; // the target if no case matches
        foreach (var @case in @switch.Cases)
        {
            var body = flow.NewBlock();
            foreach (var clause in @case.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                    otherwise = body;
                else
                    VisitClause(value, @switch.Value, clause, body);
                if (clause.Label is { } label) // the target of 'goto case'
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
        flow.Jump(otherwise);
        flow.Begin(exit);
    }

    private void VisitClause(Value value, IOperation asked, ICaseClauseOperation clause, int body)
    {
        if (clause is not IPatternCaseClauseOperation { Pattern: var pattern, Guard: var guard })
        {
            Visit(clause);
            var wanted = (clause as ISingleValueCaseClauseOperation)?.Value.ConstantValue is { HasValue: true, Value: bool constant }
                ? Condition.Constant(constant) : null;
            Choose(Condition.Same(value.AsCondition(), wanted)
                ?? (clause is ISingleValueCaseClauseOperation single ? EqualTo(asked, single.Value) : null), body);
            return;
        }
        Visit(pattern);
        Bind(value, pattern);
        matched = asked;
        ChooseMatch(value, pattern, guard, body);
    }

    private Value VisitSwitchExpression(ISwitchExpressionOperation @switch)
    {
        var value = Visit(@switch.Value);
        var exit = flow.NewBlock();
        var choice = CanGuard(@switch.Type) ? NewChoice() : null;
        var results = new List<Value>();
        foreach (var arm in @switch.Arms)
        {
            Visit(arm.Pattern);
            Bind(value, arm.Pattern);
            var body = flow.NewBlock();
            matched = @switch.Value;
            ChooseMatch(value, arm.Pattern, arm.Guard, body);
            var rest = flow.Current;
            flow.Begin(body);
            results.Add(Choose(choice, Visit(arm.Value)));
            flow.Jump(exit);
            flow.Begin(rest);
        }
        flow.Begin(exit);
        return Union(results.ToArray()).With(choice is null ? null : Condition.Stored(choice));
    }

    // Jumps to the body if the pattern matches and its guard is true; otherwise continues.
    private void ChooseMatch(Value value, IPatternOperation pattern, IOperation? guard, int body)
    {
        if (guard is null)
        {
            Choose(Matched(value, pattern), body);
            return;
        }
        var (matched, otherwise) = (flow.NewBlock(), flow.NewBlock());
        var decides = Matched(value, pattern);
        flow.Jump(matched, decides, true);
        flow.Jump(otherwise, decides, false);
        flow.Begin(matched);
        VisitCondition(guard, body, otherwise);
        flow.Begin(otherwise);
    }

    private void Choose(Condition? decides, int body)
    {
        var otherwise = flow.NewBlock();
        flow.Jump(body, decides, true);
        flow.Jump(otherwise, decides, false);
        flow.Begin(otherwise);
    }
}
