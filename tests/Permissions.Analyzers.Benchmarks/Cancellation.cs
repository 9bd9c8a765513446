// How long an analysis goes on after it was cancelled, at many points of it.
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;

namespace Permissions.Analyzers.Benchmarks;

internal static class Cancellation
{
    private const int Points = 20;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("permissions-cancellation-").FullName;
        try
        {
            GrownProgram.Write(folder, 100_000);
            var trees = Directory.GetFiles(folder, "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
                .ToList();
            var whole = Stopwatch.StartNew();
            await AnalyzeAsync(trees, CancellationToken.None);
            await AnalyzeAsync(trees, CancellationToken.None); // the first one compiled the analyzers
            whole.Restart();
            await AnalyzeAsync(trees, CancellationToken.None);
            var length = whole.Elapsed;
            var latencies = new List<double>();
            for (var point = 0; point < Points; point++)
                if (await LatencyAsync(trees, length * point / Points) is { } latency)
                    latencies.Add(latency);
            latencies.Sort();
            Console.WriteLine(
                $"an analysis of 100,000 lines ({length.TotalSeconds:F1} s), cancelled at {latencies.Count} points: median "
                    + $"{latencies[latencies.Count / 2]:F0} ms, longest {latencies[^1]:F0} ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Null where the analysis was over before.
    private static async Task<double?> LatencyAsync(IEnumerable<SyntaxTree> trees, TimeSpan delay)
    {
        using var cancelling = new CancellationTokenSource();
        var analysis = Task.Run(() => AnalyzeAsync(trees, cancelling.Token));
        await Task.Delay(delay);
        var since = Stopwatch.StartNew();
        await cancelling.CancelAsync();
        try
        {
            await analysis;
            return null;
        }
        catch (OperationCanceledException)
        {
            return since.Elapsed.TotalMilliseconds;
        }
    }

    private static Task AnalyzeAsync(IEnumerable<SyntaxTree> trees, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create("grown", trees,
            Installed.FrameworkReferences.Select(file => MetadataReference.CreateFromFile(file)), new(OutputKind.DynamicallyLinkedLibrary));
        var options = new CompilationWithAnalyzersOptions(new([], AssumedDrop.Provider), null, concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation);
    }
}
