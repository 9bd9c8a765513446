// A fix that sees what it can do from the semantic model of the finding's document alone.
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.CodeFixes;

/// <summary>A fix within one document.</summary>
public abstract class ModelFix(string title, string word, bool isDefault, ImmutableArray<DiagnosticDescriptor> rules)
    : PermissionFix(title, word, isDefault, rules)
{
    /// <inheritdoc/>
    protected sealed override async Task<bool> CanFixAsync(Document document, Diagnostic finding, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && CanFix(model, finding, cancellation);

    /// <inheritdoc/>
    protected sealed override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? await FixAsync(document, model, findings, cancellation).ConfigureAwait(false) : document;

    /// <summary>Whether this finding is gone once the fix is applied, and nothing else is wrong.</summary>
    protected abstract bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation);

    /// <summary>The document with all of these findings fixed that can be.</summary>
    protected abstract Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation);
}
