// Applies an action to a solution, reads every changed file back from its text, and notes where the tree that the action built is another.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal static class CodeActionApplication
{
    /// <summary>The changed solution, or the same one where the action changes nothing; and what is wrong with the trees, if anything.</summary>
    public static async Task<(Solution Solution, Exception? Failure)> ApplyAsync(
        Solution solution, CodeAction action, CodeActionValidationMode mode, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Exception? failure = null;
        var reread = changed;
        var changes = changed.GetChanges(solution).GetProjectChanges().ToArray();
        if (changes.Length == 0)
            return (solution, null);

        foreach (var id in changes.SelectMany(change => change.GetChangedDocuments().Concat(change.GetAddedDocuments())))
        {
            var built = changed.GetDocument(id)!;
            var text = await built.GetTextAsync(cancellationToken);
            reread = reread.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            failure ??= await CompareAsync(built, reread.GetDocument(id)!, mode, verifier, cancellationToken);
        }

        return (reread, failure);
    }

    private static async Task<Exception?> CompareAsync(
        Document built, Document reread, CodeActionValidationMode mode, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (mode == CodeActionValidationMode.None)
            return null;

        var trivia = mode == CodeActionValidationMode.Full;
        var expected = SyntaxTreeText.Write((await reread.GetSyntaxRootAsync(cancellationToken))!, trivia);
        var actual = SyntaxTreeText.Write((await built.GetSyntaxRootAsync(cancellationToken))!, trivia);
        try
        {
            var message = $"The tree that the code fix built for '{built.Name}' is not the one its text parses to. The parsed one is the baseline:";
            verifier.EqualOrDiff(expected, actual, message);
            return null;
        }
        catch (Exception failure)
        {
            // Told only after the text was compared, which says more where both are wrong.
            return failure;
        }
    }
}
