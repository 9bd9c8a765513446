// Reports type names and, by a rule that is off by default, method names.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NamesAnalyzer() : SubjectAnalyzer(Rules.TypeName, Rules.MethodName)
{
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSymbolAction(symbol => Check(symbol, Rules.TypeName), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => Check(symbol, Rules.MethodName), SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context, DiagnosticDescriptor rule)
    {
        if (char.IsLower(context.Symbol.Name[0]))
            context.ReportDiagnostic(Diagnostic.Create(rule, context.Symbol.Locations[0], context.Symbol.Name));
    }
}
