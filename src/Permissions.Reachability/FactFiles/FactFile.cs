// The facts of one referenced assembly, as its fact file has them: types at once, a method when it is asked for.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

public sealed class FactFile
{
    private readonly string file;
    private readonly string[] texts;
    private readonly int[] starts;
    private readonly MethodFacts?[] methods;

    private FactFile(string assembly, string key, string? unreadable, string file, string[] texts, TypeFacts[] types, int[] starts)
    {
        (Assembly, Key, Unreadable, this.file, this.texts, Types, this.starts) = (assembly, key, unreadable, file, texts, types, starts);
        methods = new MethodFacts?[starts.Length];
        Headings = starts.Select(HeadingAt).ToArray();
    }

    /// <summary>The assembly's simple name.</summary>
    public string Assembly { get; }

    /// <summary>Two files with this key hold the same facts.</summary>
    public string Key { get; }

    /// <summary>Why the assembly could not be read, or null.</summary>
    public string? Unreadable { get; }

    public IReadOnlyList<TypeFacts> Types { get; }

    /// <summary>What every method is, by number.</summary>
    public IReadOnlyList<MethodHeading> Headings { get; }

    /// <summary>Reads a fact file.</summary>
    /// <exception cref="InvalidDataException">It is not one, or it is damaged; the message says where.</exception>
    public static FactFile Parse(string file)
    {
        var lines = Opened(file);
        var assembly = lines.Word("assembly ");
        var key = lines.Word("key ");
        if (lines.Begins("unreadable "))
            return new(assembly, key, lines.Word("unreadable "), "", [], [], []);
        var types = new TypeFacts[lines.Count("types ")];
        var starts = new int[lines.Count("methods ")];
        var texts = new string[lines.Count("texts ")];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = lines.NextText();
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = FactFileReader.ReadType(new(file, lines.At, texts));
            lines.Skip();
        }
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = lines.At;
            lines.Skip();
        }
        return new(assembly, key, null, file, texts, types, starts);
    }

    /// <summary>Whether a fact file holds all that was written.</summary>
    public static bool IsIntact(string file)
    {
        try
        {
            Opened(file);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static FactFileLines Opened(string file)
    {
        var lines = new FactFileLines(file);
        if (lines.Next() != FactFileWriter.Heading)
            throw new InvalidDataException($"it does not begin with '{FactFileWriter.Heading}'");
        if (lines.Word("sum ") is var sum && sum != FactFileWriter.Sum(file, lines.At))
            throw new InvalidDataException($"its contents do not sum up to {sum}");
        return lines;
    }

    /// <summary>Stands for a file that cannot be read.</summary>
    public static FactFile Broken(string assembly, string why) => new(assembly, "", why, "", [], [], []);

    /// <summary>
    /// Whether a member id, or any other text of the file, is one of these: to leave out files whose methods need not be read.
    /// </summary>
    public bool Mentions(Func<string, bool> isOne) => texts.Any(text => text.StartsWith("M:", StringComparison.Ordinal) && isOne(text));

    /// <summary>The facts of one method.</summary>
    public MethodFacts Method(int number) => methods[number] ??= FactFileReader.ReadMethod(new(file, starts[number], texts), Assembly);

    private MethodHeading HeadingAt(int start)
    {
        var reader = new FactTextReader(file, start, texts);
        var (id, type, flags) = (reader.Text(), reader.Text(), reader.Number());
        return new(id, type, IsTypeInitializer: (flags & 1) != 0, IsModuleInitializer: (flags & 2) != 0, IsAsync: (flags & 16) != 0);
    }
}

/// <param name="Id">The documentation-comment id.</param>
/// <param name="Type">The type that declares it.</param>
public readonly record struct MethodHeading(string Id, string Type, bool IsTypeInitializer, bool IsModuleInitializer, bool IsAsync);
