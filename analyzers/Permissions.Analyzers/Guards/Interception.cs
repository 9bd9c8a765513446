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
        && call.TargetMethod is not { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } or { IsAbstract: false, IsVirtual: false } // called through a type parameter
        && call.Instance?.Type is not ITypeParameterSymbol { IsReferenceType: false } // the stub would change a copy of what may be a struct
        && IsReachable(call.TargetMethod, call.SemanticModel!.Compilation)
        && !call.TargetMethod.Parameters.Select(parameter => parameter.Type).Append(call.TargetMethod.ReturnType).Any(IsUnsafe)
        && !IsInExpressionTree(call);

    private static bool IsReachable(IMethodSymbol method, Compilation compilation)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal)
                return false;
        return compilation.IsSymbolAccessibleWithin((method.ReducedFrom ?? method).OriginalDefinition, compilation.Assembly);
    }

    private static bool IsUnsafe(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || type is IArrayTypeSymbol array && IsUnsafe(array.ElementType);

    // The tree would hold our stub, and a provider that translates it would meet a foreign method.
    private static bool IsInExpressionTree(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
            if (at is IConversionOperation { Type: { Name: "Expression", ContainingNamespace.Name: "Expressions" } })
                return true;
        return false;
    }
}
