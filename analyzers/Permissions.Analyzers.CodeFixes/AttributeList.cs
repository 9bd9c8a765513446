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
        var list = ((AttributeListSyntax)attribute).WithoutTrivia().WithTrailingTrivia(lineBreak)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        var declaration = (MemberDeclarationSyntax)member;
        var leading = declaration.GetLeadingTrivia();
        if (declaration.AttributeLists.Count > 0)
            return declaration.WithAttributeLists(declaration.AttributeLists.Add(list.WithLeadingTrivia(SyntaxFactory.ElasticMarker)));
        return declaration.WithLeadingTrivia(leading.LastOrDefault(one => one.IsKind(SyntaxKind.WhitespaceTrivia))).WithAttributeLists([list.WithLeadingTrivia(leading)]);
    }
}
