// PERM2001, 2002, 2003, 2004, 2005, 2006: where a drop stands, whether it always happens, what it names, whether it is the first, what goes on over it, and whether there is one.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Reading;
using Permissions.Reachability;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.DropUsage;

/// <summary>Reports drops that come too late, that do not always happen, that name what does not exist, or that do not wait for work begun before; and applications without one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropUsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.DropAfterServing, Rules.DropNotOnEveryPath, Rules.UnknownPermission, Rules.AlreadyDropped, Rules.UnawaitedWork, Rules.NeverDrops];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!conclusions.CanDrop)
                return;
            var entryPoint = start.Compilation.GetEntryPoint(start.CancellationToken);
            start.RegisterOperationBlockAction(block => Report(block, conclusions, entryPoint));
        });
    }

    private static void Report(OperationBlockAnalysisContext block, CompilationConclusions shared, IMethodSymbol? entryPoint)
    {
        var all = shared.Get(block.CancellationToken);
        foreach (var operation in block.OperationBlocks)
        {
            foreach (var drop in all.Drops.Where(drop => drop.IsAfterServing && operation.Holds(drop.Place)))
                block.ReportDiagnostic(Diagnostic.Create(Rules.DropAfterServing, shared.LocationOf(drop.Place), drop.Dropped));
            foreach (var drop in all.Drops.Where(drop => drop.IsAlreadyDropped && operation.Holds(drop.Place)))
                block.ReportDiagnostic(Diagnostic.Create(Rules.AlreadyDropped, shared.LocationOf(drop.Place), drop.Dropped));
            foreach (var serving in all.UncertainServings.Where(serving => operation.Holds(serving.Place)))
                block.ReportDiagnostic(Diagnostic.Create(Rules.DropNotOnEveryPath, shared.LocationOf(serving.Place), serving.Api, serving.OnSomePaths));
            foreach (var error in all.ArgumentErrors.Where(error => operation.Holds(error.Place)))
                block.ReportDiagnostic(ToDiagnostic(error, shared));
            foreach (var start in all.Unawaited.Where(start => operation.Holds(start.Place)))
                block.ReportDiagnostic(PathDiagnostic.Create(Rules.UnawaitedWork, start, shared));
        }
        if (entryPoint is not null && all.Drops.Count == 0 && shared.Options.AssumedDrop.IsEmpty && SymbolEqualityComparer.Default.Equals(block.OwningSymbol, entryPoint))
            block.ReportDiagnostic(Diagnostic.Create(Rules.NeverDrops, Start(block)));
    }

    private static Diagnostic ToDiagnostic(PermissionArgumentError error, CompilationConclusions shared)
    {
        if (error.Misspelt.Count == 0)
            return Diagnostic.Create(Rules.UnknownPermission.Id, Rules.UnknownPermission.Category,
                $"'{error.Api}' is given a permission that is not a constant, so it counts as all ten. Name the permissions here.",
                DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1, location: shared.LocationOf(error.Place));
        var wrong = error.Misspelt.Select(name => $"'{name}' is no permission; did you mean '{PermissionSet.Nearest(name)}'?");
        return Diagnostic.Create(Rules.UnknownPermission, shared.LocationOf(error.Place), string.Join(" ", wrong));
    }

    // The name of the entry point; of top-level statements, whose place is the whole file, the first word: an information should not underline a file.
    private static Location Start(OperationBlockAnalysisContext block)
    {
        if (block.OwningSymbol is { CanBeReferencedByName: true } && block.OwningSymbol.Locations.FirstOrDefault() is { IsInSource: true } named)
            return named;
        var first = block.OperationBlocks[0].Syntax.GetFirstToken();
        return Location.Create(first.SyntaxTree!, TextSpan.FromBounds(first.SpanStart, first.Span.End));
    }
}
