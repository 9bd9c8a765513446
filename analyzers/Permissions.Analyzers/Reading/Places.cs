// Converts syntax to places, and places to locations of the current compilation.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class Places
{
    public static Place Of(SyntaxTree tree, TextSpan span)
    {
        var lines = Written(tree, span) is { } written ? written : tree.GetLineSpan(span);
        return new(tree.FilePath, span.Start, span.Length, lines.StartLinePosition.Line, lines.StartLinePosition.Character,
            lines.EndLinePosition.Line, lines.EndLinePosition.Character, lines.HasMappedPath ? lines.Path : null);
    }

    // The source that a #line directive names, such as a Razor page. Most files have no directive.
    private static FileLinePositionSpan? Written(SyntaxTree tree, TextSpan span) =>
        tree.TryGetRoot(out var root) && root.ContainsDirectives && tree.GetMappedLineSpan(span) is { HasMappedPath: true } mapped
            && tree.GetLineVisibility(span.Start) == LineVisibility.Visible ? mapped : null;

    /// <summary>
    /// The place of a method: its name. If a generator wrapped handwritten code in the method, the first handwritten part.
    /// </summary>
    public static Place OfMethod(SyntaxNode declaration, TextSpan name)
    {
        var tree = declaration.SyntaxTree;
        return declaration.ContainsDirectives && tree.GetLineVisibility(name.Start) != LineVisibility.Visible
            && declaration.DescendantTokens().FirstOrDefault(token => Written(tree, token.Span) is not null) is { RawKind: not 0 } written
            ? Of(tree, written.Span) : Of(tree, name);
    }

    public static Place Of(SyntaxNode node) => Of(node.SyntaxTree, node.Span);

    public static Place Of(Location location) => location.SourceTree is { } tree ? Of(tree, location.SourceSpan) : default;

    public static TextSpan Span(this Place place) => new(place.Start, place.Length);

    public static LinePositionSpan Lines(this Place place) => new(new(place.Line, place.Column), new(place.EndLine, place.EndColumn));
}
