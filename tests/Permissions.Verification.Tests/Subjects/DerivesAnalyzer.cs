// Reports a derived type, with the declarations of all its bases in this compilation as additional locations.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DerivesAnalyzer() : SubjectAnalyzer(Rules.Derives)
{
    protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Report, SymbolKind.NamedType);

    private static void Report(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var bases = Bases(type).ToArray();
        if (bases.Length > 0)
            context.ReportDiagnostic(Diagnostic.Create(Rules.Derives, type.Locations[0], bases.Select(item => item.Locations[0]), type.Name, bases[0].Name));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { Locations: [{ IsInSource: true }, ..] }; current = current.BaseType)
            yield return current;
    }
}
