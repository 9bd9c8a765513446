// Puts statements in front of another, each on its line; what stands above that one stays where it is.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Permissions.Analyzers.CodeFixes;

internal static class Insertion
{
    public static void Before(SyntaxEditor editor, StatementSyntax statement, IEnumerable<StatementSyntax> added)
    {
        var lineBreak = LineBreak.Of(editor.OriginalRoot);
        var isGlobal = statement.Parent is GlobalStatementSyntax;
        var indentation = statement.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blank
            ? SyntaxFactory.TriviaList(blank) : default;
        editor.InsertBefore(isGlobal ? statement.Parent! : statement, added
            .Select(one => one.WithLeadingTrivia(indentation).WithTrailingTrivia(lineBreak).WithAdditionalAnnotations(Formatter.Annotation))
            .Select(one => isGlobal ? (SyntaxNode)SyntaxFactory.GlobalStatement(one) : one));
    }
}
