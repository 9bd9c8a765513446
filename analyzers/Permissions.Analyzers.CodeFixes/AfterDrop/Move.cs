// One statement to be moved before the statement that drops, where that leaves the program meaning what it meant.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal sealed record Move(StatementSyntax Statement, StatementSyntax Drop)
{
    /// <summary>
    /// The move that answers a finding; null where there is none that is safe. What is already to be moved is not in the way.
    /// </summary>
    public static Move? Plan(SemanticModel model, Diagnostic finding, IReadOnlyCollection<Move> earlier, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        if (finding.AdditionalLocations.Count == 0 || finding.AdditionalLocations[0] is not { IsInSource: true } dropped
            || dropped.SourceTree!.FilePath != model.SyntaxTree.FilePath
            || HandedFinding.Of(finding) is not { DropSite: not null, IsAssumed: false })
            return null;
        if (EnclosingCode.StatementAt(root, finding.Location.SourceSpan) is not { } statement || !IsMovable(statement)
            || EnclosingCode.StatementAt(root, dropped.SourceSpan) is not { } drop || EnclosingCode.IsInLoop(statement))
            return null;
        var siblings = EnclosingCode.Siblings(statement).ToList();
        var (from, to) = (siblings.IndexOf(drop), siblings.IndexOf(statement));
        if (from < 0 || from >= to)
            return null;
        var between = siblings.Skip(from + 1).Take(to - from - 1).Where(passed => earlier.All(move => move.Statement != passed)).ToList();
        if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && between.Append(drop).Any(Disposes))
            return null;
        return Independence.MayRunBefore(model, statement, drop, between, cancellation) ? new(statement, drop) : null;
    }

    private static bool IsMovable(StatementSyntax statement) => !statement.ContainsDirectives && statement switch
    {
        ExpressionStatementSyntax => true,
        LocalDeclarationStatementSyntax local => local.Declaration.Type is not RefTypeSyntax,
        _ => false,
    };

    // Two resources of one scope are disposed in the reverse of their order.
    private static bool Disposes(StatementSyntax statement) => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };
}
