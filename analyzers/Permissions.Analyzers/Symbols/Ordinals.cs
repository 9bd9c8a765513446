// Numbers what a member declares inside itself, by name and order: an edit beside it does not rename it.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Symbols;

internal sealed class Ordinals
{
    /// <summary>The name of what has none.</summary>
    public const string Lambda = "lambda";

    private readonly int origin;
    private readonly Dictionary<string, List<int>> locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> functions = new(StringComparer.Ordinal);

    public Ordinals(SyntaxNode member)
    {
        origin = member.SpanStart;
        foreach (var node in member.DescendantNodesAndSelf())
            switch (node)
            {
                case VariableDeclaratorSyntax local:
                    Add(locals, local.Identifier);
                    break;
                case SingleVariableDesignationSyntax local:
                    Add(locals, local.Identifier);
                    break;
                case ForEachStatementSyntax loop:
                    Add(locals, loop.Identifier);
                    break;
                case CatchDeclarationSyntax caught:
                    Add(locals, caught.Identifier);
                    break;
                case LocalFunctionStatementSyntax function:
                    Add(functions, function.Identifier.ValueText, function.SpanStart);
                    break;
                case AnonymousFunctionExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax:
                    Add(functions, Lambda, node.SpanStart);
                    break;
            }
    }

    /// <summary>The member that holds the node; all top-level statements of a file are one.</summary>
    public static SyntaxNode MemberAround(SyntaxNode node) =>
        node.AncestorsAndSelf().First(at => at is MemberDeclarationSyntax and not GlobalStatementSyntax || at.Parent is null);

    public string OfLocal(string name, int start) => Find(locals, name, start);

    public string OfFunction(string name, int start) => Find(functions, name, start);

    private string Find(Dictionary<string, List<int>> starts, string name, int start)
    {
        if (!starts.TryGetValue(name, out var list))
            return "+" + (start - origin);
        var index = list.BinarySearch(start);
        if (index >= 0)
            return index.ToString();
        var last = ~index - 1; // the compiler makes functions that stand nowhere by themselves, from parts of queries
        return last + "+" + (start - (last < 0 ? origin : list[last]));
    }

    private static void Add(Dictionary<string, List<int>> starts, SyntaxToken name) => Add(starts, name.ValueText, name.SpanStart);

    // Nodes come in the order of the text, but what begins at the same place comes once.
    private static void Add(Dictionary<string, List<int>> starts, string name, int start)
    {
        if (!starts.TryGetValue(name, out var list))
            starts[name] = list = [];
        if (list.BinarySearch(start) is var index and < 0)
            list.Insert(~index, start);
    }
}
