// The habits: a first line that says what stands here, files that fit, folders named for what they decide.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Permissions.House.Tests;

public sealed class HabitTests
{
    [Fact]
    public void File_BeginsWithASentence() =>
        Assert.All(House.Sources(), file => Assert.Matches(@"^\uFEFF?// \S.*[.:!?…]\s", House.Read(file)));

    [Fact]
    public void File_StaysUnder300Lines() =>
        Assert.All(House.Sources(), file => Assert.True(House.Read(file).Count(c => c == '\n') <= 300, file));

    // The corpus, the samples and the generated lists of the API are data; so is text inside a raw or verbatim string.
    [Fact]
    public void Line_FitsIn140Characters() =>
        Assert.Empty(House.Sources().Where(file => !Regex.IsMatch(file, "^tests/(Corpus|Samples)/|/PublicApi/"))
            .SelectMany(LongLines));

    private static IEnumerable<string> LongLines(string file)
    {
        var text = SourceText.From(House.Read(file));
        var lines = text.Lines.Where(line => line.Span.Length > 140).ToList();
        if (lines.Count == 0)
            return [];
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return lines.Where(line => !root.DescendantTokens(line.Span).Any(IsData)).Select(line => $"{file}:{line.LineNumber + 1}");
    }

    private static bool IsData(SyntaxToken token) => Regex.IsMatch(token.Text, "^@\"|\"\"\"")
        || token.Parent!.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>()
            .Any(text => Regex.IsMatch(text.StringStartToken.Text, "@|\"\"\""));

    [Fact]
    public void Folder_IsNamedForWhatItDecides() =>
        Assert.DoesNotContain(House.Sources(),
            file => Regex.IsMatch(file, "/(utils?|utility|utilities|helpers?|common|misc|core|extensions)/", RegexOptions.IgnoreCase));

    [Fact]
    public void File_HasNoRegionsAndNothingLeftToDo() =>
        Assert.DoesNotContain(House.Sources().Where(file => !file.EndsWith("HabitTests.cs", StringComparison.Ordinal)), file =>
            Regex.IsMatch(House.Read(file), @"#region|\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException"));

    [Fact]
    public void Product_SwallowsNoException() =>
        Assert.DoesNotContain(House.Sources("src", "analyzers"),
            file => Regex.IsMatch(House.Read(file), @"catch\s*(\([^)]*\))?\s*\{\s*\}"));
}
