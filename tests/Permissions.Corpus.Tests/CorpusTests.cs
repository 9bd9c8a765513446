// Every case before the analyzer, and what the corpus must be as a whole.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Cases() => new(CorpusCase.Names());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Source_SeesWhatIsExpectedAndNothingElse(string name)
    {
        var source = CorpusCase.Of(name);
        var compilation = CaseCompiler.Compile(source, withStubs: false);
        AssertNone(SourceWitness.Errors(compilation));
        AssertNone(await SourceWitness.DifferencesAsync(source, compilation));
    }

    [Fact]
    public void Expectations_NotSeenByAll_SayWhy() =>
        Assert.DoesNotContain(CorpusCase.Names(),
            name => CorpusCase.Of(name).Expectations.Any(one => one.By != Witness.All && string.IsNullOrEmpty(one.Why)));

    [Fact]
    public void Corpus_HasAtLeastAsManySilentCasesAsLoudOnes()
    {
        var cases = CorpusCase.Names().Select(CorpusCase.Of).ToList();
        Assert.True(cases.Count >= 40, $"{cases.Count} cases");
        Assert.True(cases.Count(one => one.Expectations.Count == 0) >= cases.Count(one => one.Expectations.Count > 0),
            "more loud cases than silent ones");
    }

    [Fact]
    public void Variants_AreDescribedAndMarked()
    {
        foreach (var files in
            CorpusCase.Files().GroupBy(file => Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Split('.')[0])))
        {
            var texts = files.Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
            var described = texts.SelectMany(ProgramVariants.Of).Order();
            Assert.True(described.SequenceEqual(texts.SelectMany(ProgramVariants.Marked).Distinct().Order()),
                $"{files.Key}: a variant is described at the head, and has a line that decides");
        }
    }

    [Fact]
    public void Folders_HaveAtMostThirtyFiles() =>
        Assert.DoesNotContain(CorpusCase.Files().GroupBy(Path.GetDirectoryName), folder => folder.Count() > 30);

    [Theory]
    [InlineData("PERM1001", "")]
    [InlineData("PERM1001", "File.WriteAllText")]
    [InlineData("PERM2001", "")]
    public void ExpectationWithoutAPath_IsRefused(string rule, string path) =>
        Assert.Contains("names no path",
            Assert.Throws<InvalidDataException>(() =>
                Expectation.Read("/Case.cs", $$"""class C { [Expect("{{rule}}", "{{path}}")] void M() { } }""")).Message);

    private static void AssertNone(IEnumerable<string> differences)
    {
        var all = string.Join("\n", differences);
        Assert.True(all.Length == 0, all);
    }
}
