// Twenty analyses of the whole corpus at once: every one says the same, to the byte.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Permissions.Corpus.Tests.Robustness;

public sealed class DeterminismTests
{
    // What differs from run to run differs in many programs: the ordinary run takes every fourth.
    private const int Stride = 4;

    [Fact]
    public async Task Corpus_AnalysedTwentyTimesAtOnce_SaysTheSame()
    {
        var said = 0;
        foreach (var program in CorpusCase.Programs.Where((_, number) => Nightly.IsOn || number % Stride == 0))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AnswerAsync(program))));
            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
            said += answers[0].Length;
        }
        Assert.True(said > 0);
    }

    private static async Task<string> AnswerAsync(CorpusCase program) =>
        Analysis.Written(await Analysis.RunAsync(CaseCompiler.Of(program.Text)));
}
