// Turns syntax into places and back into locations of the compilation at hand.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class Places
{
    public static Place Of(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetLineSpan(span);
        return new(tree.FilePath, span.Start, span.Length, lines.StartLinePosition.Line, lines.StartLinePosition.Character,
            lines.EndLinePosition.Line, lines.EndLinePosition.Character);
    }

    public static Place Of(SyntaxNode node) => Of(node.SyntaxTree, node.Span);

    public static Place Of(Location location) => location.SourceTree is { } tree ? Of(tree, location.SourceSpan) : default;

    public static TextSpan Span(this Place place) => new(place.Start, place.Length);

    public static LinePositionSpan Lines(this Place place) => new(new(place.Line, place.Column), new(place.EndLine, place.EndColumn));
}
