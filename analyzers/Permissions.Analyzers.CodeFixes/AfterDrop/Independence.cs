// Decides whether a statement may run before others that stand above it: nothing it uses may change, and nothing they use.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal sealed class Independence
{
    private readonly SemanticModel model;
    private readonly StatementSyntax moved;
    private readonly DataFlowAnalysis flow;
    private readonly MemberUse use;
    private readonly CancellationToken cancellation;

    private Independence(SemanticModel model, StatementSyntax moved, DataFlowAnalysis flow, CancellationToken cancellation)
    {
        this.model = model;
        this.moved = moved;
        this.flow = flow;
        this.cancellation = cancellation;
        use = MemberUse.Of(model, moved, cancellation);
    }

    /// <param name="drop">The statement that drops: the first to be passed.</param>
    /// <param name="between">What stands between the two and stays there.</param>
    public static bool MayRunBefore(SemanticModel model, StatementSyntax moved, StatementSyntax drop, IEnumerable<StatementSyntax> between,
        CancellationToken cancellation)
    {
        if (model.AnalyzeDataFlow(moved) is not { Succeeded: true } flow || !flow.UsedLocalFunctions.IsEmpty
            || LeavesTheBlock(model, moved))
            return false;
        var one = new Independence(model, moved, flow, cancellation);
        return one.MayPass(drop, isDrop: true) && between.All(passed => one.MayPass(passed, isDrop: false));
    }

    private bool MayPass(StatementSyntax passed, bool isDrop)
    {
        if (passed is LocalFunctionStatementSyntax)
            return true;
        if (model.AnalyzeDataFlow(passed) is not { Succeeded: true } other || LeavesTheBlock(model, passed))
            return false;
        var uses = Touched(flow).ToList();
        var written = new HashSet<ISymbol>(other.WrittenInside.Concat(other.VariablesDeclared), SymbolEqualityComparer.Default);
        if (uses.Any(written.Contains))
            return false;
        var own = new HashSet<ISymbol>(flow.WrittenInside, SymbolEqualityComparer.Default);
        if (Touched(other).Any(own.Contains))
            return false;
        // One object in both hands: what is called on it above may be what is read from it below.
        if (!isDrop && uses.Intersect(Touched(other), SymbolEqualityComparer.Default)
            .Any(symbol => symbol is not null && !IsImmutable(symbol)))
            return false;
        return isDrop || use.MayPass(MemberUse.Of(model, passed, cancellation)) && IsHarmless(passed);
    }

    private static IEnumerable<ISymbol> Touched(DataFlowAnalysis flow) => flow.ReadInside.Concat(flow.WrittenInside);

    // A return, a throw or a jump decides whether what stands below runs at all.
    private static bool LeavesTheBlock(SemanticModel model, StatementSyntax statement) =>
        model.AnalyzeControlFlow(statement) is not { Succeeded: true, EndPointIsReachable: true } control
        || !control.ExitPoints.IsEmpty || !control.EntryPoints.IsEmpty
        || statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax);

    private static bool IsImmutable(ISymbol symbol) =>
        (symbol as ILocalSymbol)?.Type is { } local
            ? IsImmutable(local) : symbol is IParameterSymbol parameter && IsImmutable(parameter.Type);

    private static bool IsImmutable(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
        || type.TypeKind == TypeKind.Enum || type is { IsValueType: true, IsReadOnly: true };

    // Between may stand what the platform does without a permission; what user code does, and what else touches the disk, keeps its place.
    private bool IsHarmless(StatementSyntax statement)
    {
        foreach (var node in statement.DescendantNodes())
        {
            var called = node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                ? model.GetSymbolInfo(node, cancellation).Symbol as IMethodSymbol : null;
            if (node is InvocationExpressionSyntax && called is null && !IsNameof((InvocationExpressionSyntax)node))
                return false;
            if (called is not null && !IsHarmless(called))
                return false;
        }
        return true;
    }

    private static bool IsNameof(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };

    private static bool IsHarmless(IMethodSymbol called)
    {
        if (!called.DeclaringSyntaxReferences.IsEmpty || called.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction)
            return false;
        if (called.ContainingType is { TypeKind: TypeKind.Delegate }
            || called.MethodKind == MethodKind.Constructor && called.IsImplicitlyDeclared
                && called.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return true;
        var definition = (called.ReducedFrom ?? called).OriginalDefinition;
        var type = definition.ContainingType.GetDocumentationCommentId();
        return type is { Length: > 2 } && PermissionCatalog.BuiltIn.IsPlatform(type.Substring(2))
            && definition.GetDocumentationCommentId() is { } id && !PermissionCatalog.BuiltIn.Of(id).IsGuarded;
    }
}
