// Hands the diagnostics of a test to a fix-all provider.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class ReportedDiagnosticProvider(ImmutableArray<ReportedDiagnostic> reported) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project).Where(diagnostic => !diagnostic.Location.IsInSource));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return Of(document.Project).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private IEnumerable<Diagnostic> Of(Project project) =>
        reported.Where(entry => entry.Project.Id == project.Id).Select(entry => entry.Diagnostic);
}
