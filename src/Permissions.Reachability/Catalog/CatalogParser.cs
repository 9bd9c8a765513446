// Reads the text of a catalog into lines; a line that cannot be read becomes an error at its place and the rest goes on.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Catalog;

public static class CatalogParser
{
    private static readonly Dictionary<string, CatalogVerb> Verbs = new()
    {
        ["fs.open"] = CatalogVerb.Opens, ["safe"] = CatalogVerb.Safe, ["now"] = CatalogVerb.Now, ["lazy"] = CatalogVerb.Lazy,
        ["later"] = CatalogVerb.Later, ["concurrent"] = CatalogVerb.Concurrent, ["waits"] = CatalogVerb.Waits,
        ["finds"] = CatalogVerb.Finds, ["entry"] = CatalogVerb.Entry,
        ["starts"] = CatalogVerb.Starts, ["makes"] = CatalogVerb.Makes, ["resolves"] = CatalogVerb.Resolves,
        ["serves"] = CatalogVerb.Serves,
        ["drops"] = CatalogVerb.Drops, ["asks"] = CatalogVerb.Asks, ["asserts"] = CatalogVerb.Asserts,
        ["tests"] = CatalogVerb.Tests, ["joins"] = CatalogVerb.Joins, ["passes"] = CatalogVerb.Passes, ["closes"] = CatalogVerb.Closes,
        ["binds"] = CatalogVerb.Binds,
        ["unknown"] = CatalogVerb.Unknown, ["held"] = CatalogVerb.Held,
        ["carries"] = CatalogVerb.Carries, ["contract"] = CatalogVerb.Contract, ["hooks"] = CatalogVerb.Hooks,
        ["intercepted"] = CatalogVerb.Intercepted,
        ["cut"] = CatalogVerb.Cut,
    };

    // With '=' those that take a value.
    private static readonly Dictionary<CatalogVerb, string[]> OptionsByVerb = new()
    {
        [CatalogVerb.Needs] = ["path=", "also=", "from=", "removes", "twin=", "when=", "unless=", "reads=", "sometimes", "later"],
        [CatalogVerb.Opens] = ["path=", "mode=", "access=", "options=", "twin=", "when=", "unless=", "sometimes"],
        [CatalogVerb.Now] = ["calls=", "of=", "name=", "binds", "always", "members", "copies", "stores", "first"],
        [CatalogVerb.Lazy] = ["calls=", "of=", "name=", "binds", "runs", "parts", "filled", "elements", "into="],
        [CatalogVerb.Later] = ["calls=", "of=", "name=", "binds"],
        [CatalogVerb.Concurrent] = ["calls=", "of=", "name=", "binds"],
        [CatalogVerb.Finds] = ["member=", "constructors", "types", "delegate"],
        [CatalogVerb.Entry] = ["calls=", "binds", "given", "found", "named", "injected", "made", "text", "never", "if="],
        [CatalogVerb.Starts] = ["calls=", "binds", "given", "found"],
        [CatalogVerb.Makes] = ["calls=", "once", "given", "service", "service=", "key=", "last", "tried"],
        [CatalogVerb.Resolves] = ["calls=", "key=", "all"],
        [CatalogVerb.Drops] = ["permissions=", "entries=", "part", "kept", "served"],
        [CatalogVerb.Asks] = ["permissions="],
        [CatalogVerb.Asserts] = ["permissions="],
        [CatalogVerb.Passes] = ["same", "or"],
        [CatalogVerb.Closes] = ["needs=", "path="],
        [CatalogVerb.Binds] = ["needs="],
        [CatalogVerb.Unknown] = ["creates", "creates="],
        [CatalogVerb.Held] = ["common"],
        [CatalogVerb.Carries] = ["objects"],
        [CatalogVerb.Contract] = ["name="],
        [CatalogVerb.Hooks] = ["calls="],
        [CatalogVerb.Intercepted] = ["by="],
    };

    /// <summary>The words that a line may begin with, other than permissions.</summary>
    public static IReadOnlyDictionary<string, CatalogVerb> Words => Verbs;

    /// <summary>The options that lines of a verb may have, those that take a value with a '=' behind their names.</summary>
    public static IReadOnlyList<string> OptionsOf(CatalogVerb verb) => OptionsByVerb.TryGetValue(verb, out var options) ? options : [];

    public static (IReadOnlyList<CatalogLine> Lines, IReadOnlyList<CatalogError> Errors) Parse(string file, string text, bool isUser)
    {
        if (file.EndsWith(SetFile.Name, StringComparison.OrdinalIgnoreCase))
            return SetFile.Parse(file, text);
        var lines = new List<CatalogLine>();
        var errors = new List<CatalogError>();
        var number = 0;
        foreach (var raw in text.Replace("\r\n", "\n").Split('\n'))
        {
            var (content, reason) = SplitReason(raw);
            var words = Split(content);
            if (words.Count > 0)
                Read(words, reason, new(file, number, isUser), lines, errors);
            number++;
        }
        return (lines, errors);
    }

