// Turns the order of types in a file and of members in a type around; fields stay first, for the order of their initialisers counts.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class ReorderingRewriter : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        node = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return node.WithMembers(Turned(node.Members, member => member is GlobalStatementSyntax));
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        node = (ClassDeclarationSyntax)base.VisitClassDeclaration(node)!;
        return node.WithMembers(Turned(
            node.Members, member => member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }));
    }

    private static SyntaxList<MemberDeclarationSyntax> Turned(
        IReadOnlyCollection<MemberDeclarationSyntax> members, System.Func<MemberDeclarationSyntax, bool> isFirst) =>
        [.. members.Where(isFirst), .. members.Where(member => !isFirst(member)).Reverse()];
}
