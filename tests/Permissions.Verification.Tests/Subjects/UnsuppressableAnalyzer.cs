// Reports at places that belong to no syntax tree, so that no pragma reaches them.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsuppressableAnalyzer() : SubjectAnalyzer(Rules.TypeName)
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                var place = symbol.Symbol.Locations[0];
                var copy = Location.Create(place.SourceTree!.FilePath, place.SourceSpan, place.GetLineSpan().Span);
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.TypeName, copy, symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
}