    private static void Read(List<(string Text, int Column)> words, string reason, LineOrigin at, List<CatalogLine> lines,
        List<CatalogError> errors)
    {
        void Fail((string Text, int Column) word, string message) =>
            errors.Add(new(at.File, at.Line, word.Column, word.Text.Length, message));

        var permissions = PermissionSet.None;
        if (!Verbs.TryGetValue(words[0].Text, out var verb))
        {
            verb = CatalogVerb.Needs;
            foreach (var name in words[0].Text.Split(','))
            {
                if (!PermissionSet.TryParse(name, out var one))
                {
                    Fail(words[0],
                        $"'{name}' is neither a permission nor a word of the catalog; did you mean '{PermissionSet.Nearest(name)}'?");
                    return;
                }
                permissions |= one;
            }
        }
        if (words.Count < 2)
        {
            Fail(words[0],
                $"'{words[0].Text}' names no member; write a documentation-comment id behind it, such as "
                    + "M:Namespace.Type.Method(System.String)");
            return;
        }
        var id = words[1].Text;
        if (!MemberId.IsWellFormed(id, out var why))
        {
            Fail(words[1], why);
            return;
        }
        string? target = null;
        var rest = 2;
        if (verb == CatalogVerb.Cut)
        {
            if (words.Count < 4 || words[2].Text != "->" || !MemberId.IsWellFormed(words[3].Text, out _))
            {
                Fail(words[0], "a 'cut' line names two members: cut M:Caller -> M:Callee");
                return;
            }
            target = words[3].Text;
            rest = 4;
        }
        var options = new Dictionary<string, string>();
        for (; rest < words.Count; rest++)
        {
            var (word, _) = words[rest];
            var equals = word.IndexOf('=');
            var name = equals > 0 ? word.Substring(0, equals) : word;
            var known = OptionsOf(verb);
            if (!known.Contains(equals > 0 ? name + "=" : name) || options.ContainsKey(name))
            {
                Fail(words[rest], $"'{word}' is not understood here; "
                    + (known.Count == 0
                        ? $"'{words[0].Text}' takes no options"
                        : $"options of '{words[0].Text}' are {string.Join(", ", known)}, each at most one time"));
                return;
            }
            options[name] = equals > 0 ? word.Substring(equals + 1) : "";
            if (name is "path" or "mode" or "access" or "options" or "permissions" or "of" or "member" or "into"
                && !int.TryParse(options[name], out _))
            {
                Fail(words[rest], $"'{name}=' takes the ordinal of a parameter, counted from 0");
                return;
            }
            if (name == "needs" && !PermissionSet.TryParse(options[name], out permissions))
            {
                Fail(words[rest], $"'{options[name]}' is not a permission; did you mean '{PermissionSet.Nearest(options[name])}'?");
                return;
            }
            if (name is "when" or "unless" or "reads" && ArgumentTest.Parse(options[name]) is null)
            {
                Fail(words[rest],
                    $"'{name}=' takes tests of constants, such as {name}=\"1=3,4=1|2&2|0~Mode=Memory\": parameter 1 is 3 and parameter 4 "
                        + "is 1, or 2 has the bit 2, or the text 0 has that part");
                return;
            }
            if (name == "twin" && Twin.Parse(options[name]) is null)
            {
                Fail(words[rest],
                    "'twin=' takes a call with full names, such as twin=\"N.T.Open({0}, {1})\", each behind a condition such as 1=true: "
                        + "where there are several, separated by |");
                return;
            }
        }
        if (verb is CatalogVerb.Closes or CatalogVerb.Binds && permissions.IsEmpty)
        {
            Fail(words[0], $"'{words[0].Text}' says what it needs then: {words[0].Text} {id} needs=fs.write");
            return;
        }
        lines.Add(new(verb, permissions, id, target, options, reason, at.File, at.Line, at.IsUser));
    }

    // A '#' begins the reason only at the start of a line or behind white space: '#ctor' is part of an id.
    private static (string Content, string Reason) SplitReason(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
            if (raw[i] == '#' && (i == 0 || char.IsWhiteSpace(raw[i - 1])))
                return (raw.Substring(0, i), raw.Substring(i + 1).Trim());
        return (raw, "");
    }

    // Words are separated by white space; name="POST {1}" may hold spaces between its quotes.
    private static List<(string Text, int Column)> Split(string content)
    {
        var words = new List<(string, int)>();
        for (var i = 0; i < content.Length;)
        {
            if (char.IsWhiteSpace(content[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var quoted = false;
            for (; i < content.Length && (quoted || !char.IsWhiteSpace(content[i])); i++)
                quoted ^= content[i] == '"';
            words.Add((content.Substring(start, i - start).Replace("\"", ""), start));
        }
        return words;
    }

    private readonly record struct LineOrigin(string File, int Line, bool IsUser);
}

/// <summary>A line of a catalog that could not be read: where it stands and why.</summary>
/// <param name="Line">Counted from zero.</param>
/// <param name="Column">Counted from zero.</param>
public sealed record CatalogError(string File, int Line, int Column, int Length, string Message);
