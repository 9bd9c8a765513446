// Describes a catalog line: in a sentence, with a sentence for each option, and as it is written in its file.
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
            "opens a file; the constants of the call decide whether it needs fs.read or fs.write; without constants it needs both",
        [CatalogVerb.Safe] = "needs no permission, although a broader line says that it does",
        [CatalogVerb.Now] = "runs the delegates that are passed to it before it returns",
        [CatalogVerb.Lazy] = "returns an object that holds the delegates; they run where that object is used",
        [CatalogVerb.Later] = "stores the delegates or expression trees that are passed to it and runs them at some later time",
        [CatalogVerb.Concurrent] = "runs the delegates that are passed to it concurrently with its caller",
        [CatalogVerb.Waits] = "waits for the work of its receiver or its arguments",
        [CatalogVerb.Entry] =
            "the framework creates objects of types that derive from it or have this attribute, and calls these members at run time",
        [CatalogVerb.Starts] = "the framework calls these members of derived types when the server starts",
        [CatalogVerb.Makes] = "registers its type arguments; a container creates objects of them at run time",
        [CatalogVerb.Resolves] = "creates an object of its type argument now, if the type is registered",
        [CatalogVerb.Serves] = "the program accepts traffic from this call on",
        [CatalogVerb.Drops] = "drops permissions",
        [CatalogVerb.Asks] = "returns whether permissions are held",
        [CatalogVerb.Asserts] = "asserts in a test that permissions are dropped",
        [CatalogVerb.Intercepted] = "if another source generator runs, its method replaces calls of the member",
        [CatalogVerb.Tests] = "marks a method as a test",
        [CatalogVerb.Joins] = "joins its arguments into one path",
        [CatalogVerb.Passes] = "returns the value of its receiver or its argument; a permission check keeps its effect through it",
        [CatalogVerb.Closes] = "creates something that needs a permission when it is closed",
        [CatalogVerb.Binds] = "needs a permission where a framework makes a parameter of this type for a handler",
        [CatalogVerb.Finds] = "its result stands for the members that reflection finds",
        [CatalogVerb.Unknown] = "may call anything; it is a blind spot",
        [CatalogVerb.Held] = "a call through a receiver of this type or namespace is not followed to every implementation",
        [CatalogVerb.Carries] =
            "a value of this type holds delegates, or objects that it was created with; it runs them when its own members are called",
        [CatalogVerb.Hooks] = "calls only the protected members of its own object that calls= names",
        [CatalogVerb.Contract] = "calls= can name this member by the word in name=",
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

    /// <summary>Which members the line covers, from one overload to a whole namespace.</summary>
    public static string Breadth(CatalogLine line) => line.Id[0] switch
    {
        'T' => "its whole type",
        'N' => "its whole namespace",
        _ when line.Id.EndsWith('*') => "all members whose names begin like this",
        _ when line.Id.Contains('(', StringComparison.Ordinal) => "this overload",
        _ => "all overloads",
    };

    /// <summary>One sentence for each option of a line.</summary>
    public static IEnumerable<string> Options(CatalogLine line)
    {
        foreach (var option in line.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
            yield return Option(option) + ": " + option.Key switch
            {
                "path" => $"argument {option.Value}, counted from 0, names the file",
                "needs" => $"it needs {option.Value} then",
                "also" => $"argument {option.Value} names a file for the same permission",
                "from" => $"argument {option.Value} names the file that is only read",
                "removes" => "the file or folder that the call names no longer exists after the call",
                "mode" => $"argument {option.Value} is the FileMode",
                "access" => $"argument {option.Value} is the FileAccess",
                "options" => $"argument {option.Value} holds the FileOptions",
                "name" when line.Verb == CatalogVerb.Contract => "the word that calls= uses",
                "name" => "the name that a path shows for what runs; {1} is the constant of that argument",
                "calls" when line.Verb == CatalogVerb.Hooks => "the protected members that it calls",
                "calls" => "these members are called on the objects that are passed; * means all public members",
                "once" => "the container creates one object for the whole program",
                "service" => "the container creates it only if the program asks for the service"
                    + (option.Value.Length > 0 ? ", which is the last type argument" : ""),
                "key" => $"argument {option.Value} is the key of the service",
                "last" => "it replaces earlier registrations of the service",
                "tried" => "it does nothing if the service is registered already",
                "all" => "it asks for all registrations of the service, not only for the last one",
                "entries" => $"the property is a dictionary; {option.Value} adds a permission and what stays allowed",
                "part" => "only a part of the permission is dropped",
                "kept" => "the argument after the permissions names what stays allowed",
                "permissions" => $"argument {option.Value} names the permissions",
                "served" => "the drop happens when the program begins to serve, after its hosted services have started",
                "always" => "the delegates certainly run",
                "when" => "it needs the permission only if the constants of the call pass this test",
                "unless" => "it needs no permission if the constants of the call pass this test",
                "reads" => "it only reads if the constants of the call pass this test",
                "later" => "it needs the permission at the first use of what it sets up, also where the call stands before the drop",
                "sometimes" => "only some data needs the permission; the call is reported, but no guard stub refuses it",
                "same" => "the result is whether the two values are equal",
                "or" => "the result is one of the two values",
                "made" => "only where the program creates objects of the type argument",
                "text" => "the attribute names a method by its type and a text",
                "never" => "the framework does not call members that are marked with it",
                "if" => $"only where the program reaches an API that calls {option.Value}",
                "of" => $"only objects of type argument {option.Value} are called",
                "binds" => "the framework creates and fills the parameters of the handlers, and reads what they return",
                "common" => "unrelated types derive from or implement this type, so a call through it says nothing about its targets",
                "objects" => "the values hold objects and types, not delegates",
                "given" => "the framework creates no objects of the type; only objects that the program passes to it count",
                "named" => "the framework creates objects of the types that the program names, and no others",
                "injected" => "the framework sets its properties from the container",
                "found" => "the framework looks for such types in all assemblies",
                "by" => $"the interceptors of the other generator are in the namespace {option.Value}",
                "twin" => $"{option.Value} does exactly the same and can have a guard stub",
                "member" => $"argument {option.Value} holds the name of the member that reflection finds",
                "constructors" => "reflection finds constructors",
                "types" => "reflection finds a type by its name",
                "delegate" => "the result is a delegate that runs what reflection found",
                "members" => "it runs what reflection found",
                "creates" when option.Value.Length > 0 => $"it creates objects of types that derive from {option.Value}",
                "creates" => "it creates an object of a type that is passed to it, or of a type that fits the cast of the result",
                "copies" => "the elements of its first argument are in its result or its receiver",
                "elements" => "the elements of its result are those of its arguments",
                "first" => "only the first call on an object runs its delegate",
                "stores" => "its receiver stores what the delegates return",
                "into" => $"the elements are copied into argument {option.Value}",
                "filled" => "its objects are filled where they are: what is added under one name is there under another",
                "parts" => "a value that is added to the result is added to the receiver",
                "runs" => "the delegates also run before the member returns",
                var unknown => throw new InvalidOperationException($"There is no sentence about '{unknown}'."),
            };
    }

    private static string Option(KeyValuePair<string, string> option) =>
        option.Value.Length == 0
            ? option.Key : option.Key + "=" + (option.Value.Contains(' ', StringComparison.Ordinal) ? $"\"{option.Value}\"" : option.Value);
}
