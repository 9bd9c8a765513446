// The letters of a fact file: numbers in base 64, texts by their place in a table. Text, because a compiler hands analyzers nothing else.
using System;
using System.Collections.Generic;
using System.Text;

namespace Permissions.Reachability.FactFiles;

/// <summary>Five bits a letter, the lowest first; the sixth says that more letters follow. As in source maps.</summary>
internal static class FactLetters
{
    public const string All = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public const int Bits = 5;

    public const int More = 1 << Bits;
}

/// <summary>Writes one record after the other, and keeps the table of their texts.</summary>
internal sealed class FactTextWriter
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly StringBuilder records = new();

    public IReadOnlyList<string> Texts => texts;

    public string Records => records.ToString();

    public void EndRecord() => records.Append('\n');

    public void Number(int number)
    {
        var left = unchecked((uint)(number << 1 ^ number >> 31)); // small negative numbers stay short
        do
        {
            var letter = (int)(left & (FactLetters.More - 1));
            left >>= FactLetters.Bits;
            records.Append(FactLetters.All[left == 0 ? letter : letter | FactLetters.More]);
        }
        while (left != 0);
    }

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
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = texts.Count;
            texts.Add(text);
        }
        Number(number);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void TextList(IReadOnlyList<string> items) => List(items, Text);
}
