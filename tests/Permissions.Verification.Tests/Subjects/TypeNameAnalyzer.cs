// Reports a type whose name starts with a small letter.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class TypeNameAnalyzer() : SubjectAnalyzer(Rules.TypeName)
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (char.IsLower(symbol.Symbol.Name[0]))
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.TypeName, symbol.Symbol.Locations[0], symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
}
