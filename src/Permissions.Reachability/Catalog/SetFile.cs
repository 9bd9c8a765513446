// Reads the named sets of a permissions.json: { "sets": { "serve": ["fs.write", "child"] } }. The runtime library reads the same file.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Reachability.Catalog;

internal sealed class SetFile
{
    public const string Name = "permissions.json";

    private static readonly Regex Tokens = new("\\G(?:\\s|//[^\\n]*|/\\*[\\s\\S]*?\\*/)*(?:(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
        + "|(?<word>[-+.\\w]+)|(?<sign>[{}\\[\\]:,]))", RegexOptions.Compiled);

    private readonly List<CatalogLine> lines = [];
    private readonly List<CatalogError> errors = [];
    private readonly List<(string Text, int At)> tokens = [];
    private readonly (string File, string Text) file;
    private int next;

    private SetFile(string path, string text) => file = (path, text);

    public static (IReadOnlyList<CatalogLine> Lines, IReadOnlyList<CatalogError> Errors) Parse(string path, string text)
    {
        var reader = new SetFile(path, text);
        try
        {
            reader.Read();
        }
        catch (FormatException)
        {
            // the error is told
        }
        return (reader.errors.Count > 0 ? [] : reader.lines, reader.errors); // half of a file says nothing
    }

    private void Read()
    {
        var end = 0;
        for (var match = Tokens.Match(file.Text); match.Success; match = Tokens.Match(file.Text, end))
        {
            var token = match.Groups.Cast<Group>().Skip(1).First(group => group.Success);
            tokens.Add((token.Value, token.Index));
            end = match.Index + match.Length;
        }
        var rest = Regex.Match(file.Text.Substring(end), @"\A(?:\s|//[^\n]*|/\*[\s\S]*?\*/)*\z");
        if (!rest.Success)
            throw Fail((file.Text.Substring(end).Trim().Split('\n')[0], file.Text.Length - file.Text.Substring(end).TrimStart().Length),
                "this is not JSON.");
        Object((name, at) =>
        {
            if (name == "sets")
                Object(ReadSet);
            else
                Skip();
        });
        if (next < tokens.Count)
            throw Fail(tokens[next], "nothing may follow the object of a permissions.json.");
    }

    private void ReadSet(string name, (string Text, int At) at)
    {
        var named = PermissionSet.None;
        var isRight = true;
        if (PermissionSet.TryParse(name, out _) || name.Length == 0 || name.Any(letter => letter == ',' || char.IsWhiteSpace(letter)))
        {
            Tell(at, $"'{name}' cannot be the name of a set: it is empty, has a comma or a space, or is the name of a permission.");
            isRight = false;
        }
        Array(item =>
        {
            if (item.Text[0] == '"' && PermissionSet.TryParse(Unquoted(item.Text), out var one))
                named |= one;
            else
            {
                isRight = false;
                Tell(item, $"{item.Text.Replace('"', '\'')} is not a permission; did you mean "
                    + $"'{PermissionSet.Nearest(Unquoted(item.Text))}'?");
            }
        });
        if (named.IsEmpty && isRight)
            Tell(at, $"the set '{name}' names no permission.");
        else if (lines.Exists(line => line.Id == name))
            Tell(at, $"the set '{name}' is there twice.");
        else if (isRight)
            lines.Add(new(CatalogVerb.Set, named, name, null, new Dictionary<string, string>(), "", file.File, LineOf(at.At).Line, true));
    }

    private void Object(Action<string, (string Text, int At)> read)
    {
        Take("{");
        while (!TryTake("}"))
        {
            var name = Take(null);
            if (name.Text[0] != '"')
                throw Fail(name, "a name in quotes is expected here.");
            Take(":");
            read(Unquoted(name.Text), name);
            if (!TryTake(","))
            {
                Take("}");
                return;
            }
        }
    }

    private void Array(Action<(string Text, int At)> read)
    {
        Take("[");
        while (!TryTake("]"))
        {
            read(Take(null));
            if (!TryTake(","))
            {
                Take("]");
                return;
            }
        }
    }

    private void Skip()
    {
        if (next < tokens.Count && tokens[next].Text == "{")
            Object((_, _) => Skip());
        else if (TryTake("["))
        {
            while (!TryTake("]"))
            {
                Skip();
                if (!TryTake(","))
                {
                    Take("]");
                    return;
                }
            }
        }
        else
            Take(null);
    }

    private bool TryTake(string sign)
    {
        if (next >= tokens.Count || tokens[next].Text != sign)
            return false;
        next++;
        return true;
    }

    /// <param name="sign">Null for a text or a word.</param>
    private (string Text, int At) Take(string? sign)
    {
        if (next >= tokens.Count)
            throw Fail(("", file.Text.Length), $"the file ends where {(sign is null ? "a value" : $"'{sign}'")} is expected.");
        var token = tokens[next++];
        if (sign is null ? "{}[]:,".Contains(token.Text) : token.Text != sign)
            throw Fail(token, $"{(sign is null ? "a value" : $"'{sign}'")} is expected here.");
        return token;
    }

    private FormatException Fail((string Text, int At) at, string message)
    {
        Tell(at, message);
        return new(message);
    }

    private void Tell((string Text, int At) at, string message)
    {
        var (line, column) = LineOf(at.At);
        errors.Add(new(file.File, line, column, at.Text.Length, message));
    }

    private (int Line, int Column) LineOf(int at)
    {
        var before = file.Text.Substring(0, at);
        return (before.Count(letter => letter == '\n'), at - (before.LastIndexOf('\n') + 1));
    }

    // Names of permissions need no escapes.
    private static string Unquoted(string token) => token.Trim('"');
}
