// The fix "Move before the drop": the guarded call's statement goes directly above the statement that drops its permission.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

/// <summary>
/// Moves a statement that uses a dropped permission before the drop, where both stand in one block and nothing between depends on it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveBeforeDropFix))]
[Shared]
public sealed class MoveBeforeDropFix() : ModelFix("Move before the drop", "MoveBeforeDrop", isDefault: true, Rules.AfterDrop)
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        Move.Plan(model, finding, [], cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        // From top to bottom: what is moved first is out of the way of what follows, and stays above it.
        var moves = new List<Move>();
        foreach (var finding in InOrder(findings))
            if (Move.Plan(model, finding, moves, cancellation) is { } move
                && moves.All(other => !other.Statement.Span.IntersectsWith(move.Statement.Span)))
                moves.Add(move);
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(Reordering.Apply(root, moves));
    }
}
