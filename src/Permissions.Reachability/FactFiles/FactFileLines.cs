// Walks through the lines of a fact file.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Permissions.Reachability.FactFiles;

/// <exception cref="InvalidDataException">Thrown by every member where the file does not hold what it should.</exception>
internal sealed class FactFileLines(string file)
{
    private char[] before = new char[256]; // the text before, and how long it is
    private int length;

    /// <summary>Where the next line begins.</summary>
    public int At { get; private set; }

    /// <summary>
    /// A text on one line and without surrogates: half a pair has no bytes, and what two texts share may end in the middle of one.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsEscaped))
            return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
            _ = letter switch
            {
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                _ when char.IsSurrogate(letter) => escaped.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(letter),
            };
        return escaped.ToString();
    }

    private static bool IsEscaped(char letter) => letter is '\\' or '\n' or '\r' || char.IsSurrogate(letter);

    /// <summary>A text of the table, which may begin like the one before it.</summary>
    public string NextText()
    {
        var start = At;
        var shared = FactTextReader.Number(file, ref start);
        if (shared < 0 || shared > length)
            throw new InvalidDataException($"a text begins like {shared} letters before character {At}");
        Skip();
        var own = At - start - 1;
        length = shared + own;
        if (length > before.Length)
            Array.Resize(ref before, length * 2);
        file.CopyTo(start, before, shared, own);
        return Unescaped(new(before, 0, length));
    }

    public bool Begins(string name) => At < file.Length && string.CompareOrdinal(file, At, name, 0, name.Length) == 0;

    public string Next()
    {
        var start = At;
        Skip();
        return Unescaped(file.Substring(start, At - start - 1));
    }

    public void Skip()
    {
        var end = At < file.Length ? file.IndexOf('\n', At) : -1;
        At = end >= 0 ? end + 1 : throw new InvalidDataException($"it ends too early, after {file.Length} characters");
    }

    public string Word(string name) =>
        Begins(name) ? Next().Substring(name.Length) : throw new InvalidDataException($"'{name.Trim()}' is missing at character {At}");

    public int Count(string name) => int.TryParse(Word(name), out var count) && count >= 0 && count <= file.Length
        ? count
        : throw new InvalidDataException($"'{name.Trim()}' has no number before character {At}");

    private static string Unescaped(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\\' || i + 1 == text.Length)
                plain.Append(text[i]);
            else if (text[++i] == 'u' && i + 4 < text.Length
                && int.TryParse(text.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter))
            {
                plain.Append((char)letter);
                i += 4;
            }
            else
                plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', var same => same });
        return plain.ToString();
    }
}
