// One program of the corpus: its source and what it expects.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Permissions.Corpus.Tests;

internal sealed class CorpusCase
{
    public static readonly string Folder = typeof(CorpusCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "CorpusFolder").Value!;

    private static readonly IReadOnlyDictionary<string, (string File, string? Variant)> All = Find();

    /// <summary>The programs that stand in files, without their twins.</summary>
    public static IReadOnlyList<CorpusCase> Programs { get; } = [.. Names().Select(Of).Where(program => program.Variant is null)];

    private CorpusCase(string name, string file, string? variant)
    {
        Name = name;
        File = file;
        Variant = variant;
        Text = Read(file);
        Parts = [.. Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + ".*.cs").Order()
            .Select(part => (part, Read(part)))];
        Expectations = [.. Parts.Prepend((file, Text)).SelectMany(part => Expectation.Read(part.Item1, part.Item2))];
    }

    public string Name { get; }

    public string File { get; }

    /// <summary>The name of the harmless twin that it is; null of a program that stands as it is.</summary>
    public string? Variant { get; }

    public string Text { get; }

    /// <summary>The text without the attributes that speak to the harness.</summary>
    public string Code =>
        ProgramVariants.WithoutAttributes(Text, static attribute => attribute.Name.ToString() is "Expect" or "OwnProcess");

    /// <summary>Further files of the same program: <c>Case.Other.cs</c>.</summary>
    public IReadOnlyList<(string File, string Text)> Parts { get; }

    /// <summary>Whether the generators of the frameworks run on it, as in every build.</summary>
    public bool IsGenerated => Path.GetFileName(Path.GetDirectoryName(File)) == "Generated";

    /// <summary>Whether it cannot share its process with other programs.</summary>
    public bool NeedsItsOwnProcess => Text.Contains("[assembly: OwnProcess(", StringComparison.Ordinal);

    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>The catalog files of a user that stand beside it.</summary>
    public ImmutableArray<AdditionalText> Catalogs =>
        [.. Directory.GetFiles(Path.GetDirectoryName(File)!, "permissions.*.txt").Order().Select(file => new FileText(file))];

    /// <summary>All cases, as <c>Feature/Case</c>, and <c>Feature/Case/Variant</c> for the twins of one.</summary>
    public static IEnumerable<string> Names() => All.Keys.Order(StringComparer.Ordinal);

    public static CorpusCase Of(string name) => new(name, All[name].File, All[name].Variant);

    /// <summary>All files of the corpus; those of one program share the name before the first dot.</summary>
    public static IEnumerable<string> Files() =>
        Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0] != "Harness");

    private static Dictionary<string, (string, string?)> Find()
    {
        var all = new Dictionary<string, (string, string?)>();
        foreach (var file in Files().Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.')))
        {
            var name = Path.GetRelativePath(Folder, file)[..^3].Replace('\\', '/');
            all.Add(name, (file, null));
            foreach (var variant in ProgramVariants.Of(System.IO.File.ReadAllText(file)))
                all.Add($"{name}/{variant}", (file, variant));
        }

        return all;
    }

    private string Read(string file)
    {
        var text = System.IO.File.ReadAllText(file);
        return Variant is null ? text : ProgramVariants.Expand(text, Variant);
    }
}
