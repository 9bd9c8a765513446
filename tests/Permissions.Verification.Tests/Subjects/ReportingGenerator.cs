// Reports a diagnostic and adds nothing.
using Microsoft.CodeAnalysis;

namespace Permissions.Verification.Tests.Subjects;

[Generator]
internal sealed class ReportingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
            output.ReportDiagnostic(Diagnostic.Create(Rules.Whole, Location.None, "0")));
}
