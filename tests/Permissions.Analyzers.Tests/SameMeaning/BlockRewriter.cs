// Writes bodies after an arrow as blocks.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class BlockRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => node.ExpressionBody is null ? node
        : node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(node.ExpressionBody.Expression, model.GetDeclaredSymbol(node)!.ReturnsVoid));

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node.ExpressionBody is null ? base.VisitParenthesizedLambdaExpression(node)
        : node.WithExpressionBody(null).WithBlock(Block(node.ExpressionBody, ((IMethodSymbol)model.GetSymbolInfo(node).Symbol!).ReturnsVoid));

    private static BlockSyntax Block(ExpressionSyntax value, bool isVoid) => (BlockSyntax)SyntaxFactory.ParseStatement($"{{ {(isVoid ? "" : "return ")}{value}; }}\n");
}
