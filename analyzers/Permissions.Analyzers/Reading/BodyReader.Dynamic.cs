// The part of the reader that reads what is bound at run time: where only arguments are dynamic, the compiler still knows the members it may come to.
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
        var place = Places.Of(operation.Syntax);
        var candidates = Candidates(operation).ToList();
        if (candidates.Count == 0)
        {
            VisitChildren(operation);
            Add(new() { Kind = SiteKind.Opaque, Target = "dynamic", Place = place });
            return Value.Nothing;
        }
        var instance = (operation as IDynamicInvocationOperation)?.Operation is IDynamicMemberReferenceOperation { Instance: { } before } ? before : null;
        var receiver = Visit(instance);
        var arguments = operation switch
        {
            IDynamicInvocationOperation invocation => invocation.Arguments,
            IDynamicObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        var values = arguments.Select(Visit).ToList();
        foreach (var candidate in candidates)
        {
            var isConstructor = candidate.MethodKind == MethodKind.Constructor;
            if (isConstructor)
                created.Add(context.Names.Type(candidate.ContainingType));
            AddCall(candidate, isConstructor ? null : Unwrap(instance)?.Type, receiver, values, place, isBase: isConstructor);
        }
        Visit((operation as IDynamicObjectCreationOperation)?.Initializer);
        return Value.Nothing;
    }

    private IEnumerable<IMethodSymbol> Candidates(IOperation operation) =>
        operation is (IDynamicInvocationOperation or IDynamicObjectCreationOperation) and { SemanticModel: { } model } && model.GetSymbolInfo(operation.Syntax, cancellation) is var info
            ? info.CandidateSymbols.Prepend(info.Symbol).OfType<IMethodSymbol>()
            : [];
}
