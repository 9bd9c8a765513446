// The part of a fixer's test that asks for a fix and applies it, until nothing changes any more.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    private async Task<(Solution Solution, Exception? TreeFailure)> FixUntilStableAsync(
        Solution solution, FixAllScope? scope, FixIterations iterations, IVerifier verifier, CancellationToken cancellationToken)
    {
        Exception? treeFailure = null;
        string? previous = null;
        while (true)
        {
            var reported = await GetDiagnosticsAsync(solution, cancellationToken);
            var current = string.Join('\n', reported.Select(entry => $"{entry.Project.Id} {entry.Diagnostic.Id} {entry.Diagnostic.Location.SourceSpan}"));
            if (current == previous)
                return (solution, treeFailure);

            previous = current;
            var changed = solution;
            foreach (var entry in FixableOf(reported, solution, verifier))
            {
                if (await OfferAsync(entry, solution, iterations.IsFirst, verifier, cancellationToken) is not var (action, provider))
                    continue;

                var whole = scope is { } wanted ? await FixAllAsync(entry, solution, action, provider, wanted, reported, cancellationToken) : action;
                if (whole is null || !iterations.Next())
                    return (solution, treeFailure);

                (changed, var failure) = await CodeActionApplication.ApplyAsync(solution, whole, CodeActionValidationMode, verifier, cancellationToken);
                treeFailure ??= failure;

                // An action that changes nothing lets the next diagnostic have its turn; one for all of them has had it.
                if (changed != solution || scope is not null)
                    break;
            }

            if (changed == solution || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                return (changed, treeFailure);

            solution = changed;
        }
    }

    private IEnumerable<ReportedDiagnostic> FixableOf(ImmutableArray<ReportedDiagnostic> reported, Solution solution, IVerifier verifier)
    {
        var ids = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet();
        var fixable = reported.Where(entry => ids.Contains(entry.Diagnostic.Id))
            .Where(entry => solution.GetDocument(entry.Diagnostic.Location.SourceTree) is not null)
            .ToArray();
        var checksLocal = !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck);
        if (checksLocal && fixable.FirstOrDefault(entry => !entry.IsLocal) is { Diagnostic: { } nonLocal })
            verifier.Fail($"Code fix is attempting to provide a fix for a non-local analyzer diagnostic, which no editor shows: {nonLocal}");

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            return fixable;

        var selected = TrySelectDiagnosticToFix([.. fixable.Select(entry => entry.Diagnostic)]);
        return fixable.Where(entry => entry.Diagnostic == selected).Take(1);
    }

    private async Task<(CodeAction Action, CodeFixProvider Provider)?> OfferAsync(
        ReportedDiagnostic entry, Solution solution, bool isFirst, IVerifier verifier, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(entry.Diagnostic.Location.SourceTree)!;
        var offered = new List<(CodeAction Action, CodeFixProvider Provider)>();
        foreach (var provider in GetCodeFixProviders().Where(provider => provider.FixableDiagnosticIds.Contains(entry.Diagnostic.Id)))
        {
            var actions = new List<CodeAction>();
            var context = CreateCodeFixContext(
                document, entry.Diagnostic.Location.SourceSpan, [entry.Diagnostic], (action, _) => actions.Add(action), cancellationToken);
            await provider.RegisterCodeFixesAsync(context);
            offered.AddRange(FilterCodeActions([.. actions]).Select(action => (action, provider)));
        }

        var selected = SelectAction([.. offered.Select(pair => pair.Action)], isFirst, verifier);
        return selected is null ? null : offered.First(pair => pair.Action == selected);
    }

    private async Task<CodeAction?> FixAllAsync(
        ReportedDiagnostic entry,
        Solution solution,
        CodeAction action,
        CodeFixProvider provider,
        FixAllScope scope,
        ImmutableArray<ReportedDiagnostic> reported,
        CancellationToken cancellationToken)
    {
        var fixAll = provider.GetFixAllProvider();
        if (fixAll is null || !fixAll.GetSupportedFixAllScopes().Contains(scope))
            return null;

        var document = solution.GetDocument(entry.Diagnostic.Location.SourceTree);
        var context = CreateFixAllContext(
            document, entry.Diagnostic.Location.SourceSpan, entry.Project, provider, scope, action.EquivalenceKey,
            fixAll.GetSupportedFixAllDiagnosticIds(provider), entry.Diagnostic.Severity, new ReportedDiagnosticProvider(reported), cancellationToken);
        return await fixAll.GetFixAsync(context);
    }
}
