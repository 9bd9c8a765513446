// A test of generators: the analyzers' test with the generated sources compared, compiled, and no analyzer of its own.
using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

public abstract class SourceGeneratorTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    protected abstract override IEnumerable<Type> GetSourceGenerators();
}
