// PERM2007, 2008, 2009: contracts that are broken where a member is called, that contradict what is known, or that ask for more than the member overridden.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.Contracts;

/// <summary>Checks the phase attributes of members: where these are called, and where they are declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.BrokenContract, Rules.ContradictoryContract, Rules.AsksForMore];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterWhereOn(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (conclusions.CanDrop)
                start.RegisterSemanticModelAction(file => Report(file, conclusions));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        var all = shared.Get(file.CancellationToken);
        var path = file.SemanticModel.SyntaxTree.FilePath;
        foreach (var call in all.BrokenContracts.Where(call => call.Place.File == path))
            file.ReportDiagnostic(PathDiagnostic.Create(Rules.BrokenContract, call, shared));
        foreach (var fault in all.ContractFaults.Where(fault => fault.Place.File == path))
            file.ReportDiagnostic(ToDiagnostic(fault, shared));
    }

    private static Diagnostic ToDiagnostic(ContractFault fault, CompilationConclusions shared)
    {
        var at = shared.LocationOf(fault.Place);
        return fault.Kind == ContractFaultKind.AsksForMore
            ? Diagnostic.Create(Rules.AsksForMore, at, fault.Member, Wording.Asked(fault), fault.Other)
            : Diagnostic.Create(Rules.ContradictoryContract, at, fault.DropSite is { } dropped ? [shared.LocationOf(dropped)] : null, Wording.Contradiction(fault));
    }
}
