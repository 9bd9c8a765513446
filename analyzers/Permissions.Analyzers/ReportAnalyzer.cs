// The base of the analyzers that report: each reports its own rules from an action on the file that holds the finding.
using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers;

/// <summary>Prints the reports of its rules as diagnostics.</summary>
public abstract class ReportAnalyzer : DiagnosticAnalyzer
{
    private protected virtual GeneratedCodeAnalysisFlags InGeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(InGeneratedCode);
        var rules = SupportedDiagnostics.Select(rule => rule.Id).ToImmutableHashSet();
        context.RegisterWhereOn(start =>
        {
            var shared = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!IsAsked(shared))
                return;
            start.RegisterSemanticModelAction(file =>
            {
                foreach (var report in shared.ReportsIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
                    if (rules.Contains(report.Rule.Id) && IsWritten(report.Place, file))
                        file.ReportDiagnostic(Print(report, file, shared));
                if (!file.IsGeneratedCode)
                    ReportMore(file, shared);
            });
        });
    }

    // In a generated file a person wrote only what #line leads back to: the lines of a Razor page.
    private static bool IsWritten(Place place, SemanticModelAnalysisContext file) => place.WrittenFile is not null
        || !file.IsGeneratedCode && file.SemanticModel.SyntaxTree.GetLineVisibility(place.Start) != LineVisibility.Hidden;

    private protected virtual bool IsAsked(CompilationConclusions shared) => shared.CanDrop;

    private protected virtual Diagnostic Print(Report report, SemanticModelAnalysisContext file, CompilationConclusions shared) =>
        Print(report, shared.LocationOf(report.Place), report.Severity, shared);

    /// <summary>What the foundation cannot place.</summary>
    private protected virtual void ReportMore(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
    }

    private protected static Diagnostic Print(Report report, Location at, RuleSeverity severity, CompilationConclusions shared)
    {
        var properties = report.Properties.ToImmutableDictionary(one => one.Name, one => (string?)one.Value);
        if (report.Finding is { } finding)
            properties = properties.Add(ReportProperty.Finding, HandOver.Write(finding, report.IsOtherWay));
        return Diagnostic.Create(
            Rules.Of(report.Rule), at, (DiagnosticSeverity)severity, report.Related.Select(shared.LocationOf), properties,
            [.. report.Arguments.Select(argument => argument.ToString())]);
    }
}
