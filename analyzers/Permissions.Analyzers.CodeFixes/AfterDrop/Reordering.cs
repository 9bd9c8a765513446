// Carries statements out of their place and in again above the statement that drops, with their comments, blank lines left where they were.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal static class Reordering
{
    public static SyntaxNode Apply(SyntaxNode root, IReadOnlyList<Move> moves)
    {
        root = root.TrackNodes(moves.SelectMany(move => new[] { Place(move.Statement), Place(move.Drop) }).Distinct());
        foreach (var group in moves.GroupBy(move => move.Drop))
        {
            var movedNodes = group.Select(move => root.GetCurrentNode(Place(move.Statement))!).ToList();
            root = root.RemoveNodes(movedNodes, SyntaxRemoveOptions.KeepNoTrivia)!;
            var drop = root.GetCurrentNode(Place(group.Key))!;
            var (above, attached) = Split(drop.GetLeadingTrivia());
            var inserted =
                movedNodes.Select(node => node.WithLeadingTrivia(WithoutBlankLines(node.GetLeadingTrivia()))
                    .WithAdditionalAnnotations(Formatter.Annotation)).ToList();
            if (!EndsItsLine(inserted[inserted.Count - 1]) && EndsItsLine(drop))
            {
                // The last line of a file without a line break: now it is another one that stands there.
                inserted[inserted.Count - 1] = inserted[inserted.Count - 1].WithTrailingTrivia(drop.GetTrailingTrivia().Last());
                root = WithoutLastLineBreak(root);
                drop = root.GetCurrentNode(Place(group.Key))!;
            }
            inserted[0] = inserted[0].WithLeadingTrivia(above.Concat(inserted[0].GetLeadingTrivia()));
            // First the trivia, then the neighbours: the replaced node is still the tracked one.
            root = root.ReplaceNode(drop, drop.WithLeadingTrivia(attached).WithAdditionalAnnotations(Formatter.Annotation));
            root = root.InsertNodesBefore(root.GetCurrentNode(Place(group.Key))!, inserted);
        }
        return root;
    }

    // At the top level it is the member around the statement that has neighbours.
    private static SyntaxNode Place(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;

    private static bool EndsItsLine(SyntaxNode node) => node.GetTrailingTrivia().LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    private static SyntaxNode WithoutLastLineBreak(SyntaxNode root)
    {
        var last = root.GetLastToken();
        return last.TrailingTrivia.LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
            ? root.ReplaceToken(last, last.WithTrailingTrivia(last.TrailingTrivia.Take(last.TrailingTrivia.Count - 1)))
            : root;
    }

    // What ends in a blank line belongs to the place; what follows it belongs to the statement.
    private static (IEnumerable<SyntaxTrivia> Above, IEnumerable<SyntaxTrivia> Attached) Split(SyntaxTriviaList trivia)
    {
        var end = 0;
        var isBlank = true;
        for (var i = 0; i < trivia.Count; i++)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (isBlank)
                    end = i + 1;
                isBlank = true;
            }
            else if (trivia[i].IsDirective)
                (end, isBlank) = (i + 1, true);
            else if (!trivia[i].IsKind(SyntaxKind.WhitespaceTrivia))
                isBlank = false;
        }
        return (trivia.Take(end), trivia.Skip(end));
    }

    private static IEnumerable<SyntaxTrivia> WithoutBlankLines(SyntaxTriviaList trivia)
    {
        var start = 0;
        for (var i = 0; i < trivia.Count && trivia[i].Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia; i++)
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia))
                start = i + 1;
        return trivia.Skip(start);
    }
}
