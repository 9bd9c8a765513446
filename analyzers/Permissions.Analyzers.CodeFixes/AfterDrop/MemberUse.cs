// The fields and properties that a statement reads and writes, and whether it calls code that may do the same unseen.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal sealed class MemberUse
{
    private readonly HashSet<ISymbol> touched = new(SymbolEqualityComparer.Default);
    private bool writes;
    private bool callsUserCode;

    /// <summary>Whether the two may change places as far as members go.</summary>
    public bool MayPass(MemberUse above)
    {
        if (above.writes || writes && touched.Overlaps(above.touched))
            return false;
        return !callsUserCode || above.touched.Count == 0;
    }

    public static MemberUse Of(SemanticModel model, StatementSyntax statement, CancellationToken cancellation)
    {
        var use = new MemberUse();
        foreach (var node in statement.DescendantNodes())
        {
            if (node is not (SimpleNameSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax
                or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
                continue;
            switch (model.GetSymbolInfo(node, cancellation).Symbol)
            {
                case IFieldSymbol { IsConst: false, IsReadOnly: false } or IPropertySymbol or IEventSymbol:
                    var member = model.GetSymbolInfo(node, cancellation).Symbol!;
                    use.touched.Add(member.OriginalDefinition);
                    use.writes |= IsWritten(node);
                    break;
                case IMethodSymbol called when node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    use.callsUserCode |= called.DeclaringSyntaxReferences.Any() || called.MethodKind == MethodKind.DelegateInvoke;
                    break;
            }
            use.writes |= node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax && IsWritten(node);
        }
        return use;
    }

    private static bool IsWritten(SyntaxNode name)
    {
        var target = name;
        while (target.Parent is MemberAccessExpressionSyntax access && access.Name == target
            || target.Parent is MemberBindingExpressionSyntax || target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
               || target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax })
            target = target.Parent!;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
