// Decides whether C# can intercept a call: the one answer that diagnostics and stubs share.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Permissions.Analyzers.Guards;

internal static class Interception
{
    public static bool IsPossible(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax
        && call.TargetMethod.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && call.Instance?.Syntax is not BaseExpressionSyntax // the stub's own call would come back to the override
        && IsReachable(call.TargetMethod)
        && !call.TargetMethod.Parameters.Any(parameter => parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        && !IsInExpressionTree(call);

    private static bool IsReachable(IMethodSymbol method)
    {
        for (ISymbol? at = method; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable))
                return false;
        return true;
    }

    // The tree would hold our stub, and a provider that translates it would meet a foreign method.
    private static bool IsInExpressionTree(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
            if (at is IConversionOperation { Type: { Name: "Expression", ContainingNamespace.Name: "Expressions" } })
                return true;
        return false;
    }
}
