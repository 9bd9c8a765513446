// A program before one of our analyzers: what it reports, and where, in a build and in an editor.
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Permissions.Analyzers.Tests.Harness;

internal sealed class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private AnswerCheck? analysed;

    public RuleTest(string source, bool isWeb = false, bool knowsPermissions = true, OutputKind kind = OutputKind.ConsoleApplication)
    {
        this.UseFramework();
        TestState.OutputKind = kind;
        TestState.Sources.Add(source);
        TestState.Sources.Add(("Usings.cs", Usings + (knowsPermissions ? "\nglobal using Permissions;" : "")));
        if (knowsPermissions)
            TestState.AdditionalReferences.Add(References.Permissions);
        if (isWeb)
            TestState.AdditionalReferences.AddRange(References.AspNetCore);
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    // The compiler is told of the stubs' namespace, as a build tells it.
    protected override ParseOptions CreateParseOptions() => base.CreateParseOptions().WithFeatures(CompilerRun.Parsing.Features);

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        await analysed!.RunAsync(orders: 2);
    }

    // The first run is of the program as it stands; those after it have a pragma or a comment on top.
    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        analysed ??= new((CSharpCompilation)compilation, analyzers, options);
        return base.CreateCompilationWithAnalyzers(compilation, analyzers, options, cancellationToken);
    }

    public RuleTest<TAnalyzer> Expecting(params DiagnosticResult[] expected)
    {
        ExpectedDiagnostics.AddRange(expected);
        return this;
    }

    public RuleTest<TAnalyzer> AssumingDrop(string permissions) =>
        WithConfig($"is_global = true\nbuild_property.PermissionsAssumeDrop = {permissions}\n");

    public RuleTest<TAnalyzer> WithConfig(string text)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", text));
        return this;
    }

    public RuleTest<TAnalyzer> WithCatalog(string lines, string name = "permissions.own.txt")
    {
        TestState.AdditionalFiles.Add((name, lines));
        return this;
    }
}
