// The floor for every analyzer that looks at operations: it asks for all of them and looks at none.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// Never shipped, and loaded by no other compiler than the one measured here.
#pragma warning disable RS1036, RS1041, RS2008
namespace Permissions.Analyzers.Benchmarks;

/// <summary>Asks for every operation block, and does nothing with it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoOperationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("BENCH0001", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Nothing];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterOperationBlockAction(_ => { });
    }
}
