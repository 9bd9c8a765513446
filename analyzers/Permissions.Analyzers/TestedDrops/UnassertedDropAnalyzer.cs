// PERM2010: in a project of tests, a drop of the application under test that no test asserts.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.TestedDrops;

/// <summary>Reports at a test what the missing one would assert; only where our testing library is referenced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnassertedDropAnalyzer : ReportAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.UnassertedDrop];

    private protected override GeneratedCodeAnalysisFlags InGeneratedCode => GeneratedCodeAnalysisFlags.None;

    private protected override bool IsAsked(CompilationConclusions shared) => shared.IsTested;
}
