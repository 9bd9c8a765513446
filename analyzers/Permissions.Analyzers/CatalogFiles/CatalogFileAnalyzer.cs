// PERM9001: a line of a user's permissions.*.txt, or a name in a permissions property, that cannot be read.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.CatalogFiles;

/// <summary>Reports wrong lines of the user's own catalog at their place; the right ones still count.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.BadCatalogLine];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file =>
        {
            if (!AnalysisOptions.IsCatalog(file.AdditionalFile) || file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
                return;
            foreach (var error in CatalogParser.Parse(file.AdditionalFile.Path, text.ToString(), isUser: true).Errors)
                file.ReportDiagnostic(Diagnostic.Create(Rules.BadCatalogLine, LocationOf(error, text), error.Message));
        });
        context.RegisterCompilationAction(compilation =>
        {
            foreach (var error in AnalysisOptions.Read(compilation.Options, compilation.CancellationToken).Errors)
                compilation.ReportDiagnostic(Diagnostic.Create(Rules.BadCatalogLine, Location.None, error));
        });
    }

    private static Location LocationOf(CatalogError error, SourceText text)
    {
        var start = text.Lines[error.Line].Start + error.Column;
        var lines = new LinePositionSpan(new(error.Line, error.Column), new(error.Line, error.Column + error.Length));
        return Location.Create(error.File, new TextSpan(start, error.Length), lines);
    }
}
