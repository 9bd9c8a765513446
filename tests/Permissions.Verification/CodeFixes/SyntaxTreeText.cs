// Writes a syntax tree out, so that the tree a fix built can be compared with the one its text parses to.
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal static class SyntaxTreeText
{
    public static string Write(SyntaxNode root, bool trivia)
    {
        var text = new StringBuilder();
        Write(root, "", trivia, text);
        return text.ToString();
    }

    private static void Write(SyntaxNodeOrToken item, string indent, bool trivia, StringBuilder text)
    {
        var kind = (CSharp.SyntaxKind)item.RawKind;
        if (item.AsNode() is { } node)
        {
            text.Append(indent).Append("Node(").Append(kind).Append("):\n");
            foreach (var child in node.ChildNodesAndTokens())
                Write(child, indent + "  ", trivia, text);

            return;
        }

        var token = item.AsToken();
        text.Append(indent).Append("Token(").Append(kind).Append("): ").Append(Visible(token.Text)).Append('\n');
        if (trivia)
        {
            Write(token.LeadingTrivia, indent + "  Leading", text);
            Write(token.TrailingTrivia, indent + "  Trailing", text);
        }
    }

    private static void Write(SyntaxTriviaList list, string prefix, StringBuilder text)
    {
        foreach (var trivia in list)
            text.Append(prefix).Append('(').Append((CSharp.SyntaxKind)trivia.RawKind).Append("): ").Append(Visible(trivia.ToFullString())).Append('\n');
    }

    private static string Visible(string text) => text.Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t");
}
