// The fix "Remove this drop": what it drops is gone already.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Permissions.Analyzers.CodeFixes.AfterDrop;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <summary>Removes a statement that drops what is already dropped; comments around it stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDropFix))]
[Shared]
public sealed class RemoveDropFix() : ModelFix("Remove this drop", "RemoveDrop", isDefault: true, [Rules.AlreadyDropped])
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        StatementOf(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var statement in
            findings.Select(finding => StatementOf(model, finding, cancellation)).OfType<ExpressionStatementSyntax>().Distinct())
        {
            if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
            {
                editor.ReplaceNode(statement,
                    SyntaxFactory.Block().WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
                continue;
            }
            SyntaxNode place = statement.Parent is GlobalStatementSyntax global ? global : statement;
            editor.ReplaceNode(place, (current, _) => OnlyComments(current));
            editor.RemoveNode(place, SyntaxRemoveOptions.KeepExteriorTrivia);
        }
        return editor.GetChangedDocument();
    }

    // Its result is used by nobody, and its arguments do nothing.
    private static ExpressionStatementSyntax? StatementOf(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        EnclosingCode.At(model.SyntaxTree.GetRoot(cancellation),
            finding.Location.SourceSpan) is ExpressionStatementSyntax { ContainsDirectives: false,
                Expression: InvocationExpressionSyntax call } statement
        && call.Span == finding.Location.SourceSpan && call.ArgumentList.Arguments.All(argument => HasNoEffect(argument.Expression))
            ? statement : null;

    private static bool HasNoEffect(ExpressionSyntax argument) =>
        !argument.DescendantNodesAndSelf()
            .Any(node =>
                node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax
            || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression
                or SyntaxKind.PostDecrementExpression);

    // The line goes; what was said on it or above it stays.
    private static SyntaxNode OnlyComments(SyntaxNode place)
    {
        var (leading, trailing) = (place.GetLeadingTrivia(), place.GetTrailingTrivia());
        if (trailing.Any(IsComment))
            return place.WithTrailingTrivia(trailing.SkipWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia)));
        var kept = leading.Any(IsComment) ? leading.Reverse().SkipWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse() : [];
        return place.WithLeadingTrivia(kept).WithTrailingTrivia();
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia;
}
