// Fix all where a rule reports once a project and its fix may reach into another document.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Permissions.Analyzers.CodeFixes;

internal sealed class OnePerProject(PermissionFix fix) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext context) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(fix.GetType().Name, async cancellation =>
        {
            var solution = context.Solution;
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var findings = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                if (findings.FirstOrDefault(finding => solution.GetDocument(finding.Location.SourceTree) is not null) is { } first)
                    solution = await fix.SolveWhereItHelpsAsync(solution.GetDocument(first.Location.SourceTree)!, first, cancellation)
                        .ConfigureAwait(false);
            }
            return solution;
        }));
}
