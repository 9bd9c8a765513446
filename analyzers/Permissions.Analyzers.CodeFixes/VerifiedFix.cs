// The base of the fixes that change the order of a program: each is verified for a finding before it is offered.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.CodeFixes;

/// <summary>A fix that is only offered where the changed program, compiled and analysed again, has less to report.</summary>
public abstract class VerifiedFix(string title, string word, bool isDefault, ImmutableArray<DiagnosticDescriptor> rules)
    : PermissionFix(title, word, isDefault, rules)
{
    /// <inheritdoc/>
    protected sealed override async Task<bool> CanFixAsync(Document document, Diagnostic finding, CancellationToken cancellation) =>
        await FixVerification.HelpsAsync(document, await SolveAsync(document, finding, cancellation).ConfigureAwait(false), finding,
            cancellation, Becomes).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async Task<Solution> SolveAsync(Document document, Diagnostic finding, CancellationToken cancellation) =>
        (await ApplyAsync(document, [finding], cancellation).ConfigureAwait(false)).Project.Solution;

    /// <inheritdoc/>
    protected sealed override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var helped = new List<Diagnostic>();
        foreach (var finding in InOrder(findings))
            if (await CanFixAsync(document, finding, cancellation).ConfigureAwait(false))
                helped.Add(finding);
        return await ApplyAsync(document, helped, cancellation).ConfigureAwait(false);
    }

    /// <summary>The rule that a finding may turn into; null for none.</summary>
    protected virtual string? Becomes => null;

    /// <summary>The document changed for these findings, whether that helps or not; as it is where there is nothing to change.</summary>
    protected virtual Task<Document> ApplyAsync(Document document, IReadOnlyList<Diagnostic> findings, CancellationToken cancellation) =>
        Task.FromResult(document);
}
