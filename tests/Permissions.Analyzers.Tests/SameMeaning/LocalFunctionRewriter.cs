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
        var isByReference = node.ParameterList.Parameters.SelectMany(parameter => parameter.Modifiers)
            .Any(modifier => modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.OutKeyword));
        if (node.Body is null && node.ExpressionBody is null || isByReference)
            return node; // a local function captures no reference
        var isAsync = node.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var isVoid = node.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var call = isAsync ? "await Inner();" : isVoid ? "Inner();" : "return Inner();";
        var body = node.Body?.ToFullString() ?? $"{node.ExpressionBody!.ToFullString()};";
        var block = $"{{ {call} {(isAsync ? "async " : "")}{node.ReturnType} Inner() {body} }}\n";
        return node.WithExpressionBody(null).WithSemicolonToken(default).WithBody((BlockSyntax)SyntaxFactory.ParseStatement(block));
    }
}
