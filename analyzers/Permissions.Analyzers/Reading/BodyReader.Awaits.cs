// The part of the reader that reads awaits: the members of the awaiter that the compiler calls, and the wait itself.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private static readonly string[] AwaiterMembers = ["GetAwaiter", "get_IsCompleted", "GetResult"];

    private Value VisitAwait(IAwaitOperation wait)
    {
        var value = Visit(wait.Operation);
        if (wait.Syntax is AwaitExpressionSyntax syntax && wait.SemanticModel?.GetAwaitExpressionInfo(syntax) is { } info)
            CallAwaiter(info, Places.Of(wait.Syntax));
        if (IsDynamic(wait.Operation))
            foreach (var name in AwaiterMembers)
                AddDynamic(name, wait, value, []);
        var result = NewResult(wait.Type);
        Add(new() { Kind = SiteKind.Await, Receiver = value, Result = result, Place = Places.Of(wait.Syntax) });
        return Carried(result).With(value.Condition);
    }

    // An awaiter that is not completed gets the continuation, by UnsafeOnCompleted if it has that, otherwise by OnCompleted.
    private void CallAwaiter(AwaitExpressionInfo info, Place place)
    {
        foreach (var method in new[] { info.GetAwaiterMethod, info.IsCompletedProperty?.GetMethod, info.GetResultMethod })
            if (method is not null && context.IsOwn(method))
                AddCall(method, null, Value.Nothing, [], place);
        if (info.GetAwaiterMethod?.ReturnType is not INamedTypeSymbol awaiter || !context.IsOwn(awaiter))
            return;
        var continuations = awaiter.AllInterfaces.SelectMany(one => one.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.Name is "OnCompleted" or "UnsafeOnCompleted" && !context.IsOwn(method));
        if (continuations.OrderByDescending(method => method.Name, System.StringComparer.Ordinal).FirstOrDefault() is { } continuation)
            AddCall(continuation, awaiter, Value.Nothing, [], place);
    }
}
