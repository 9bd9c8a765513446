// Analyzers over one compilation, asked as a build or an editor asks them; an exception in one of them is a failure of the test.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Analyzers.Tests.Harness;

internal sealed class AnalyzerRun
{
    // The driver swallows what its handler throws, and the AD0001 with it: the handler keeps, and each question looks.
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly CompilationWithAnalyzers driver;

    public AnalyzerRun(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent = true, AnalyzerOptions? options = null) =>
        driver = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options ?? new([]), onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
            concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false));

    /// <summary>What is analysed: a copy of the compilation that was given.</summary>
    public Compilation Compilation => driver.Compilation;

    public Task<ImmutableArray<Diagnostic>> BuildAsync(CancellationToken cancellation = default) =>
        SoundAsync(driver.GetAnalyzerDiagnosticsAsync(cancellation));

    public async Task<IReadOnlyList<Diagnostic>> DocumentAsync(
        SyntaxTree tree, TextSpan? span = null, CancellationToken cancellation = default) =>
        [.. await SoundAsync(driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellation)),
            .. await SoundAsync(driver.GetAnalyzerSemanticDiagnosticsAsync(Compilation.GetSemanticModel(tree), span, cancellation))];

    public async Task<IReadOnlyList<Diagnostic>> AdditionalFileAsync(AdditionalText file) =>
        await SoundAsync(Task.Run(async () => (await driver.GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics()));

    private async Task<ImmutableArray<Diagnostic>> SoundAsync(Task<ImmutableArray<Diagnostic>> answer)
    {
        var found = await answer;
        return failures.IsEmpty ? found : throw new InvalidOperationException("An analyzer failed.", new AggregateException(failures));
    }
}
