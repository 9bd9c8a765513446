// A program with findings, and what one of our fixes makes of it.
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Permissions.Analyzers.Tests.Harness;

internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public FixTest()
    {
        this.UseFramework();
        TestState.AdditionalReferences.Add(References.Permissions);
        TestState.OutputKind = OutputKind.ConsoleApplication;
        // Where it stands and what it is called is what a fix answers to; path and words are tested with the rule.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
    }

    // The compiler is told of the stubs' namespace, as a build tells it.
    protected override ParseOptions CreateParseOptions() => base.CreateParseOptions().WithFeatures(CompilerRun.Parsing.Features);

    /// <summary>What else is reported before and after.</summary>
    public DiagnosticAnalyzer[] Beside { get; init; } = [];

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer(), .. Beside];

    /// <summary>Applies the fix one by one and all at once.</summary>
    public static Task Fixes(string before, string after, int? iterations = null, bool isWeb = false) =>
        Fixes([before], [after], iterations, isWeb);

    /// <summary>The same for a program of several files.</summary>
    public static Task Fixes(string[] before, string[] after, int? iterations = null, bool isWeb = false,
        params DiagnosticAnalyzer[] beside)
    {
        var test = new FixTest<TAnalyzer, TFix> { NumberOfIncrementalIterations = iterations, Beside = beside };
        if (beside.Length > 0)
            test.FixedState.MarkupHandling = MarkupMode.Allow; // a finding may become another that the fix answers as well
        if (isWeb)
            test.TestState.AdditionalReferences.AddRange(References.AspNetCore);
        foreach (var source in before)
            test.TestState.Sources.Add(source);
        foreach (var source in after)
            test.FixedState.Sources.Add(source);
        return test.RunAsync();
    }

    /// <summary>The fix is not offered: the code stays as it is.</summary>
    public static Task OffersNothing(string source, bool isWeb = false) => Fixes(source, source, isWeb: isWeb);
}
