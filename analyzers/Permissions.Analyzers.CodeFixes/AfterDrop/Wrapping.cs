// Writes the permission check: a statement goes into an if, an expression body becomes a block with one.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal sealed class Wrapping(SyntaxGenerator generator, Compilation compilation)
{
    /// <summary>The node to be replaced, and what makes its replacement of its current state.</summary>
    public (SyntaxNode Target, Func<SyntaxNode, SyntaxNode> Replace) Replacement(SyntaxNode code, IReadOnlyList<string> permissions,
        string? otherwise) => code switch
    {
        StatementSyntax statement => (statement, current => Around((StatementSyntax)current, permissions, NeedsBlock(statement))),
        LambdaExpressionSyntax lambda => (lambda, current => Lambda((LambdaExpressionSyntax)current, permissions, otherwise)),
        _ => (code.Parent!, current => Member(current, permissions, otherwise)),
    };

    // Without a block of its own the new if would take an else that belongs to another.
    private static bool NeedsBlock(StatementSyntax statement) =>
        statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax or LabeledStatementSyntax);

    private StatementSyntax Around(StatementSyntax statement, IReadOnlyList<string> permissions, bool needsBlock)
    {
        var leading = statement.GetLeadingTrivia();
        var inner = statement.WithoutLeadingTrivia();
        StatementSyntax wrapped = needsBlock ? Block(Ask(inner, permissions)) : Ask(inner, permissions);
        return wrapped.WithLeadingTrivia(leading).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private StatementSyntax Ask(StatementSyntax inner, IReadOnlyList<string> permissions) =>
        permissions.Reverse().Aggregate(inner, (wrapped, permission) => SyntaxFactory.IfStatement(Question(permission), Block(wrapped)));

    private ExpressionSyntax Question(string permission) =>
        (ExpressionSyntax)generator.InvocationExpression(
            generator.MemberAccessExpression(RuntimeNames.Type(generator, compilation, "Permissions.ProcessPermissions"), "Has"),
            RuntimeNames.Permission(generator, compilation, permission));

    private SyntaxNode Lambda(LambdaExpressionSyntax lambda, IReadOnlyList<string> permissions, string? otherwise) =>
        lambda.WithExpressionBody(null).WithBlock(Body(lambda.ExpressionBody!, permissions, otherwise))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private SyntaxNode Member(SyntaxNode member, IReadOnlyList<string> permissions, string? otherwise)
    {
        // A comment behind the semicolon goes behind the closing brace.
        BlockSyntax BlockOf(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon) =>
            Body(arrow.Expression, permissions, otherwise).WithTrailingTrivia(semicolon.TrailingTrivia);
        SyntaxNode made = member switch
        {
            BaseMethodDeclarationSyntax method => Without(method, BlockOf(method.ExpressionBody!, method.SemicolonToken)),
            AccessorDeclarationSyntax accessor =>
                accessor.WithExpressionBody(null).WithSemicolonToken(default)
                    .WithBody(BlockOf(accessor.ExpressionBody!, accessor.SemicolonToken)),
            LocalFunctionStatementSyntax local =>
                local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(BlockOf(local.ExpressionBody!, local.SemicolonToken)),
            _ => member,
        };
        return made.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BaseMethodDeclarationSyntax Without(BaseMethodDeclarationSyntax method, BlockSyntax body) => method switch
    {
        MethodDeclarationSyntax one => one.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
        ConstructorDeclarationSyntax one => one.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
        DestructorDeclarationSyntax one => one.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
        OperatorDeclarationSyntax one => one.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
        ConversionOperatorDeclarationSyntax one => one.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body),
        _ => method,
    };

    private BlockSyntax Body(ExpressionSyntax expression, IReadOnlyList<string> permissions, string? otherwise)
    {
        var plain = expression.WithoutTrivia();
        if (otherwise is null)
            return Block(Ask(SyntaxFactory.ExpressionStatement(plain), permissions));
        var done = generator.MemberAccessExpression(RuntimeNames.Type(generator, compilation, otherwise), "CompletedTask");
        return Block(Ask(SyntaxFactory.ReturnStatement(plain), permissions), SyntaxFactory.ReturnStatement((ExpressionSyntax)done));
    }

    // A lambda's block would be laid out in one line without a line break in it.
    private static BlockSyntax Block(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(
            SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, [SyntaxFactory.ElasticCarriageReturnLineFeed]),
            SyntaxFactory.List(statements),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
}
