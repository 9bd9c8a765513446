// Adds what does not compile.
using Microsoft.CodeAnalysis;

namespace Permissions.Verification.Tests.Subjects;

[Generator]
internal sealed class BrokenGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("Broken.g.cs", "class Broken : Nowhere { }\n"));
}
