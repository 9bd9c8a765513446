// One run of the stub generator over a program: the generated text, and the program with it.
using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

internal sealed record GeneratorRun(string Text, Compilation Program)
{
    /// <summary>How many calls are intercepted.</summary>
    public int Calls => Regex.Matches(Text, @"InterceptsLocation\(\d").Count;

    public static GeneratorRun Of(params string[] sources) => Of(CompilerRun.Compile(sources));

    /// <summary>A program with a user's own catalog beside it.</summary>
    public static GeneratorRun With(string catalog, params string[] sources) =>
        Of(CompilerRun.Compile(sources), new AdditionalFile("/permissions.own.txt", catalog));

    public static GeneratorRun Of(CSharpCompilation compilation, params AdditionalText[] files)
    {
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        var driver = CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator()], files, parseOptions: CompilerRun.Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var after, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return new(result.GeneratedSources.IsEmpty ? "" : Assert.Single(result.GeneratedSources).SourceText.ToString(), after);
    }

    /// <summary>The program compiles with its stubs, every warning an error.</summary>
    public GeneratorRun Compiles()
    {
        Assert.Empty(Program.GetDiagnostics().Where(found => found.Severity > DiagnosticSeverity.Hidden)
            .Select(found => found + "\n" + Text));
        using var stream = new System.IO.MemoryStream();
        Assert.True(Program.Emit(stream).Success);
        return this;
    }
}
