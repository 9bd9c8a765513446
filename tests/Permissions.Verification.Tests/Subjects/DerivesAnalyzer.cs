// Reports a derived type, with the declarations of all its bases in this compilation as additional locations.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DerivesAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Derives];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var bases = Bases((INamedTypeSymbol)symbol.Symbol).ToArray();
                if (bases.Length > 0)
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.Derives, symbol.Symbol.Locations[0], bases.Select(type => type.Locations[0]), symbol.Symbol.Name, bases[0].Name));
            },
            SymbolKind.NamedType);
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { Locations: [{ IsInSource: true }, ..] }; current = current.BaseType)
            yield return current;
    }
}
