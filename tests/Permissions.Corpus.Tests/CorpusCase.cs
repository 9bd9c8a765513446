// One program of the corpus: its source and what it expects.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Corpus.Tests;

/// <param name="Span">The declaration that carries the attribute.</param>
internal sealed record Expectation(string Rule, string Path, Witness By, string? Why, string File, TextSpan Span)
{
    /// <summary>Whether it is about code that nobody can read: the path is then the name of what is called.</summary>
    public bool IsOfABlindSpot => Rule == "PERM3002";
}

internal sealed class CorpusCase
{
    public static readonly string Folder = typeof(CorpusCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "CorpusFolder").Value!;

    private CorpusCase(string file)
    {
        File = file;
        Text = System.IO.File.ReadAllText(file);
        Parts = [.. Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + ".*.cs").Order().Select(part => (part, System.IO.File.ReadAllText(part)))];
        Expectations = [.. Parts.Prepend((file, Text)).SelectMany(part => Read(part.Item1, part.Item2))];
    }

    public string File { get; }

    public string Text { get; }

    /// <summary>Further files of the same program: <c>Case.Other.cs</c>.</summary>
    public IReadOnlyList<(string File, string Text)> Parts { get; }

    /// <summary>Whether the generators of the frameworks run on it, as in every build.</summary>
    public bool IsGenerated => Path.GetFileName(Path.GetDirectoryName(File)) == "Generated";

    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>The catalog files of a user that stand beside it.</summary>
    public ImmutableArray<AdditionalText> Catalogs =>
        [.. Directory.GetFiles(Path.GetDirectoryName(File)!, "permissions.*.txt").Order().Select(file => new FileText(file))];

    /// <summary>All cases, as <c>Feature/Case</c>.</summary>
    public static IEnumerable<string> Names() =>
        Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)[..^3].Replace('\\', '/'))
            .Where(name => !name.StartsWith("Harness/") && !name.Contains('.')).Order();

    public static CorpusCase Of(string name) => new(Path.Combine(Folder, name + ".cs"));

    private static List<Expectation> Read(string file, string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString() == "Expect").Select(attribute =>
        {
            var arguments = attribute.ArgumentList!.Arguments;
            string Text(int i) => (string)((LiteralExpressionSyntax)arguments[i].Expression).Token.Value!;
            var by = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == "By")?.Expression.ToString();
            var why = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == "Why")?.Expression.ToString();
            var witnesses = by?.Split('|').Aggregate((Witness)0, (all, one) => all | System.Enum.Parse<Witness>(one.Trim().Replace("Witness.", ""))) ?? Witness.All;
            return new Expectation(Text(0), Text(1), witnesses, why, file, attribute.Parent!.Parent!.Span);
        }).ToList();
}

/// <summary>A file as the compiler hands it to analyzers.</summary>
internal sealed class FileText(string file) : AdditionalText
{
    public override string Path => file;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(System.IO.File.ReadAllText(file));
}
