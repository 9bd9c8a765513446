// Adds one class, named by a build property where there is one.
using Microsoft.CodeAnalysis;

namespace Permissions.Verification.Tests.Subjects;

[Generator]
internal sealed class GreetingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AnalyzerConfigOptionsProvider, static (output, options) =>
        {
            var name = options.GlobalOptions.TryGetValue("build_property.GreetingName", out var value) ? value : "Greeting";
            output.AddSource("Greeting.g.cs", $"class {name} {{ }}\n");
        });
}
