// An analysis that is cancelled wherever it is: it stops, it says nothing wrong, and the next one gives the full answer.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class CancellationTests
{
    private const int Step = 3;

    // Counted, not timed: an analysis asks its files for roots and lines all the way, and is cancelled at the n-th question.
    [Fact]
    public async Task CancelledAtEachQuestionInTurn_Stops_AndLeavesTheNextAnswerRight()
    {
        var answer = await CompilerRun.AnalyzeAsync(CompilerRun.Compile(Programs.SeveralFiles), CompilerRun.AllAnalyzers);
        var expected = CompilerRun.Written(answer).ToList();
        var cancelled = 0;
        var wasCancelled = true;
        for (var at = 1; wasCancelled; at += Step)
        {
            using var cancelling = new CancellationTokenSource();
            var questions = 0;
            var compilation = Watched(Programs.SeveralFiles, () =>
            {
                if (Interlocked.Increment(ref questions) == at)
                    cancelling.Cancel();
            });
            var asked = new AnalyzerRun(compilation, CompilerRun.AllAnalyzers, isConcurrent: false);
            var failure = await Record.ExceptionAsync(() => asked.BuildAsync(cancelling.Token));
            Assert.True(failure is null or OperationCanceledException, failure?.ToString());
            wasCancelled = cancelling.IsCancellationRequested;
            cancelled += failure is null ? 0 : 1;
            Assert.Equal(expected, CompilerRun.Written(await asked.BuildAsync()));
            Assert.Equal(expected, CompilerRun.Written(await new AnalyzerRun(compilation.Clone(), CompilerRun.AllAnalyzers).BuildAsync()));
        }
        Assert.True(cancelled > 20, $"only {cancelled} analyses were cancelled");
    }

    [Fact]
    public async Task CancelledBeforeItBegins_Stops()
    {
        var asked = new AnalyzerRun(CompilerRun.Compile(Programs.SeveralFiles), CompilerRun.AllAnalyzers);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.BuildAsync(new CancellationToken(canceled: true)));
        Assert.NotEmpty(await asked.BuildAsync());
    }

    // In questions, not in seconds. The driver gives up waiting at once, so what is asked here is what does the work.
    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(70)]
    [InlineData(90)]
    public void CancelledInAProgramOfManyFiles_LeavesTheRestUnread(int percent)
    {
        var classes = Enumerable.Range(0, 200).Select(i => $"class C{i} {{ public static void Run() => System.IO.File.Delete(\"{i}\"); }}");
        string[] files = ["Permissions.ProcessPermissions.Drop(\"fs\"); C1.Run();", .. classes];
        var (questions, all) = (int.MinValue, int.MinValue); // counted once all is declared
        Conclude(Declared(Watched(files, () => all++), out all), CancellationToken.None);
        using var cancelling = new CancellationTokenSource();
        var at = all * percent / 100;
        var compilation = Watched(files, () =>
        {
            if (++questions == at)
                cancelling.Cancel();
        });
        Declared(compilation, out questions);
        Assert.ThrowsAny<OperationCanceledException>(() => Conclude(compilation, cancelling.Token));
        Assert.True(questions - at <= 10, $"{questions - at} of {all}");
    }

    private static void Conclude(CSharpCompilation compilation, CancellationToken cancellation) =>
        CompilationConclusions.Of(compilation, new([]), CancellationToken.None).Get(cancellation);

    // The compiler collects all declarations in one go and looks at no token: that is not counted.
    private static CSharpCompilation Declared(CSharpCompilation compilation, out int counted)
    {
        Assert.NotNull(compilation.GetTypeByMetadataName("C1"));
        counted = 0;
        return compilation;
    }

    private static CSharpCompilation Watched(string[] files, Action asked)
    {
        var compilation = CompilerRun.Compile(files);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)).RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => new WatchedTree(tree, asked)));
    }
}
