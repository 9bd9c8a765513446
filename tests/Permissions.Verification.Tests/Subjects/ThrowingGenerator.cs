// Breaks down.
using System;
using Microsoft.CodeAnalysis;

namespace Permissions.Verification.Tests.Subjects;

[Generator]
internal sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new NotSupportedException("out of order"));
}
