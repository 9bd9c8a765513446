// Reads the numbers, texts and lists of one record of a fact file.
using System;
using System.Collections.Generic;
using System.IO;

namespace Permissions.Reachability.FactFiles;

/// <exception cref="InvalidDataException">Thrown by every member where the file does not hold what it should.</exception>
internal struct FactTextReader(string file, int at, string[] texts)
{
    private static readonly sbyte[] Values = ValuesOfLetters();

    public int Number() => Number(file, ref at);

    public static int Number(string file, ref int at)
    {
        uint number = 0;
        for (var shift = 0; ; shift += FactLetters.Bits)
        {
            var letter = at < file.Length && file[at] < Values.Length ? Values[file[at]] : -1;
            if (letter < 0 || shift > 30)
                throw new InvalidDataException($"a record ends too early at character {at}");
            at++;
            number |= (uint)(letter & (FactLetters.More - 1)) << shift;
            if ((letter & FactLetters.More) == 0)
                break;
        }
        return unchecked((int)(number >> 1) ^ -(int)(number & 1));
    }

    public string? TextOrNull()
    {
        var number = Number();
        if (number == -1)
            return null;
        return (uint)number < (uint)texts.Length
            ? texts[number] : throw new InvalidDataException($"text {number} of {texts.Length} is asked for at character {at}");
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException($"a text is missing at character {at}");

    public IReadOnlyList<string> TextList()
    {
        var items = Array<string>();
        for (var i = 0; i < items.Length; i++)
            items[i] = Text();
        return items;
    }

    /// <summary>Room for a list, whose length stands first.</summary>
    public T[] Array<T>()
    {
        var count = Number();
        if (count == 0)
            return System.Array.Empty<T>();
        return count > 0 && count <= file.Length - at
            ? new T[count] : throw new InvalidDataException($"a list of {count} items begins at character {at}");
    }

    private static sbyte[] ValuesOfLetters()
    {
        var values = new sbyte[128];
        for (var i = 0; i < values.Length; i++)
            values[i] = (sbyte)FactLetters.All.IndexOf((char)i);
        return values;
    }
}
