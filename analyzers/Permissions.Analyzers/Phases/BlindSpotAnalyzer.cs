// PERM3002: code of the runtime phase whose callees nobody can read. A hint, and a warning for projects that are strict.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.Phases;

/// <summary>Reports the blind spots that the scorecard counts, where they stand in the program itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlindSpotAnalyzer : ReportAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.BlindSpot];

    // nobody rewrites generated code
    private protected override GeneratedCodeAnalysisFlags InGeneratedCode => GeneratedCodeAnalysisFlags.None;

    private protected override Diagnostic Print(Report report, SemanticModelAnalysisContext file, CompilationConclusions shared) =>
        Print(report, shared.LocationOf(report.Place), shared.Options.IsStrict ? RuleSeverity.Warning : report.Severity, shared);
}
