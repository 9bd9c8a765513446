// What all our fixes share: how they are offered, applied to one finding or to all, and left alone where nobody looks on.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Permissions.Analyzers.CodeFixes;

/// <summary>A fix of our findings. It is only offered where the finding is gone afterwards and the code compiles.</summary>
public abstract class PermissionFix : CodeFixProvider
{
    private readonly string title;
    private readonly string word;
    private readonly bool isDefault;

    /// <summary>Describes the fix.</summary>
    /// <param name="title">In the words of a menu.</param>
    /// <param name="word">Its name for <c>.editorconfig</c> and, behind <c>Permissions.</c>, its equivalence key.</param>
    /// <param name="isDefault">Whether a command line applies it unasked; a fix that changes what a program does, or states a decision, is
    /// chosen by a person.</param>
    /// <param name="rules">The rules that it answers.</param>
    protected PermissionFix(string title, string word, bool isDefault, ImmutableArray<DiagnosticDescriptor> rules)
    {
        this.title = title;
        this.word = word;
        this.isDefault = isDefault;
        FixableDiagnosticIds = rules.Select(rule => rule.Id).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => Chosen(document, findings) is { IsEmpty: false } chosen
            ? await FixAsync(document, chosen, context.CancellationToken).ConfigureAwait(false) : null);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in Chosen(context.Document, context.Diagnostics))
            if (await CanFixAsync(context.Document, finding, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(TitleOf(finding),
                    cancellation => SolveAsync(context.Document, finding, cancellation), "Permissions." + word), finding);
    }

    internal async Task<Solution> SolveWhereItHelpsAsync(Document document, Diagnostic finding, CancellationToken cancellation) =>
        !Chosen(document, [finding]).IsEmpty && await CanFixAsync(document, finding, cancellation).ConfigureAwait(false)
            ? await SolveAsync(document, finding, cancellation).ConfigureAwait(false) : document.Project.Solution;

    /// <summary>Whether this finding is gone once the fix is applied, and nothing else is wrong.</summary>
    protected abstract Task<bool> CanFixAsync(Document document, Diagnostic finding, CancellationToken cancellation);

    /// <summary>The document with all of these findings fixed that can be.</summary>
    protected abstract Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation);

    /// <summary>The title for one finding.</summary>
    protected virtual string TitleOf(Diagnostic finding) => title;

    /// <summary>The solution with one finding fixed, where that takes more than its document.</summary>
    protected virtual async Task<Solution> SolveAsync(Document document, Diagnostic finding, CancellationToken cancellation) =>
        (await FixAsync(document, [finding], cancellation).ConfigureAwait(false)).Project.Solution;

    /// <summary>By place, and by rule where several stand at one.</summary>
    protected static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) =>
        findings.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, System.StringComparer.Ordinal);

    // A command line applies every fix there is for a rule, one after the other and to all findings: of ours it shall be one.
    private ImmutableArray<Diagnostic> Chosen(Document document, ImmutableArray<Diagnostic> findings)
    {
        if (document.Project.Solution.Workspace.Kind != WorkspaceKind.MSBuild || findings.IsEmpty)
            return findings;
        var options = findings[0].Location.SourceTree is { } tree
            ? document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree) : null;
        return [.. findings.Where(finding =>
            options is not null && options.TryGetValue($"dotnet_diagnostic.{finding.Id.ToLowerInvariant()}.fix", out var chosen)
            ? string.Equals(chosen, word, System.StringComparison.OrdinalIgnoreCase) : isDefault)];
    }
}
