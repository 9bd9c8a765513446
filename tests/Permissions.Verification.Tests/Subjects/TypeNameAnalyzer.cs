// Reports a type whose name starts with a small letter.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class TypeNameAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.TypeName];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    protected static void Register(AnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (char.IsLower(symbol.Symbol.Name[0]))
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.TypeName, symbol.Symbol.Locations[0], symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
}
