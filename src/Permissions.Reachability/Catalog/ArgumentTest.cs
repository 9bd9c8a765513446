// What a line of the catalog asks of the constants that a call is handed: 1=3 a value, 1&2 its bits, 0~Mode=Memory a part of a text.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Reachability.Catalog;

/// <param name="Ordinal">The parameter, counted from 0.</param>
/// <param name="Operator"><c>=</c> is this number, <c>&amp;</c> has all of these bits, <c>~</c> is a text whose parts between semicolons
/// hold this one.</param>
public sealed record ArgumentTest(int Ordinal, char Operator, string Value)
{
    private static readonly Regex Number = new(@"^([0-9]+)([=&])([0-9]+)$", RegexOptions.CultureInvariant),
        Part = new(@"^([0-9]+)(~)(\w[^;]*=[^;]+)$", RegexOptions.CultureInvariant);

    /// <summary>
    /// Reads <c>1=3,4=1|1=3,4=4</c>: alternatives, each of tests that all have to hold; null where it is not of that form.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ArgumentTest>>? Parse(string text)
    {
        var all = text.Split('|')
            .Select(tests => tests.Split(',').Select(test => test.Trim())
                .Select(test => Number.Match(test) is { Success: true } number ? number : Part.Match(test)).ToList()).ToList();
        return all.All(tests => tests.All(test => test.Success)) ? [.. all.Select(tests => tests.Select(Read).ToList())] : null;
    }

    /// <summary>Whether the constants are known to be what the text asks for; without a text they are not.</summary>
    /// <param name="constant">Gives the constant of an argument, or null where it is not one.</param>
    public static bool Holds(string? text, Func<int, object?> constant) =>
        text is not null && Parse(text)!.Any(tests => tests.All(test => test.Holds(constant(test.Ordinal))));

    /// <summary>The same as a C# expression over the arguments of a call.</summary>
    public static string Written(string text, Func<int, string> argument) =>
        string.Join(" || ", Parse(text)!.Select(tests => string.Join(" && ", tests.Select(test => test.Written(argument(test.Ordinal))))));

    private bool Holds(object? constant) => (Operator, constant) switch
    {
        ('~', string text) =>
            text.IndexOfAny(['"', '\'']) < 0 && $";{text.Replace(" ", "")};".IndexOf(Sought, StringComparison.OrdinalIgnoreCase) >= 0,
        ('~', _) or (_, null or string) => false,
        (_, IConvertible number) =>
            number.ToInt64(CultureInfo.InvariantCulture) is var bits && (Operator == '=' ? bits == Bits : (bits & Bits) == Bits),
        _ => false,
    };

    // A quoted part may hold a semicolon: such a text is not looked into.
    private string Written(string argument) => Operator switch
    {
        '=' => $"global::System.Convert.ToInt64({argument}) == {Value}",
        '&' => $"(global::System.Convert.ToInt64({argument}) & {Value}) == {Value}",
        _ => $"{argument} is not null && {argument}.IndexOfAny(new[] {{ '\"', '\\'' }}) < 0 && (\";\" + {argument}.Replace(\" \", \"\") + "
            + $"\";\").IndexOf(\"{Sought}\", global::System.StringComparison.OrdinalIgnoreCase) >= 0",
    };

    private string Sought => $";{Value.Replace(" ", "")};";

    private long Bits => long.Parse(Value, CultureInfo.InvariantCulture);

    private static ArgumentTest Read(Match match) =>
        new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value[0], match.Groups[3].Value);
}
