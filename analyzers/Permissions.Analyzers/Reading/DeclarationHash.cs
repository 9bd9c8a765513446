// A hash over what other files can see of a file: its declarations without bodies. It is cached for as long as the tree lives.
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

        // Other files can see whether there is a body, but not its content.
        public override void VisitBlock(BlockSyntax node) => Add("{}");

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => Add("=>");

        // All global statements together are one body.
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

        // Generators write this attribute again after every edit, so it is left out.
        public override void VisitAttribute(AttributeSyntax node)
        {
            if (node.Name.ToString().EndsWith("InterceptsLocationAttribute", System.StringComparison.Ordinal)
                || node.Name.ToString().EndsWith("InterceptsLocation", System.StringComparison.Ordinal))
                return;
            base.VisitAttribute(node);
        }

        // Constants, enum members and default values of parameters are visible elsewhere. Initial values of fields and properties are not.
        private static bool IsSeenFromElsewhere(EqualsValueClauseSyntax node) => node.Parent switch
        {
            PropertyDeclarationSyntax => false,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => true,
        };
    }
}
