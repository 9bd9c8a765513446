// PERM2007: a member that states that it is not called after a drop is called where one may have happened.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Reading;

namespace Permissions.Analyzers.Contracts;

/// <summary>Checks the phase attributes of members where these are called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.BrokenContract];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (conclusions.CanDrop)
                start.RegisterSemanticModelAction(file => Report(file, conclusions));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        foreach (var call in shared.Get(file.CancellationToken).BrokenContracts.Where(call => call.Place.File == file.SemanticModel.SyntaxTree.FilePath))
            file.ReportDiagnostic(PathDiagnostic.Create(Rules.BrokenContract, call, shared));
    }
}
