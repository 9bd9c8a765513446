// A syntax tree that counts how often somebody asks it for its root or for a line, and may cancel at a given question.
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Analyzers.Tests.Robustness;

internal sealed class WatchedTree : CSharpSyntaxTree
{
    private readonly SyntaxTree tree;
    private readonly CSharpSyntaxNode root;
    private readonly Action asked;

    public WatchedTree(SyntaxTree tree, Action asked)
    {
        this.tree = tree;
        this.asked = asked;
        root = CloneNodeAsRoot((CSharpSyntaxNode)tree.GetRoot());
    }

    public override string FilePath => tree.FilePath;

    public override bool HasCompilationUnitRoot => true;

    public override CSharpParseOptions Options => (CSharpParseOptions)tree.Options;

    public override int Length => tree.Length;

    public override Encoding? Encoding => tree.Encoding;

    public override SourceText GetText(CancellationToken cancellationToken = default) => tree.GetText(cancellationToken);

    public override bool TryGetText(out SourceText text) => tree.TryGetText(out text!);

    public override CSharpSyntaxNode GetRoot(CancellationToken cancellationToken = default)
    {
        asked();
        return root;
    }

    public override bool TryGetRoot(out CSharpSyntaxNode root)
    {
        root = this.root;
        return true;
    }

    public override FileLinePositionSpan GetLineSpan(TextSpan span, CancellationToken cancellationToken = default)
    {
        asked();
        return tree.GetLineSpan(span, cancellationToken);
    }

    public override SyntaxReference GetReference(SyntaxNode node) => new Reference(this, node);

    public override SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions options) => tree.WithRootAndOptions(root, options);

    public override SyntaxTree WithFilePath(string path) => tree.WithFilePath(path);

    private sealed class Reference(SyntaxTree tree, SyntaxNode node) : SyntaxReference
    {
        public override SyntaxTree SyntaxTree => tree;

        public override TextSpan Span => node.Span;

        public override SyntaxNode GetSyntax(CancellationToken cancellationToken = default) => node;
    }
}
