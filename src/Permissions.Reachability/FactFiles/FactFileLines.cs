// Walks through the lines of a fact file.
using System;
using System.IO;
using System.Text;

namespace Permissions.Reachability.FactFiles;

/// <exception cref="InvalidDataException">Thrown by every member where the file does not hold what it should.</exception>
internal sealed class FactFileLines(string file)
{
    private string before = "";

    /// <summary>Where the next line begins.</summary>
    public int At { get; private set; }

    public static string Escape(string text) =>
        text.IndexOfAny(['\\', '\n', '\r']) < 0 ? text : text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");

    /// <summary>A text of the table, which may begin like the one before it.</summary>
    public string NextText()
    {
        var start = At;
        var shared = FactTextReader.Number(file, ref start);
        if (shared < 0 || shared > before.Length)
            throw new InvalidDataException($"a text begins like {shared} letters before character {At}");
        Skip();
        before = before.Substring(0, shared) + file.Substring(start, At - start - 1);
        return Unescaped(before);
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

    public string Word(string name) => Begins(name) ? Next().Substring(name.Length) : throw new InvalidDataException($"'{name.Trim()}' is missing at character {At}");

    public int Count(string name) => int.TryParse(Word(name), out var count) && count >= 0 && count <= file.Length
        ? count
        : throw new InvalidDataException($"'{name.Trim()}' has no number before character {At}");

    private static string Unescaped(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch { 'n' => '\n', 'r' => '\r', var same => same });
        return plain.ToString();
    }
}
