// The part of a test that compares what the generators add with what it expects them to add.
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    private protected async Task VerifyGeneratedSourcesAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        var generators = GetSourceGenerators().ToArray();
        if (generators.Length == 0 || TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
            return;

        verifier = verifier.PushContext("Verifying source generated files");
        var project = await CreateProjectAsync(state, cancellationToken);
        var (result, _) = await GeneratorRun.ApplyAsync(project, generators, GetAnalyzerOptions(project), cancellationToken);

        var expected = state.GeneratedSources.OrderBy(source => source.filename, System.StringComparer.Ordinal).ToArray();
        var actual = result.Documents.Skip(state.Sources.Count).OrderBy(document => document.FilePath, System.StringComparer.Ordinal).ToArray();
        verifier.EqualOrDiff(
            string.Join('\n', expected.Select(source => source.filename)),
            string.Join('\n', actual.Select(document => document.FilePath)),
            "Expected source file list to match");
        foreach (var (source, document) in expected.Zip(actual))
        {
            var text = await document.GetTextAsync(cancellationToken);
            TextChecker.Check(source.filename, source.content, text, verifier);
        }
    }
}
