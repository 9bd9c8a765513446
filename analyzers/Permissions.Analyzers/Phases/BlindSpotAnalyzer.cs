// PERM3002: code of the runtime phase whose callees nobody can read. A hint, and a warning for projects that are strict.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.Phases;

/// <summary>Reports the blind spots that the scorecard counts, where they stand in the program itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlindSpotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.BlindSpot];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None); // nobody rewrites generated code
        context.RegisterWhereOn(start =>
        {
            var shared = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (shared.CanDrop)
                start.RegisterSemanticModelAction(file => Report(file, shared));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        var all = shared.Get(file.CancellationToken);
        var severity = shared.Options.IsStrict ? DiagnosticSeverity.Warning : Rules.BlindSpot.DefaultSeverity;
        foreach (var spot in all.BlindSpots.Where(spot => !spot.IsReferenced && spot.Place.File == file.SemanticModel.SyntaxTree.FilePath))
            file.ReportDiagnostic(Diagnostic.Create(Rules.BlindSpot, shared.LocationOf(spot.Place), severity, additionalLocations: null, properties: null, spot.Api, spot.Why, spot.Hidden));
    }
}
