// The permission check that a fix puts around a guarded call: what it wraps, and which permission it checks.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

/// <param name="Code">A statement, a lambda with an expression body, or an arrow clause.</param>
/// <param name="Otherwise">Whose completed task an expression body returns when the answer is no; null where it returns nothing.</param>
internal sealed record PermissionCheckPlan(SyntaxNode Code, string Permission, string? Otherwise)
{
    /// <summary>The question that answers a finding; null where the code has to yield a value.</summary>
    public static PermissionCheckPlan? Plan(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var code = EnclosingCode.At(model.SyntaxTree.GetRoot(cancellation), finding.Location.SourceSpan);
        if (code is null || code.ContainsDirectives || PermissionField.Of(model.Compilation, finding) is not { } permission)
            return null;
        return code switch
        {
            ExpressionStatementSyntax statement when IsFree(model.AnalyzeDataFlow(statement)) => new(code, permission, null),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local when IsFree(model.AnalyzeDataFlow(local)) =>
                new(code, permission, null),
            LambdaExpressionSyntax { ExpressionBody: { } body } lambda =>
                model.GetSymbolInfo(lambda, cancellation).Symbol is IMethodSymbol method
                    && !IsExpressionTree(model.GetTypeInfo(lambda, cancellation).ConvertedType)
                    ? InBody(model, code, body, method, permission) : null,
            ArrowExpressionClauseSyntax { Parent: { } member } arrow =>
                model.GetDeclaredSymbol(member, cancellation) is IMethodSymbol method
                    ? InBody(model, code, arrow.Expression, method, permission) : null,
            _ => null,
        };
    }

    private static PermissionCheckPlan? InBody(SemanticModel model, SyntaxNode code, ExpressionSyntax body, IMethodSymbol method,
        string permission)
    {
        if (!IsStatementExpression(body) || !IsFree(model.AnalyzeDataFlow(body)))
            return null;
        if (method.ReturnsVoid || method.IsAsync && IsTask(method.ReturnType))
            return new(code, permission, null);
        return IsTask(method.ReturnType) && !method.IsAsync
            ? new(code, permission, "System.Threading.Tasks." + method.ReturnType.Name) : null;
    }

    private static bool IsStatementExpression(ExpressionSyntax body) =>
        body is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
        || body is ConditionalAccessExpressionSyntax { WhenNotNull: var last } && IsStatementExpression(last);

    // What it declares is used nowhere else, and what it assigns has a value without it.
    private static bool IsFree(DataFlowAnalysis? flow)
    {
        if (flow is not { Succeeded: true })
            return false;
        var declared = new HashSet<ISymbol>(flow.VariablesDeclared, SymbolEqualityComparer.Default);
        if (declared.Overlaps(flow.ReadOutside) || declared.Overlaps(flow.WrittenOutside))
            return false;
        return !flow.WrittenInside
            .Where(symbol => flow.DataFlowsOut.Contains(symbol, SymbolEqualityComparer.Default)
                || symbol is IParameterSymbol { RefKind: RefKind.Out })
            .Except(flow.DefinitelyAssignedOnEntry, SymbolEqualityComparer.Default).Any();
    }

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 0 } && AwaitedType.IsTask(type);

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } };
}
