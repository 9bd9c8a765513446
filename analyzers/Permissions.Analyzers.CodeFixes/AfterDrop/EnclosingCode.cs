// What holds a reported call: the statement it runs in, or the expression body, never across a function that runs at another time.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal static class EnclosingCode
{
    /// <summary>
    /// The nearest statement, lambda with an expression body, or arrow clause around a place; null where only a value fits.
    /// </summary>
    public static SyntaxNode? At(SyntaxNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span))
            return null;
        for (SyntaxNode? at = root.FindNode(span, getInnermostNodeForTie: true); at is not null; at = at.Parent)
        {
            switch (at)
            {
                case BlockSyntax:
                    return null;
                case StatementSyntax or ArrowExpressionClauseSyntax:
                    return at;
                case LambdaExpressionSyntax { ExpressionBody: not null }:
                    return at;
                case AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The same, but only a statement in a list of statements: a block, a switch section, the top level.</summary>
    public static StatementSyntax? StatementAt(SyntaxNode root, TextSpan span) =>
        At(root, span) is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement
            ? statement : null;

    /// <summary>The statements that stand beside one, in order.</summary>
    public static IReadOnlyList<StatementSyntax> Siblings(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement).ToList(),
        _ => [],
    };

    /// <summary>Whether a statement may run again and again within one run of its function.</summary>
    public static bool IsInLoop(StatementSyntax statement)
    {
        for (var at = statement.Parent; at is not null
            and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); at = at.Parent)
            if (at.Kind() is SyntaxKind.ForStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement
                or SyntaxKind.WhileStatement or SyntaxKind.DoStatement)
                return true;
        return false;
    }
}
