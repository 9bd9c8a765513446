// Compares a project that fixes have changed with the state that was expected of it, file by file.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

internal static class ProjectChecker
{
    public static async Task CheckAsync(ProjectState expected, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        await CheckAsync(expected, expected.Sources, actual.Documents, verifier, cancellationToken);
        await CheckAsync(expected, expected.AdditionalFiles, actual.AdditionalDocuments, verifier, cancellationToken);
        await CheckAsync(expected, expected.AnalyzerConfigFiles, actual.AnalyzerConfigDocuments, verifier, cancellationToken);
    }

    private static async Task CheckAsync(
        ProjectState state, SourceFileCollection expected, IEnumerable<TextDocument> actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        var documents = actual.ToArray();
        verifier.EqualOrDiff(
            string.Join('\n', expected.Select(file => Name(DocumentPath.Split(state.DefaultPrefix, file.filename)))),
            string.Join('\n', documents.Select(document => Name((document.Name, [.. document.Folders])))),
            $"Expected the files of '{state.Name}' to match");
        foreach (var ((path, content), document) in expected.Zip(documents))
            TextChecker.Check(path, content, await document.GetTextAsync(cancellationToken), verifier);
    }

    private static string Name((string Name, string[] Folders) path) => string.Join('/', path.Folders.Append(path.Name));
}
