// Decides where and what a function awaits, and whether it must become asynchronous.
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Permissions.Analyzers.CodeFixes.AfterDrop;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <param name="Forgotten">The statement that starts work and keeps nothing of it; null where a local keeps its task.</param>
/// <param name="Drop">The drop before which the local is awaited; null where the start itself is.</param>
/// <param name="Main">The entry point that becomes asynchronous; null where it is already, or is made of top-level statements.</param>
internal sealed record AwaitPlan(ExpressionStatementSyntax? Forgotten, string? Task, StatementSyntax? Drop, MethodDeclarationSyntax? Main)
{
    public static AwaitPlan? Plan(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        if (EnclosingCode.StatementAt(root, finding.Location.SourceSpan) is not { ContainsDirectives: false } statement
            || !CanWait(model, statement, out var main, cancellation))
            return null;
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: var started } forgotten
                when IsStart(WithoutDiscard(started), finding)
                    && AwaitedType.IsTask(model.GetTypeInfo(WithoutDiscard(started), cancellation).Type):
                return new(forgotten, null, null, main);
            case LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } local
                // a value task is awaited once
                when variables[0] is { Initializer.Value: { } started } variable && IsStart(started, finding)
                    && model.GetDeclaredSymbol(variable, cancellation) is ILocalSymbol { Type: var type } && AwaitedType.IsTask(type)
                    && type.Name == "Task":
                return finding.AdditionalLocations.FirstOrDefault() is { IsInSource: true } at
                    && at.SourceTree!.FilePath == model.SyntaxTree.FilePath
                    && EnclosingCode.StatementAt(root, at.SourceSpan) is { } drop && EnclosingCode.Siblings(local).Contains(drop)
                    && local.SpanStart < drop.SpanStart
                    ? new(null, variable.Identifier.Text, drop, main) : null;
            default:
                return null;
        }
    }

    public void Apply(SyntaxEditor editor)
    {
        if (Forgotten is not null)
            editor.ReplaceNode(Forgotten.Expression,
                (current, _) => Await(WithoutDiscard((ExpressionSyntax)current).WithoutTrivia()).WithTriviaFrom(current)
                    .WithAdditionalAnnotations(Formatter.Annotation));
        else
            Insertion.Before(editor, Drop!, [SyntaxFactory.ExpressionStatement(Await(SyntaxFactory.IdentifierName(Task!)))]);
        if (Main is null)
            return;
        var generator = editor.Generator;
        var returned = Main.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }
            ? generator.GenericName("Task", Main.ReturnType.WithoutTrivia()) : generator.IdentifierName("Task");
        var task = (TypeSyntax)generator.QualifiedName(generator.DottedName("System.Threading.Tasks"), returned)
            .WithTriviaFrom(Main.ReturnType).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        editor.ReplaceNode(Main, (current, _) => current is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            ? method.WithReturnType(task)
                .AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space)) : current);
    }

    private static AwaitExpressionSyntax Await(ExpressionSyntax work) =>
        SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), work);

    private static bool IsStart(ExpressionSyntax started, Diagnostic finding) => started.Span == finding.Location.SourceSpan;

    private static ExpressionSyntax WithoutDiscard(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var work }
            && expression.IsKind(SyntaxKind.SimpleAssignmentExpression) ? work : expression;

    // Callers of any other method would have to await it in turn.
    private static bool CanWait(SemanticModel model, StatementSyntax statement, out MethodDeclarationSyntax? main,
        CancellationToken cancellation)
    {
        main = null;
        if (model.GetEnclosingSymbol(statement.SpanStart, cancellation) is not IMethodSymbol function)
            return false;
        if (function.IsAsync || function.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName)
            return true;
        main = statement.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return main is not null && function.MethodKind == MethodKind.Ordinary && main.ReturnType is PredefinedTypeSyntax
            && SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(cancellation), function);
    }
}
