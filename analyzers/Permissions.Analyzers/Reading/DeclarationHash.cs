// What other files can see of a file: a hash over its declarations, bodies left out, kept for as long as the tree lives.
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Reading;

internal static class DeclarationHash
{
    private const ulong Start = 14695981039346656037;

    private static readonly ConditionalWeakTable<SyntaxTree, Hash> Known = new();

    public static ulong Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var known) ? known.Value : Known.GetValue(tree, one => new(Compute(one, cancellation))).Value;

    public static ulong Combine(ulong hash, ulong more)
    {
        for (var i = 0; i < 8; i++)
            hash = unchecked((hash ^ more >> 8 * i & 0xff) * 1099511628211);
        return hash;
    }

    private static ulong Compute(SyntaxTree tree, CancellationToken cancellation)
    {
        var walker = new Walker(cancellation);
        walker.Add(tree.FilePath);
        walker.Visit(tree.GetRoot(cancellation));
        return walker.Value;
    }

    private sealed class Hash(ulong value)
    {
        public ulong Value { get; } = value;
    }

    private sealed class Walker(CancellationToken cancellation) : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
    {
        private bool hasStatements;

        public ulong Value { get; private set; } = Start;

        public void Add(string text)
        {
            foreach (var letter in text)
                Value = unchecked((Value ^ letter) * 1099511628211);
            Value = unchecked((Value ^ 0xff) * 1099511628211);
        }

        public override void DefaultVisit(SyntaxNode node)
        {
            cancellation.ThrowIfCancellationRequested();
            base.DefaultVisit(node);
        }

        public override void VisitToken(SyntaxToken token)
        {
            if (token.ContainsDirectives)
                Add(token.LeadingTrivia.ToFullString());
            Add(token.Text);
        }

        // That there is a body is seen from elsewhere, not what it does.
        public override void VisitBlock(BlockSyntax node) => Add("{}");

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => Add("=>");

        // All of them are one body.
        public override void VisitGlobalStatement(GlobalStatementSyntax node)
        {
            if (!hasStatements)
                Add("{}");
            hasStatements = true;
        }

        public override void VisitEqualsValueClause(EqualsValueClauseSyntax node)
        {
            if (IsSeenFromElsewhere(node))
                base.VisitEqualsValueClause(node);
            else
                Add("=");
        }

        // Generators write it again after every edit.
        public override void VisitAttribute(AttributeSyntax node)
        {
            if (node.Name.ToString().EndsWith("InterceptsLocationAttribute", System.StringComparison.Ordinal)
                || node.Name.ToString().EndsWith("InterceptsLocation", System.StringComparison.Ordinal))
                return;
            base.VisitAttribute(node);
        }

        // Constants, enum members and default values of parameters are; what a field or property begins with is not.
        private static bool IsSeenFromElsewhere(EqualsValueClauseSyntax node) => node.Parent switch
        {
            PropertyDeclarationSyntax => false,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => true,
        };
    }
}
