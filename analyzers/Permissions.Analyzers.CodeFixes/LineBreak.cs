// How a file ends its lines, so that what is written into it ends the same way.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Analyzers.CodeFixes;

internal static class LineBreak
{
    public static SyntaxTrivia Of(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first
            ? SyntaxFactory.EndOfLine(first.ToString()) : SyntaxFactory.LineFeed;
}
