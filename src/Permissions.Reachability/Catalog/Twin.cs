// What does exactly the same as a guarded member and can have a guard stub, as a catalog line writes it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Reachability.Catalog;

/// <param name="Ordinal">The parameter whose constant decides; -1 where it is the twin whatever is given.</param>
/// <param name="IsEqual">Whether that constant has to be <paramref name="Value"/>, or another one.</param>
/// <param name="Value">A name of an enum, <c>true</c>, <c>false</c> or a number; empty without a condition.</param>
/// <param name="Call">A C# call with full names; <c>{0}</c> stands for the first argument.</param>
public sealed record Twin(int Ordinal, bool IsEqual, string Value, string Call)
{
    private static readonly Regex Form =
        new(@"^(?:(?<ordinal>[0-9]+)(?<not>!?)=(?<value>\w+):\s*)?(?<call>[A-Za-z_][\w.]*\.\w+\([^|]*\))$", RegexOptions.CultureInvariant);

    /// <summary>The member without its parameters: <c>System.IO.File.Open</c>.</summary>
    public string Member => Call.Substring(0, Call.IndexOf('('));

    /// <summary>Reads <c>1=true: N.T.A({0}) | 1=false: N.T.B({0})</c>; null where it is not of that form.</summary>
    public static IReadOnlyList<Twin>? Parse(string text)
    {
        var twins = text.Split('|').Select(part => Form.Match(part.Trim())).ToList();
        return twins.All(match => match.Success) ? [.. twins.Select(Read)] : null;
    }

    /// <summary>Whether this is the twin where the deciding argument is a constant of this name.</summary>
    public bool Holds(string constant) => IsEqual == string.Equals(Value, constant, StringComparison.Ordinal);

    private static Twin Read(Match match) => match.Groups["ordinal"].Success
        ? new(int.Parse(match.Groups["ordinal"].Value, CultureInfo.InvariantCulture), match.Groups["not"].Length == 0,
            match.Groups["value"].Value, match.Groups["call"].Value)
        : new(-1, true, "", match.Groups["call"].Value);
}
