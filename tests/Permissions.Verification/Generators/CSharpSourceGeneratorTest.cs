// A test of one generator in C#.
using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

public class CSharpSourceGeneratorTest<TSourceGenerator, TVerifier> : SourceGeneratorTest<TVerifier>
    where TSourceGenerator : new()
    where TVerifier : IVerifier, new()
{
    public override string Language => LanguageNames.CSharp;

    protected override string DefaultFileExt => CSharpDefaults.FileExtension;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(TSourceGenerator)];

    protected override CompilationOptions CreateCompilationOptions() => CSharpDefaults.Compilation();

    protected override ParseOptions CreateParseOptions() => CSharpDefaults.Parse();
}
