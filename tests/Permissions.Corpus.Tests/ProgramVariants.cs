// The harmless twins of a loud program, made from the lines that decide. See tests/Corpus/README.md for the form.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Corpus.Tests;

internal static partial class ProgramVariants
{
    private const string Same = "//! ";
    private const string Above = "//^ ";

    /// <summary>The variants that the head of a file describes, in its order.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Split('\n').Skip(1).TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))
            .Select(line => Description().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    /// <summary>The variants that have a line of their own somewhere in a file.</summary>
    public static IEnumerable<string> Marked(string text) =>
        text.Split('\n').SelectMany(Markers).SelectMany(marker => marker.Names).Distinct();

    /// <summary>The text of one variant: each line keeps its number, and nothing is expected any more.</summary>
    public static string Expand(string text, string variant)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var (names, code, isOfTheLineAbove) in Markers(lines[i]).ToList())
                if (names.Contains(variant))
                {
                    var at = isOfTheLineAbove ? AboveMarkers(lines, i) : i;
                    lines[at] = lines[at][..(lines[at].Length - lines[at].TrimStart().Length)] + code;
                    if (!isOfTheLineAbove)
                        break;
                }
        return WithoutAttributes(string.Join('\n', lines), Expectation.IsExpectation);
    }

    private static int AboveMarkers(string[] lines, int i)
    {
        while (lines[i].TrimStart().StartsWith(Above, StringComparison.Ordinal))
            i--;
        return i;
    }

    private static IEnumerable<(IReadOnlyList<string> Names, string Code, bool IsOfTheLineAbove)> Markers(string line)
    {
        var isOfTheLineAbove = line.TrimStart().StartsWith(Above, StringComparison.Ordinal);
        return line.Split(isOfTheLineAbove ? Above : Same).Skip(1).Select(marker => Marker().Match(marker) is { Success: true } match
            ? ((IReadOnlyList<string>)match.Groups[1].Value.Split(", "), match.Groups[2].Value.Trim(), isOfTheLineAbove)
            : throw new InvalidDataException($"'{line.Trim()}' does not say which variant it is of: //! Name: code"));
    }

    /// <summary>The text without the attributes that speak to the harness.</summary>
    public static string WithoutAttributes(string text, Func<AttributeSyntax, bool> areTaken)
    {
        var all = text.ToCharArray();
        foreach (var list in
            CSharpSyntaxTree.ParseText(text, CaseCompiler.Options).GetRoot().DescendantNodes().OfType<AttributeListSyntax>()
                .Where(list => list.Attributes.All(areTaken)))
            for (var i = list.SpanStart; i < list.Span.End; i++)
                if (all[i] is not '\n' and not '\r')
                    all[i] = ' ';
        return new string(all);
    }

    [GeneratedRegex(@"^// ([A-Z]\w*): \S")]
    private static partial Regex Description();

    [GeneratedRegex(@"^([A-Z]\w*(?:, [A-Z]\w*)*):(?: (.*))?$")]
    private static partial Regex Marker();
}
