// Puts the body of each method into a local function, which is all that the method calls.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class LocalFunctionRewriter : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (node.Body is null && node.ExpressionBody is null || node.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.OutKeyword)))
            return node; // a local function captures no reference
        var isAsync = node.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var call = isAsync ? "await Inner();" : node.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? "Inner();" : "return Inner();";
        var body = node.Body?.ToFullString() ?? $"{node.ExpressionBody!.ToFullString()};";
        return node.WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody((BlockSyntax)SyntaxFactory.ParseStatement($"{{ {call} {(isAsync ? "async " : "")}{node.ReturnType} Inner() {body} }}\n"));
    }
}
