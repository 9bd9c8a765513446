// Reports at places that belong to no syntax tree, so that no pragma reaches them.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsuppressableAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.TypeName];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var place = symbol.Symbol.Locations[0];
                var copy = Location.Create(place.SourceTree!.FilePath, place.SourceSpan, place.GetLineSpan().Span);
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.TypeName, copy, symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
    }
}
