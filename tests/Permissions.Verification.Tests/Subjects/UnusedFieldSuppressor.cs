// Suppresses the warning of the compiler about an unused field.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedFieldSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Unused = new("S0001", "CS0169", "tests leave fields unused");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Unused];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
            context.ReportSuppression(Suppression.Create(Unused, diagnostic));
    }
}
