// Tries a fix before it is offered: the changed program is compiled and analysed again.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.DropUsage;

namespace Permissions.Analyzers.CodeFixes;

internal static class Trial
{
    /// <summary>Whether the changed files compile, fewer findings of this rule are left, and no other appeared.</summary>
    /// <param name="becomes">The rule that the finding may turn into, because it is then told where it can be decided.</param>
    public static async Task<bool> HelpsAsync(Document before, Solution after, Diagnostic finding, CancellationToken cancellation, string? becomes = null)
    {
        var changed = after.GetChanges(before.Project.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList();
        if (changed.Count == 0 || after.GetProject(before.Project.Id) is not { } project || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return false;
        foreach (var id in changed)
            if (await after.GetDocument(id)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || model.GetDiagnostics(cancellationToken: cancellation).Any(one => one.Severity == DiagnosticSeverity.Error))
                return false;
        var then = await CountAsync(project, compilation, cancellation).ConfigureAwait(false);
        var now = await CountAsync(before.Project, (await before.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))!, cancellation).ConfigureAwait(false);
        return Of(then, finding.Id) < Of(now, finding.Id) && then.Keys.All(id => id == becomes || Of(then, id) <= Of(now, id));
    }

    private static int Of(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out var count) ? count : 0;

    private static async Task<Dictionary<string, int>> CountAsync(Project project, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new AfterDropAnalyzer(), new DropUsageAnalyzer(), new ContractAnalyzer()];
        var found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        return found.Where(one => !one.IsSuppressed).GroupBy(one => one.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
    }
}
