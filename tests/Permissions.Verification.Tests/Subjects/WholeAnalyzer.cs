// Reports at a type, but only when the compilation ends, which no editor shows.
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WholeAnalyzer() : SubjectAnalyzer(Rules.TypeName)
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(start =>
        {
            var types = new ConcurrentBag<ISymbol>();
            start.RegisterSymbolAction(symbol => types.Add(symbol.Symbol), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var type in types)
                {
                    if (char.IsLower(type.Name[0]))
                        end.ReportDiagnostic(Diagnostic.Create(Rules.TypeName, type.Locations[0], type.Name));
                }
            });
        });
}
