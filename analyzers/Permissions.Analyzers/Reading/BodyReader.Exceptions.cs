// The part of the reader that follows exceptions: try, catch, finally, using, and the finally blocks that a jump runs.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private void VisitReturn(IReturnOperation @return)
    {
        if (@return.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            isIterator = true;
        var value = Visit(@return.ReturnedValue);
        Flow(value, Value.Result(id), @return.ReturnedValue?.Type);
        if (@return.Kind == OperationKind.Return && CanGuard(@return.ReturnedValue?.Type))
            flow.Assign(Value.Result(id), value.AsCondition());
        if (@return.Kind == OperationKind.Return && @return.ReturnedValue?.Type is INamedTypeSymbol { IsTupleType: true } tuple)
            for (var i = 0; i < tuple.TupleElements.Length; i++)
                if (CanGuard(tuple.TupleElements[i].Type))
                    flow.Assign(Value.ResultPart(id, i), value.Elements is { } parts && i < parts.Count ? parts[i].AsCondition() : null);
        if (@return.Kind == OperationKind.YieldReturn || @return.IsImplicit && finallies.Count == 0)
            return; // for an implicit return, the body ends anyway
        RunFinallies(0);
        flow.Leave(FlowBuilder.Exit);
    }

    private void VisitTry(ITryOperation @try)
    {
        if (@try.Finally is { } last)
            Protect(() => VisitCatches(@try), () => Visit(last));
        else
            VisitCatches(@try);
    }

    private void VisitCatches(ITryOperation @try)
    {
        if (@try.Catches.Length == 0)
        {
            Visit(@try.Body);
            return;
        }
        var outer = flow.Handlers;
        var catches = @try.Catches.Select(_ => flow.NewBlock()).ToList();
        var join = flow.NewBlock();
        var catchesAll =
            @try.Catches.Any(@catch => @catch.Filter is null
                && @catch.ExceptionType is { SpecialType: SpecialType.System_Object } or { Name: "Exception" });
        flow.EnterHandlers(catchesAll ? catches : [.. catches, .. outer]);
        flow.Split();
        Visit(@try.Body);
        flow.EnterHandlers(outer);
        flow.Jump(join);
        for (var i = 0; i < catches.Count; i++)
        {
            flow.Begin(catches[i]);
            Visit(@try.Catches[i].ExceptionDeclarationOrExpression);
            if (@try.Catches[i] is { ExceptionDeclarationOrExpression: IVariableDeclaratorOperation { Symbol: var caught } }
                && context.MayHide(caught.Type))
                Flow(Carried(Value.Object(context.Names.Type(caught.Type))), LocalNode(caught));
            if (@try.Catches[i].Filter is { } filter)
            {
                var handler = flow.NewBlock();
                var other = flow.NewBlock(); // control continues in outer handlers
                VisitCondition(filter, handler, other);
                flow.Begin(handler);
            }
            Visit(@try.Catches[i].Handler);
            flow.Jump(join);
        }
        flow.Begin(join);
    }

    // Reads the body and then the ending: once at the end of the body, once for exceptions, and once for each jump out.
    private void Protect(Action body, Action ending)
    {
        var outer = flow.Handlers;
        var thrown = flow.NewBlock();
        flow.EnterHandlers([thrown]);
        flow.Split();
        finallies.Add(ending);
        body();
        finallies.RemoveAt(finallies.Count - 1);
        flow.EnterHandlers(outer);
        flow.Split();
        ending();
        var join = flow.Current;
        flow.Begin(thrown);
        ending();
        flow.Begin(join);
    }

    private void RunFinallies(int downTo)
    {
        const int most = 6; // nested endings would multiply
        if (finallies.Count > most)
            return;
        var all = finallies.ToList();
        for (var i = all.Count - 1; i >= downTo; i--)
        {
            finallies.RemoveRange(i, finallies.Count - i);
            all[i]();
        }
        finallies.Clear();
        finallies.AddRange(all);
    }

    /// <param name="value">The value of resources that are not declared in the statement.</param>
    private void Dispose(IOperation? resources, Value value, bool isAsynchronous, IOperation at)
    {
        if (resources is IVariableDeclarationGroupOperation group)
            foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators).Reverse())
                DisposeOne(declarator.Symbol.Type,
                    context.Carries(declarator.Symbol.Type) ? Carried(LocalNode(declarator.Symbol)) : Value.Nothing, isAsynchronous, at);
        else if (Unwrap(resources)?.Type is { } type)
            DisposeOne(type, value, isAsynchronous, at);
    }

    private void DisposeOne(ITypeSymbol type, Value value, bool isAsynchronous, IOperation at)
    {
        var place = Places.Of(at.Syntax);
        var contract = isAsynchronous ? context.AsyncDisposable : context.Disposable;
        var name = isAsynchronous ? "DisposeAsync" : "Dispose";
        var member = contract is not null
            && (type is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(type, contract)
                || type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one, contract)))
            ? contract.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault()
            : type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 0);
        if (member is null && type.TypeKind != TypeKind.Dynamic)
            return;
        var result = member is null ? AddDynamic(name, at, value, []) : AddCall(member, type, value, [], place);
        if (isAsynchronous)
            Add(new() { Kind = SiteKind.Await, Receiver = result, Place = place });
    }
}
