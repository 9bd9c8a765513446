// All analyzers and the generator over one compilation, as a build runs them; an exception in any of them is a failure.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Reading;
using Permissions.Reachability.Facts;
using Xunit;

namespace Permissions.Corpus.Tests.Robustness;

internal static class Analysis
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2); // only what hangs takes that long

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = typeof(AfterDropAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();

    public static Task<IReadOnlyList<Diagnostic>> RunAsync(CSharpCompilation compilation, CancellationToken cancellation = default) =>
        RunAsync(compilation, [], cancellation);

    /// <summary>The same with what a build hands over beside the sources.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(CSharpCompilation compilation, ImmutableArray<AdditionalText> beside,
        CancellationToken cancellation)
    {
        var failures = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(new(beside), (exception, _, _) => failures.Enqueue(exception),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await WithMarks(compilation).WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation)
            .WaitAsync(Limit, CancellationToken.None);
        Assert.Empty(failures);
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
        return found;
    }

    // The marks are off until they are asked for: here they are.
    private static Compilation WithMarks(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
        Rules.All.Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Hidden))));

    public static ProgramFacts Facts(CSharpCompilation compilation) =>
        new ProgramReader(compilation, AnalysisOptions.Read(new([]), CancellationToken.None), CancellationToken.None).Read();

    public static void Generate(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator()], parseOptions: CaseCompiler.Options)
            .RunGenerators(compilation);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
    }

    /// <summary>All that a diagnostic says, as text: what is equal here is equal to its reader.</summary>
    public static string Written(IEnumerable<Diagnostic> found) =>
        string.Join('\n',
            found.Select(one =>
                $"{one} | {string.Join(" ", one.AdditionalLocations.Select(at => at.GetLineSpan()))} | "
                    + $"{string.Join(";", one.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal));
}
