// Takes documentation-comment ids apart: containing type, name, overloads, and the property or event behind an accessor.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Catalog;

public static class MemberId
{
    /// <summary>Whether a catalog may name this id, and if not, why.</summary>
    public static bool IsWellFormed(string id, out string why)
    {
        why = "";
        if (id.Length < 3 || id[1] != ':' || "MPETNF".IndexOf(id[0]) < 0)
            why = $"'{id}' is not a documentation-comment id; it begins with M:, P:, E:, F:, T: or N:";
        else if (id.IndexOf('*') is var star and >= 0 && star != id.Length - 1)
            why = $"'{id}' has a '*' that is not at its end";
        else if (id.IndexOf('(') >= 0 && !id.EndsWith(")", StringComparison.Ordinal) && id.IndexOf('~') < 0
            && !id.EndsWith("*", StringComparison.Ordinal))
            why = $"'{id}' has a parameter list that does not end";
        else if (id[0] is 'M' or 'P' or 'E' or 'F' && ContainingType(id).Length == 0)
            why = $"'{id}' names a member without its type";
        return why.Length == 0;
    }

    /// <summary><c>System.IO.File</c> of <c>M:System.IO.File.Delete(System.String)</c>.</summary>
    public static string ContainingType(string id)
    {
        var dot = LastDot(id);
        return dot < 2 ? "" : id.Substring(2, dot - 2);
    }

    /// <summary>The id without its parameter list, its generic arity and its result: what all overloads share.</summary>
    public static string Overloads(string id)
    {
        var end = ParametersStart(id);
        var arity = id.IndexOf("``", LastDot(id) is var dot && dot < 0 ? 0 : dot, StringComparison.Ordinal);
        if (arity >= 0 && arity < end)
            end = arity;
        return end == id.Length ? id : id.Substring(0, end);
    }

    /// <summary>The simple name: <c>Delete</c>; a constructor's is <c>#ctor</c>.</summary>
    public static string Name(string id)
    {
        var overloads = Overloads(id);
        return overloads.Substring(LastDot(overloads) + 1);
    }

    /// <summary>The property or event id of an accessor (<c>P:T.Name</c> of <c>M:T.get_Name</c>), or null.</summary>
    public static string? Owner(string id)
    {
        var name = Name(id);
        var kind = name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? 'P'
            : name.StartsWith("add_", StringComparison.Ordinal) ? 'E' : '\0';
        if (name.StartsWith("remove_", StringComparison.Ordinal))
            return "E:" + ContainingType(id) + "." + name.Substring(7);
        return kind == '\0' ? null : kind + ":" + ContainingType(id) + "." + name.Substring(4);
    }

    /// <summary>
    /// The name a person reads: <c>File.WriteAllText</c>, <c>FileStream..ctor</c> as <c>new FileStream</c>, a property without its prefix.
    /// </summary>
    public static string Display(string id)
    {
        var type = ContainingType(id);
        var simple = type.Substring(type.LastIndexOf('.') + 1);
        var tick = simple.IndexOf('`');
        if (tick >= 0)
            simple = simple.Substring(0, tick);
        var name = Name(id);
        if (name == "#ctor")
            return "new " + simple;
        if (Owner(id) is { } owner)
            name = Name(owner);
        return simple + "." + name;
    }

    /// <summary>The number of type parameters of a method itself.</summary>
    public static int Arity(string id)
    {
        var end = ParametersStart(id);
        var ticks = id.LastIndexOf("``", end == 0 ? 0 : end - 1, StringComparison.Ordinal);
        return ticks > 0 && ticks > LastDot(id) && int.TryParse(id.Substring(ticks + 2, end - ticks - 2), out var arity) ? arity : 0;
    }

    /// <summary>
    /// The definition of a parameter's type, without what points to it: <c>N.I`1</c> of <c>M:T.M(N.I{N.A})</c>; empty where it is not
    /// written.
    /// </summary>
    public static string ParameterType(string id, int ordinal)
    {
        var depth = 0;
        var start = id.IndexOf('(') + 1;
        for (var i = start; start > 0 && i < id.Length; i++)
        {
            if (depth == 0 && id[i] is ',' or ')' && ordinal-- == 0)
                return Definition(id.Substring(start, i - start).TrimEnd('@', '*'));
            if (depth == 0 && id[i] == ',')
                start = i + 1;
            depth += id[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
        }
        return "";
    }

    // N.I{N.A,N.B} is a construction of N.I`2.
    private static string Definition(string written)
    {
        if (written.IndexOf('{') is not (var brace and > 0))
            return written;
        return written.Substring(0, brace) + "`" + Arguments(written).Count();
    }

    /// <summary>The type parameters of a type and of those around it, the outermost first: by the type that declares each.</summary>
    public static IEnumerable<(string Owner, int Ordinal)> TypeParameters(string type)
    {
        for (var tick = type.IndexOf('`'); tick >= 0; tick = type.IndexOf('`', tick + 1))
        {
            var end = type.IndexOf('.', tick) is var dot and >= 0 ? dot : type.Length;
            if (int.TryParse(type.Substring(tick + 1, end - tick - 1), out var arity))
                for (var i = 0; i < arity; i++)
                    yield return (type.Substring(0, end), i);
        }
    }

    /// <summary>The arguments of a constructed type: <c>N.A</c> and <c>N.B{N.C}</c> of <c>N.I`2{N.A,N.B{N.C}}</c>.</summary>
    public static IEnumerable<string> Arguments(string constructed)
    {
        var start = constructed.IndexOf('{') + 1;
        var depth = 0;
        for (var i = start; start > 0 && i < constructed.Length; i++)
        {
            if (depth == 0 && constructed[i] is ',' or '}')
            {
                yield return constructed.Substring(start, i - start);
                start = i + 1;
            }
            depth += constructed[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                yield break;
        }
    }

    private static int ParametersStart(string id)
    {
        var open = id.IndexOf('(');
        var result = id.IndexOf('~');
        if (open >= 0)
            return open;
        return result >= 0 ? result : id.Length;
    }

    private static int LastDot(string id)
    {
        var end = ParametersStart(id);
        return end == 0 ? -1 : id.LastIndexOf('.', end - 1);
    }
}
