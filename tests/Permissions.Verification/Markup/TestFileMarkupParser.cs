// Reads the marks that a test puts into its source: [|…|], {|ID:…|}, {|#0:…|} closed by |} or |#0}, and $$.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using NamedSpans = System.Collections.Immutable.ImmutableDictionary<
    string, System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>>;

namespace Microsoft.CodeAnalysis.Testing;

public static partial class TestFileMarkupParser
{
    public static void GetPositionsAndSpans(string input, out string output, out ImmutableArray<int> positions, out NamedSpans spans) =>
        Parse(input, positionsAreCode: false, out output, out positions, out spans);

    public static void GetSpans(string input, out string output, out NamedSpans spans) =>
        GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    public static void GetSpans(string input, bool treatPositionIndicatorsAsCode, out string output, out NamedSpans spans) =>
        Parse(input, treatPositionIndicatorsAsCode, out output, out _, out spans);

    /// <summary>The spans without a name, in the order of their text.</summary>
    public static void GetSpans(string input, out string output, out ImmutableArray<TextSpan> spans)
    {
        GetSpans(input, out output, out NamedSpans named);
        spans = named.GetValueOrDefault("", []);
    }

    public static void GetSpan(string input, out string output, out TextSpan span)
    {
        GetSpans(input, out output, out ImmutableArray<TextSpan> spans);
        span = spans.Single();
    }

    public static void GetPosition(string input, out string output, out int cursorPosition)
    {
        GetPositionsAndSpans(input, out output, out var positions, out _);
        cursorPosition = positions.Single();
    }

    public static void GetPositionAndSpan(string input, out string output, out int cursorPosition, out TextSpan span)
    {
        GetPositionsAndSpans(input, out output, out var positions, out var spans);
        cursorPosition = positions.Single();
        span = spans.GetValueOrDefault("", []).Single();
    }

    private static void Parse(string input, bool positionsAreCode, out string output, out ImmutableArray<int> positions, out NamedSpans spans)
    {
        var text = new StringBuilder(input.Length);
        var cursors = ImmutableArray.CreateBuilder<int>();
        var open = new List<Start>();
        var found = new List<(string Name, TextSpan Span)>();
        var last = 0;
        foreach (Match tag in Tag().Matches(input))
        {
            if (positionsAreCode && tag.Value == "$$")
                continue;

            text.Append(input, last, tag.Index - last);
            last = tag.Index + tag.Length;
            if (tag.Value == "$$")
                cursors.Add(text.Length);
            else if (tag.Value == "[|")
                open.Add(new Start("", "|]", text.Length));
            else if (tag.Groups["name"] is { Success: true } name)
                Open(name.Value, open, found, text.Length);
            else
                Close(tag, open, found, text.Length);
        }

        if (open.Count > 0)
            throw new ArgumentException($"The input has {open.Count} spans that are not closed, the last '{open[^1].Name}'.", nameof(input));

        output = text.Append(input, last, input.Length - last).ToString();
        positions = cursors.ToImmutable();
        spans = found.GroupBy(span => span.Name).ToImmutableDictionary(
            group => group.Key,
            group => group.Select(span => span.Span).OrderBy(span => span.Start).ThenBy(span => span.End).ToImmutableArray());
    }

    private static void Open(string name, List<Start> open, List<(string Name, TextSpan Span)> found, int position)
    {
        if (name.StartsWith('#') && (open.Exists(start => start.Name == name) || found.Exists(span => span.Name == name)))
            throw new ArgumentException($"The input contains more than one span '{name}'.");

        open.Add(new Start(name, "|}", position));
    }

    private static void Close(Match tag, List<Start> open, List<(string Name, TextSpan Span)> found, int position)
    {
        // A numbered end closes its own start, wherever it stands: so spans may overlap. Any other closes the innermost one.
        var index = tag.Groups["key"] is { Success: true } key
            ? open.FindLastIndex(start => start.Name == key.Value)
            : open.Count - 1;
        if (index < 0 || (!tag.Groups["key"].Success && open[index].End != tag.Value))
            throw new ArgumentException($"Mismatched end tag '{tag.Value}' found at position {tag.Index}.");

        found.Add((open[index].Name, TextSpan.FromBounds(open[index].Position, position)));
        open.RemoveAt(index);
    }

    [GeneratedRegex(@"\$\$|\[\||\|\]|\{\|(?<name>[^:|\[\]{}]+):|\|(?<key>#\d+)\}|\|\}")]
    private static partial Regex Tag();

    private readonly record struct Start(string Name, string End, int Position);
}
