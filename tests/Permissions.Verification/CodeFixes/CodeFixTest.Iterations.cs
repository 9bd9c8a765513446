// The part of a fixer's test that says how often fixes are applied, applies them, and compares what came of it.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    private async Task VerifyFixesAsync(SolutionState test, SolutionState afterEach, SolutionState afterAll, CancellationToken cancellationToken)
    {
        var ids = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet();
        var fixable = test.ExpectedDiagnostics.Where(result => ids.Contains(result.Id)).ToArray();
        var documents = fixable.Select(result => result.HasLocation ? result.Spans[0].Span.Path : "").Distinct().Count();

        var iterations = NumberOfIncrementalIterations ?? (test.HasSameFiles(afterEach) ? 0 : -fixable.Length);
        await VerifyFixAsync(test, afterEach, scope: null, iterations, "Iterative code fix application", cancellationToken);
        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
            return;

        await VerifyFixAllAsync(
            FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
            NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? (SolutionState.SameFiles(test, afterAll) ? 0 : -documents));
        await VerifyFixAllAsync(
            FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck,
            NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? -ChangedProjects(test, afterAll));
        await VerifyFixAllAsync(
            FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
            NumberOfFixAllIterations ?? (test.HasSameFiles(afterAll) ? 0 : -1));

        Task VerifyFixAllAsync(FixAllScope scope, CodeFixTestBehaviors skip, int allowed) =>
            CodeFixTestBehaviors.HasFlag(skip)
                ? Task.CompletedTask
                : VerifyFixAsync(test, afterAll, scope, allowed, $"Fix all in {scope.ToString().ToLowerInvariant()}", cancellationToken);
    }

    private static int ChangedProjects(SolutionState test, SolutionState after) =>
        (SolutionState.SameFiles(test, after) ? 0 : 1)
        + test.AdditionalProjects.Count(pair =>
            !after.AdditionalProjects.TryGetValue(pair.Key, out var project) || !SolutionState.SameFiles(pair.Value, project));

    private async Task VerifyFixAsync(
        SolutionState test, SolutionState after, FixAllScope? scope, int allowed, string context, CancellationToken cancellationToken)
    {
        var verifier = Verify.PushContext(context);
        var iterations = new FixIterations(allowed);
        var project = await CreateProjectAsync(test, cancellationToken);
        var (solution, treeFailure) = await FixUntilStableAsync(project.Solution, scope, iterations, verifier, cancellationToken);

        await VerifyGeneratedSourcesAsync(after, verifier.PushContext("Generated sources of fixed state"), cancellationToken);
        foreach (var state in after.AdditionalProjects.Values.Prepend(after))
        {
            var actual = solution.Projects.Single(candidate => candidate.Name == state.Name);
            await ProjectChecker.CheckAsync(state, actual, verifier, cancellationToken);
        }

        // The text says more than the count and the tree, so these come last.
        if (treeFailure is not null)
            throw treeFailure;

        if (iterations.Failure is { } failure)
            verifier.Fail(failure);
    }
}
