// PERM2010: in a project of tests, a drop of the application under test that no test asserts.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.TestedDrops;

/// <summary>Reports at a test what the missing one would assert; only where our testing library is referenced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnassertedDropAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the assembly of the application.</summary>
    public const string ApplicationProperty = "application";

    /// <summary>Property of a diagnostic: the short names of what it drops and no test asserts.</summary>
    public const string DroppedProperty = "dropped";

    /// <summary>Property of a diagnostic: the attribute that marks a test here, by its full name.</summary>
    public const string AttributeProperty = "attribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.UnassertedDrop];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterWhereOn(start =>
        {
            var shared = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (shared.IsTested)
                start.RegisterSemanticModelAction(file => Report(file, shared));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        foreach (var drop in shared.Unasserted(file.CancellationToken).Where(drop => drop.Test.File == file.SemanticModel.SyntaxTree.FilePath))
            file.ReportDiagnostic(Diagnostic.Create(Rules.UnassertedDrop, shared.LocationOf(drop.Test),
                ImmutableDictionary<string, string?>.Empty.Add(ApplicationProperty, drop.Application).Add(DroppedProperty, drop.Dropped.ToString()).Add(AttributeProperty, drop.TestAttribute),
                drop.Application, drop.Dropped, Wording.At(drop.DropSite)));
    }
}
