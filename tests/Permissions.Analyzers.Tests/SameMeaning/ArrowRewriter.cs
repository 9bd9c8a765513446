// Writes blocks of one statement as bodies after an arrow.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class ArrowRewriter : CSharpSyntaxRewriter
{
    private static readonly SyntaxToken Semicolon = SyntaxFactory.Token(SyntaxKind.SemicolonToken);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        Value(node.Body) is { } value ? node.WithBody(null).WithExpressionBody(Arrow(value)).WithSemicolonToken(Semicolon) : node;

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        Value(node.Body) is { } value ? node.WithBody(null).WithExpressionBody(Arrow(value)).WithSemicolonToken(Semicolon) : node;

    private static ExpressionSyntax? Value(BlockSyntax? body) => body?.Statements is [var only] ? only switch
    {
        ExpressionStatementSyntax statement => statement.Expression,
        ReturnStatementSyntax statement => statement.Expression,
        _ => null,
    } : null;

    private static ArrowExpressionClauseSyntax Arrow(ExpressionSyntax value) =>
        SyntaxFactory.ArrowExpressionClause(value.WithoutTrivia()).NormalizeWhitespace();
}
