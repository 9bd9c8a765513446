// Puts a call of the sink at the start of every body of a program, and a drop into its Main.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.ExecutedCheck;

/// <param name="model">Of the program as it was: it says what an expression body and a lambda return.</param>
/// <param name="main">The method that the drop goes into.</param>
/// <param name="position">How far into its statements, from 0 to 1.</param>
internal sealed class BodyMarker(SemanticModel model, SyntaxNode main, double position) : CSharpSyntaxRewriter
{
    private const string Drop = "global::Permissions.ProcessPermissions.Drop(global::Permissions.Permission.FileSystemWrite, "
        + "new global::Permissions.DropOptions { Enforcement = global::Permissions.Enforcement.GuardOnly }); global::Marks.Dropped();";

    /// <summary>The bodies that got a mark, in the order of their numbers.</summary>
    public List<string> Bodies { get; } = [];

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        if (main != node)
            return visited;
        var statements = visited.Members.OfType<GlobalStatementSyntax>().ToList();
        var at = Place(statements.Select(one => one.Statement).ToList());
        var drop = Parsed(Drop).Select(SyntaxFactory.GlobalStatement);
        return at < statements.Count ? visited.InsertNodesBefore(statements[at], drop) : visited.InsertNodesAfter(statements[^1], drop);
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => Marked(node, base.VisitMethodDeclaration(node));

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        Marked(node, base.VisitConstructorDeclaration(node));

    public override SyntaxNode? VisitDestructorDeclaration(DestructorDeclarationSyntax node) =>
        Marked(node, base.VisitDestructorDeclaration(node));

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        Marked(node, base.VisitOperatorDeclaration(node));

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) =>
        Marked(node, base.VisitConversionOperatorDeclaration(node));

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        base.VisitLocalFunctionStatement(node) is LocalFunctionStatementSyntax visited
            && Body(node, visited.Body, visited.ExpressionBody) is { } body
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : node;

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        base.VisitAccessorDeclaration(node) is AccessorDeclarationSyntax visited
            && Body(node, visited.Body, visited.ExpressionBody) is { } body
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : node;

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        base.VisitPropertyDeclaration(node) switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } visited =>
                visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(node, arrow)),
            var visited => visited,
        };

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        base.VisitIndexerDeclaration(node) switch
        {
            IndexerDeclarationSyntax { ExpressionBody: { } arrow } visited =>
                visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(node, arrow)),
            var visited => visited,
        };

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        base.VisitAnonymousMethodExpression(node) is AnonymousMethodExpressionSyntax visited
            ? visited.WithBlock(visited.Block.WithStatements(visited.Block.Statements.Insert(0, Mark(node)))) : node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        LambdaBody(node, (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        LambdaBody(node, (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    private SyntaxNode LambdaBody(LambdaExpressionSyntax node, LambdaExpressionSyntax visited)
    {
        var converted = model.GetTypeInfo(node).ConvertedType;
        if (converted?.TypeKind != TypeKind.Delegate || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
            return visited; // an expression tree is data
        var block = visited.Block ?? SyntaxFactory.Block(Statement(visited.ExpressionBody!, method, method.ReturnsVoid
            || node.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) && method.ReturnType is INamedTypeSymbol { IsGenericType: false }));
        return visited.WithExpressionBody(null).WithBlock(block.WithStatements(block.Statements.Insert(0, Mark(node))));
    }

    private AccessorListSyntax Getter(SyntaxNode node, ArrowExpressionClauseSyntax arrow)
    {
        var getter = (model.GetDeclaredSymbol(node) as IPropertySymbol)!.GetMethod!;
        return SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration)
            .WithBody(SyntaxFactory.Block(Mark(node), Statement(arrow.Expression, getter, isVoid: false)))]);
    }

    private SyntaxNode Marked(BaseMethodDeclarationSyntax node, SyntaxNode? visited) =>
        visited is BaseMethodDeclarationSyntax method && Body(node, method.Body, method.ExpressionBody) is { } body
            ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(node == main ? WithDrop(body) : body) : node;

    // The body with its mark; null where there is none, as in an interface.
    private BlockSyntax? Body(SyntaxNode node, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (block is null && arrow is null)
            return null;
        if (block is null)
        {
            if (model.GetDeclaredSymbol(node) is not IMethodSymbol method)
                return null;
            block = SyntaxFactory.Block(Statement(arrow!.Expression, method, method.ReturnsVoid || method.IsAsync
                && method.ReturnType is INamedTypeSymbol { IsGenericType: false }));
        }

        return block.WithStatements(block.Statements.Insert(0, Mark(node)));
    }

    private static StatementSyntax Statement(ExpressionSyntax expression, IMethodSymbol method, bool isVoid)
    {
        expression = expression.WithoutTrivia();
        return expression switch
        {
            ThrowExpressionSyntax thrown => SyntaxFactory.ParseStatement($"throw {thrown.Expression};\n"),
            _ when isVoid => SyntaxFactory.ParseStatement(expression + ";\n"),
            _ => SyntaxFactory.ParseStatement($"return {expression};\n"),
        };
    }

    private StatementSyntax Mark(SyntaxNode node)
    {
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Bodies.Add($"{line}: {node.ToString().Split('\n')[0].Trim()}");
        return SyntaxFactory.ParseStatement($"global::Marks.Ran({Bodies.Count - 1});\n");
    }

    // Local functions stay where they are: a drop behind them would never run.
    private int Place(IReadOnlyList<StatementSyntax> statements)
    {
        var count = statements.Count;
        while (count > 0 && statements[count - 1] is LocalFunctionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax)
            count--;
        return (int)Math.Round(count * position, MidpointRounding.AwayFromZero);
    }

    private BlockSyntax WithDrop(BlockSyntax body)
    {
        var rest = body.Statements.Skip(1).ToList(); // behind the mark
        return body.WithStatements(body.Statements.InsertRange(1 + Place(rest), Parsed(Drop)));
    }

    private static IEnumerable<StatementSyntax> Parsed(string statements) =>
        ((BlockSyntax)SyntaxFactory.ParseStatement("{" + statements + "\n}")).Statements;
}
