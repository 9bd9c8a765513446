// Puts an attribute in front of a member on a line of its own, comments and documentation staying above it.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Permissions.Analyzers.CodeFixes;

internal static class AttributeList
{
    /// <param name="attribute">As the generator makes it: a list of one attribute.</param>
    /// <param name="lineBreak">As the file ends its lines.</param>
    public static SyntaxNode Add(SyntaxNode member, SyntaxNode attribute, SyntaxTrivia lineBreak)
    {
        var declaration = (MemberDeclarationSyntax)member;
        var leading = declaration.GetLeadingTrivia();
        SyntaxTriviaList indentation = leading.LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blank ? [blank] : [];
        var said = (AttributeListSyntax)attribute.WithoutTrivia();
        var list = said.WithAttributes([said.Attributes[0].WithAdditionalAnnotations(Formatter.Annotation)])
            .WithTrailingTrivia(lineBreak).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        if (indentation.Count == 0) // it does not stand at the beginning of its line
            list = list.WithAdditionalAnnotations(Formatter.Annotation);
        return declaration.AttributeLists.Count > 0
            ? declaration.WithAttributeLists(declaration.AttributeLists.Add(list.WithLeadingTrivia(indentation)))
            : declaration.WithLeadingTrivia(indentation).WithAttributeLists([list.WithLeadingTrivia(leading)]);
    }
}
