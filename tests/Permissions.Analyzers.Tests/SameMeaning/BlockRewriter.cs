// Writes bodies after an arrow as blocks.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class BlockRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (node.ExpressionBody is null)
            return node;
        var block = Block(node.ExpressionBody.Expression, model.GetDeclaredSymbol(node)!.ReturnsVoid);
        return node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is null)
            return base.VisitParenthesizedLambdaExpression(node);
        var block = Block(node.ExpressionBody, ((IMethodSymbol)model.GetSymbolInfo(node).Symbol!).ReturnsVoid);
        return node.WithExpressionBody(null).WithBlock(block);
    }

    private static BlockSyntax Block(ExpressionSyntax value, bool isVoid) =>
        (BlockSyntax)SyntaxFactory.ParseStatement($"{{ {(isVoid ? "" : "return ")}{value}; }}\n");
}
