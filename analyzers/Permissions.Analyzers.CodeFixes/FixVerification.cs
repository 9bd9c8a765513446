// Verifies a fix before it is offered: the changed program is compiled and analysed again.
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

internal static class FixVerification
{
    /// <summary>Whether the changed files compile, the finding is gone, and no other appeared.</summary>
    /// <param name="becomes">The rule that the finding may turn into, because it is then told where it can be decided.</param>
    public static async Task<bool> HelpsAsync(Document before, Solution after, Diagnostic finding, CancellationToken cancellation,
        string? becomes = null)
    {
        var changed = after.GetChanges(before.Project.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())
            .ToList();
        if (changed.Count == 0 || after.GetProject(before.Project.Id) is not { } project
            || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return false;
        foreach (var id in changed)
            if (await after.GetDocument(id)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
                || model.GetDiagnostics(cancellationToken: cancellation).Any(one => one.Severity == DiagnosticSeverity.Error))
                return false;
        var then = await FoundAsync(project, compilation, cancellation).ConfigureAwait(false);
        var now = await FoundAsync(before.Project, (await before.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))!,
            cancellation).ConfigureAwait(false);
        return then.Count(one => IsSame(one, finding)) < now.Count(one => IsSame(one, finding))
            && then.Select(one => one.Id).Distinct()
                .All(id => id == becomes || then.Count(one => one.Id == id) <= now.Count(one => one.Id == id));
    }

    // By what is underlined, for the lines may have moved.
    private static bool IsSame(Diagnostic one, Diagnostic other) =>
        one.Id == other.Id && one.Location.SourceTree?.FilePath == other.Location.SourceTree?.FilePath
            && Underlined(one) == Underlined(other);

    private static string? Underlined(Diagnostic finding) => finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan);

    private static async Task<ImmutableArray<Diagnostic>> FoundAsync(Project project, Compilation compilation,
        CancellationToken cancellation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new AfterDropAnalyzer(), new DropUsageAnalyzer(), new ContractAnalyzer()];
        var found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation)
            .ConfigureAwait(false);
        return found.RemoveAll(one => one.IsSuppressed);
    }
}
