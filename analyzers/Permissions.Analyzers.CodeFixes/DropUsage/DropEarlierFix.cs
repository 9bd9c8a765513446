// The fix "Drop before the server starts": a late drop goes in front of the call that starts to serve.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.CodeFixes.AfterDrop;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <summary>
/// Moves a drop before the serving call that stands above it in the same block, where nothing between needs what is dropped.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropEarlierFix))]
[Shared]
public sealed class DropEarlierFix()
    : VerifiedFix("Drop before the server starts", "DropEarlier", isDefault: true, [Rules.DropAfterServing])
{
    /// <inheritdoc/>
    protected override async Task<Document> ApplyAsync(Document document, IReadOnlyList<Diagnostic> findings,
        CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        var moves = findings.Select(finding => Plan(root, document.FilePath ?? document.Name, finding)).OfType<Move>().ToList();
        return moves.Count == 0 ? document : document.WithSyntaxRoot(Reordering.Apply(root, moves));
    }

    private static Move? Plan(SyntaxNode root, string file, Diagnostic finding)
    {
        if (EnclosingCode.StatementAt(root,
            finding.Location.SourceSpan) is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax)
            || EnclosingCode.StatementAt(root, finding.Location.SourceSpan) is not { ContainsDirectives: false } drop)
            return null;
        var siblings = EnclosingCode.Siblings(drop);
        return ServingPlace.Of(finding).Where(serving => serving.File == file)
            .Select(serving => EnclosingCode.StatementAt(root, serving.Span)).OfType<StatementSyntax>()
            .Where(serving => siblings.Contains(serving) && serving.SpanStart < drop.SpanStart).OrderBy(serving => serving.SpanStart)
            .Select(serving => new Move(drop, serving)).FirstOrDefault();
    }
}
