// The generator that adds nothing.
namespace Microsoft.CodeAnalysis.Testing;

public sealed class EmptySourceGeneratorProvider : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => { });
}
