// The programs of the corpus, broken in every way at random places: no exception, no hang, whatever the code has become.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Permissions.Corpus.Tests.Robustness;

public sealed class FuzzTests
{
    private static readonly IReadOnlyList<CorpusCase> Corpus = CorpusCase.Programs;

    // A round breaks every fourth program, the next round the next ones, and other places; and each one of the newest language.
    private const int Stride = 4;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("PERMISSIONS_FUZZ_ROUNDS") ?? "1");

    public static TheoryData<Mutation> Mutations => new(Enum.GetValues<Mutation>());

    [Theory, MemberData(nameof(Mutations))]
    public async Task BrokenProgram_IsAnalysedWithoutFailing(Mutation mutation)
    {
        var broken = 0;
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < Corpus.Count; i++)
            {
                if (i % Stride != (round + (int)mutation) % Stride && !Corpus[i].Name.StartsWith("CSharp15/", StringComparison.Ordinal))
                    continue;
                var random = new Random(HashCode(mutation, round, i));
                var compilation = Fuzzer.Mutate(mutation, Corpus[i], Corpus[random.Next(Corpus.Count)], random);
                if (compilation.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
                    broken++;
                var failure = await Record.ExceptionAsync(async () =>
                {
                    await Analysis.RunAsync(compilation);
                    Analysis.Generate(compilation);
                });
                Assert.True(failure is null, $"{Corpus[i].File}, round {round}: {failure}");
            }
        Assert.True(broken > Corpus.Count / Stride * Rounds / 3, $"only {broken} programs were broken");
    }

    // The same in every process, which the framework's own is not.
    private static int HashCode(Mutation mutation, int round, int program) => ((int)mutation * 1_000_003 + round) * 1_000_003 + program;
}
