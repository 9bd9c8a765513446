// Reports type names too, and forgets to say that generated code is none of its business.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Verification.Tests.Subjects;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnconfiguredAnalyzer : TypeNameAnalyzer
{
    public override void Initialize(AnalysisContext context) => Register(context);
}
