// Breaks down at the first type it sees.
using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer() : SubjectAnalyzer(Rules.TypeName)
{
    protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(BreakDown, SymbolKind.NamedType);

    private static void BreakDown(SymbolAnalysisContext context) => throw new NotSupportedException("out of order");
}
