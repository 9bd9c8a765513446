// The fix "Move before the drop": the guarded call's statement goes directly above the statement that drops its permission.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

/// <summary>Moves a statement that uses a dropped permission before the drop, where both stand in one block and nothing between depends on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveBeforeDropFix))]
[Shared]
public sealed class MoveBeforeDropFix : CodeFixProvider
{
    private const string Title = "Move before the drop";

    private const string Key = "Permissions.MoveBeforeDrop";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await MoveAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var finding in context.Diagnostics)
            if (Move.Plan(model, finding, [], context.CancellationToken) is not null)
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => MoveAsync(context.Document, [finding], cancellation), Key), finding);
    }

    // From top to bottom: what is moved first is out of the way of what follows, and stays above it.
    private static async Task<Document> MoveAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return document;
        var moves = new List<Move>();
        foreach (var finding in findings.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, System.StringComparer.Ordinal))
            if (Move.Plan(model, finding, moves, cancellation) is { } move && moves.All(other => !other.Statement.Span.IntersectsWith(move.Statement.Span)))
                moves.Add(move);
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(Reordering.Apply(root, moves));
    }
}
