// A catalog line in a sentence, and as it is written.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Tool.Check;

namespace Permissions.Tool.Catalog;

internal static class CatalogWords
{
    private static readonly Dictionary<CatalogVerb, string> Meanings = new()
    {
        [CatalogVerb.Opens] =
            "opens a file: the constants of the call decide whether it needs fs.read or fs.write; what is not a constant needs both",
        [CatalogVerb.Safe] = "needs nothing, although a broader line says so",
        [CatalogVerb.Now] = "runs the delegates it is given before it returns",
        [CatalogVerb.Lazy] = "gives back what carries its delegates; they run where that is used",
        [CatalogVerb.Later] = "keeps the delegates it is given and runs them at some later time",
        [CatalogVerb.Concurrent] = "runs the delegates it is given beside its caller",
        [CatalogVerb.Waits] = "waits for the work that its receiver or arguments carry",
        [CatalogVerb.Entry] = "the framework calls such members of derived or marked types at run time",
        [CatalogVerb.Starts] = "the framework calls such members of derived types where the server starts",
        [CatalogVerb.Makes] = "has objects of its type arguments made at run time",
        [CatalogVerb.Resolves] = "makes an object of its type argument now, if it is registered",
        [CatalogVerb.Serves] = "traffic is accepted from here",
        [CatalogVerb.Drops] = "drops permissions",
        [CatalogVerb.Asks] = "asks whether a permission is held",
        [CatalogVerb.Asserts] = "asserts, in a test, that permissions are dropped",
        [CatalogVerb.Intercepted] = "is replaced by a method of another generator, where that generator runs",
        [CatalogVerb.Tests] = "marks a method as a test",
        [CatalogVerb.Joins] = "joins its arguments into one path",
        [CatalogVerb.Passes] = "answers what it is asked of or handed: what guards a call goes through it",
        [CatalogVerb.Closes] = "what it makes needs a permission when it is closed",
        [CatalogVerb.Finds] = "its result stands for members that reflection finds",
        [CatalogVerb.Unknown] = "may call anything: a blind spot",
        [CatalogVerb.Held] = "of the platform: calls through receivers of its types are not spread to every implementation",
        [CatalogVerb.Carries] = "values of this type may carry work",
        [CatalogVerb.Hooks] = "calls no protected members of its own object but those that it names",
        [CatalogVerb.Contract] = "is one of the members that calls= means by this name",
        [CatalogVerb.Cut] = "this call never happens",
    };

    public static string Verb(CatalogLine line) => line.Verb == CatalogVerb.Needs
        ? line.Permissions.ToString().Replace(", ", ",", StringComparison.Ordinal)
        : CatalogParser.Words.First(word => word.Value == line.Verb).Key;

    public static string Written(CatalogLine line) =>
        $"{Verb(line),-16} {line.Id}{(line.Target is null ? "" : " -> " + line.Target)}"
            + string.Concat(line.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => "  " + Option(option)));

    public static string Place(CatalogLine line) =>
        line.IsUser ? $"{PlaceText.Relative(line.File)}:{line.Line + 1}" : $"built in, {Path.GetFileName(line.File)}:{line.Line + 1}";

    public static string Meaning(CatalogLine line) => line.Verb == CatalogVerb.Needs ? $"needs {line.Permissions}" : Meanings[line.Verb];

    /// <summary>Whom the line is about, from the member itself to its whole namespace.</summary>
    public static string Breadth(CatalogLine line) => line.Id[0] switch
    {
        'T' => "its whole type",
        'N' => "its whole namespace",
        _ when line.Id.EndsWith('*') => "all members that begin so",
        _ when line.Id.Contains('(', StringComparison.Ordinal) => "this overload",
        _ => "all overloads",
    };

    /// <summary>What the options of a line add, one sentence each.</summary>
    public static IEnumerable<string> Options(CatalogLine line)
    {
        foreach (var option in line.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
            yield return Option(option) + ": " + option.Key switch
            {
                "path" => $"argument {option.Value}, counted from 0, names the file",
                "needs" => $"it needs {option.Value} then",
                "also" => $"so does argument {option.Value}",
                "from" => $"argument {option.Value} names what is read",
                "removes" => "what it names is gone afterwards",
                "mode" => $"argument {option.Value} is the FileMode",
                "access" => $"argument {option.Value} is the FileAccess",
                "options" => $"argument {option.Value} holds the FileOptions",
                "name" => "so a path calls what runs; {1} is the constant of that argument",
                "calls" => "these members are called; * is every public one",
                "once" => "only once",
                "entries" => $"an entry that {option.Value} adds to it names the permissions, then what stays allowed",
                "part" => "only a part of the permission is dropped",
                "kept" => "what the next argument names stays allowed",
                "permissions" => $"argument {option.Value} names the permissions",
                "served" => "not here but where the program begins to serve, behind the start of its hosted services",
                "always" => "for certain, not only perhaps",
                "when" => "it needs them only where these constants are given",
                "unless" => "it needs nothing where these constants are given",
                "reads" => "it only reads where these constants are given",
                "sometimes" => "only some data needs it, so no guard stub refuses the call",
                "same" => "it answers whether the two are equal",
                "or" => "it answers one of the two",
                "of" => $"of its type arguments only the one numbered {option.Value}",
                "binds" => "what its handlers take is made and filled, and what they give back is read",
                "common" => "unrelated types derive from it or implement it, so a call through it says nothing about its callees",
                "objects" => "the objects and types that they are made around",
                "given" => "only for objects that the program hands over",
                "found" => "the framework looks for such types in all assemblies",
                "by" => $"the other generator's interceptors stand in {option.Value}",
                "twin" => $"{option.Value} does exactly the same and can have a guard stub",
                "member" => $"argument {option.Value} names the member",
                "constructors" => "they are constructors",
                "types" => "it finds a type",
                "delegate" => "the result is a delegate that runs them",
                "members" => "it runs what reflection found",
                "creates" when option.Value.Length > 0 => $"it creates objects of types that derive from {option.Value}",
                "creates" => "it creates an object of the type that it is handed, or of one behind what the object is cast to",
                "parts" => "what is put into what it returns is put into it",
                "runs" => "what it is given runs before it returns",
                var unknown => throw new InvalidOperationException($"There is no sentence about '{unknown}'."),
            };
    }

    private static string Option(KeyValuePair<string, string> option) =>
        option.Value.Length == 0
            ? option.Key : option.Key + "=" + (option.Value.Contains(' ', StringComparison.Ordinal) ? $"\"{option.Value}\"" : option.Value);
}
