// Writes the records of a fact file: numbers by letters, texts by their place in a sorted table.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions.Reachability.FactFiles;

/// <summary>Writes one record after the other, and keeps the table of their texts.</summary>
internal sealed class FactTextWriter
{
    private const int Page = 8_192; // smaller than what the collector treats as large

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<Word[]> pages = [];
    private int used = Page;

    public void EndRecord() => Add(new(0, WordKind.End));

    public void Number(int number) => Add(new(number, WordKind.Number));

    public void Flags(params bool[] flags)
    {
        var bits = 0;
        for (var i = 0; i < flags.Length; i++)
            bits |= flags[i] ? 1 << i : 0;
        Number(bits);
    }

    /// <summary>A text, or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }
        if (!texts.TryGetValue(text, out var number))
            texts[text] = number = texts.Count;
        Add(new(number, WordKind.Text));
    }

    public void TextList(IReadOnlyList<string> items) => List(items, Text);

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        for (var i = 0; i < items.Count; i++)
            write(items[i]);
    }

    /// <summary>
    /// Appends the number of texts, the texts in order, each without what it begins with like the one before it, and then the records.
    /// </summary>
    public void AppendTo(StringBuilder file)
    {
        var sorted = texts.Keys.OrderBy(text => text, StringComparer.Ordinal).ToList();
        var places = new int[sorted.Count];
        file.Append("texts ").Append(sorted.Count).Append('\n');
        var before = "";
        for (var i = 0; i < sorted.Count; i++)
        {
            places[texts[sorted[i]]] = i;
            var text = FactFileLines.Escape(sorted[i]);
            var shared = Shared(before, text);
            Append(file, shared);
            file.Append(text, shared, text.Length - shared).Append('\n');
            before = text;
        }
        for (var page = 0; page < pages.Count; page++)
            for (var i = 0; i < (page + 1 < pages.Count ? Page : used); i++)
                if (pages[page][i] is { Kind: WordKind.End })
                    file.Append('\n');
                else
                    Append(file, pages[page][i] is { Kind: WordKind.Text } text ? places[text.Number] : pages[page][i].Number);
    }

    private void Add(Word word)
    {
        if (used == Page)
        {
            pages.Add(new Word[Page]);
            used = 0;
        }
        pages[pages.Count - 1][used++] = word;
    }

    private static int Shared(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
            length++;
        return length;
    }

    private static void Append(StringBuilder file, int number)
    {
        var left = unchecked((uint)(number << 1 ^ number >> 31)); // small negative numbers stay short
        do
        {
            var letter = (int)(left & (FactLetters.More - 1));
            left >>= FactLetters.Bits;
            file.Append(FactLetters.All[left == 0 ? letter : letter | FactLetters.More]);
        }
        while (left != 0);
    }

    private enum WordKind
    {
        Number,
        Text,
        End,
    }

    private readonly record struct Word(int Number, WordKind Kind);
}
