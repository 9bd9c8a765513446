// Takes documentation-comment ids apart: containing type, name, overloads, and the property or event behind an accessor.
using System;

namespace Permissions.Reachability.Catalog;

public static class MemberId
{
    /// <summary>Whether a catalog may name this id, and if not, why.</summary>
    public static bool IsWellFormed(string id, out string why)
    {
        why = "";
        if (id.Length < 3 || id[1] != ':' || "MPETNF".IndexOf(id[0]) < 0)
            why = $"'{id}' is no documentation-comment id; it begins with M:, P:, E:, F:, T: or N:";
        else if (id.IndexOf('*') is var star and >= 0 && star != id.Length - 1)
            why = $"'{id}' has a '*' that is not at its end";
        else if (id.IndexOf('(') >= 0 && !id.EndsWith(")", StringComparison.Ordinal) && id.IndexOf('~') < 0 && !id.EndsWith("*", StringComparison.Ordinal))
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

    /// <summary>The name a person reads: <c>File.WriteAllText</c>, <c>FileStream..ctor</c> as <c>new FileStream</c>, a property without its prefix.</summary>
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
