// PERM2101, 2102 and the scorecard: which methods are startup-phase, which runtime-phase, and the numbers of the whole program.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.Reading;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.Phases;

/// <summary>Marks methods startup-phase or runtime-phase, hidden, for editors and reports; keeps the program's score.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PhaseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.StartupPhase, Rules.RuntimePhase, Rules.Scorecard];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterWhereOn(start =>
        {
            var shared = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            // This also runs where nothing can be dropped, so that a test can see that the analyzer ran.
            if (shared.CanDrop)
                start.RegisterSemanticModelAction(file => Mark(file, shared));
            start.RegisterCompilationEndAction(end =>
                KeepScore(end, shared.CanDrop ? shared.Get(end.CancellationToken) : Conclusions.None));
        });
    }

    private static void Mark(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        var all = shared.Get(file.CancellationToken);
        if (all.EverDropped.IsEmpty)
            return;
        // Constructor and initialisers of a type share a name and a place: one mark is for both.
        var marked = new HashSet<(Place, string)>();
        foreach (var phase in all.PhasesIn(file.SemanticModel.SyntaxTree.FilePath))
            if (!phase.IsNested && marked.Add((phase.Place, phase.Name)))
                file.ReportDiagnostic(phase.IsStartup
                    ? Diagnostic.Create(Rules.StartupPhase, shared.LocationOf(phase.Place), phase.Name)
                    : Diagnostic.Create(Rules.RuntimePhase, shared.LocationOf(phase.Place), phase.Name,
                        Wording.WithVerb(phase.MayBeDropped),
                        phase.Reason.Value));
    }

    private static void KeepScore(CompilationAnalysisContext end, Conclusions all)
    {
        var score = Score.Of(all);
        end.ReportDiagnostic(Diagnostic.Create(Rules.Scorecard, Location.None,
            ImmutableDictionary<string, string?>.Empty.Add(ReportProperty.Score, HandOver.Write(score)), score.ToString()));
    }
}
