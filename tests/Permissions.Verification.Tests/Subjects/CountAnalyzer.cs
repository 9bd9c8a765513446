// Reports the number of types, at no place.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CountAnalyzer() : SubjectAnalyzer(Rules.Whole)
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationAction(end =>
            end.ReportDiagnostic(Diagnostic.Create(Rules.Whole, Location.None, end.Compilation.Assembly.GlobalNamespace.GetTypeMembers().Count())));
}
