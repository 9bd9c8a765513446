// The part of the reader that reads dynamic calls: where only arguments are dynamic, the compiler still knows the candidates.
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
        var instance = ((operation as IDynamicInvocationOperation)?.Operation as IDynamicMemberReferenceOperation)?.Instance;
        var (receiver, values) = VisitParts(operation, instance);
        var candidates = Candidates(operation).ToList();
        if (candidates.Count == 0)
            Add(new() { Kind = SiteKind.Opaque, Target = "dynamic", Place = place });
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

    // A member that is called is one blind spot, not two.
    private (Value Receiver, IReadOnlyList<Value> Arguments) VisitParts(IOperation operation, IOperation? instance)
    {
        switch (operation)
        {
            case IDynamicInvocationOperation invocation:
                return (Visit(invocation.Operation is IDynamicMemberReferenceOperation ? instance : invocation.Operation),
                    invocation.Arguments.Select(Visit).ToList());
            case IDynamicObjectCreationOperation creation:
                return (Value.Nothing, creation.Arguments.Select(Visit).ToList());
            default:
                return (VisitChildren(operation), []);
        }
    }

    private IEnumerable<IMethodSymbol> Candidates(IOperation operation) =>
        operation is (IDynamicInvocationOperation or IDynamicObjectCreationOperation) and { SemanticModel: { } model }
            && model.GetSymbolInfo(operation.Syntax, cancellation) is var info
            ? info.CandidateSymbols.Prepend(info.Symbol).OfType<IMethodSymbol>()
            : [];
}
