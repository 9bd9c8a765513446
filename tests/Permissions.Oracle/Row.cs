// One row: a small program that uses one feature of an API or of a package.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Oracle;

/// <param name="Packages">Name and version, separated by a space.</param>
/// <param name="SetUp">Statements that run before the drop.</param>
/// <param name="Tested">Statements that run after it.</param>
/// <param name="Types">Declarations beside them.</param>
/// <param name="May">By permission, why a report is right although the tested statements do not show it.</param>
/// <param name="Known">By permission, why a difference stays.</param>
internal sealed record Row(
    string File, string Name, IReadOnlyList<string> Packages, IReadOnlyList<string> Usings, string SetUp, string Tested, string Types,
    IReadOnlyDictionary<string, string> May, IReadOnlyDictionary<string, string> Known)
{
    private static readonly Regex Remark = new(@"^(may|known) ([a-z.]+): (.+)$");

    /// <summary>The rows of a file. What its lines mean stands in the README.</summary>
    /// <exception cref="FormatException">A line stands outside of a row.</exception>
    public static IEnumerable<Row> Read(string file)
    {
        string[] packages = [], usings = [], wide = [];
        var name = "";
        var parts = new List<string>[] { [], [], [] };
        var part = 0;
        Dictionary<string, string> may = [], known = [];
        foreach (var line in System.IO.File.ReadAllLines(file).Skip(1).Append("== "))
        {
            var isSection = line.StartsWith("packages:", StringComparison.Ordinal);
            if (isSection || line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (name.Length > 0)
                    yield return new(Path.GetFileNameWithoutExtension(file), name, packages, [.. wide, .. usings],
                        part == 0 ? "" : string.Join('\n', parts[0]), string.Join('\n', parts[part == 0 ? 0 : 1]),
                        string.Join('\n', parts[2]), may, known);
                (name, parts, part, may, known) = (isSection ? "" : line[3..].Trim(), [[], [], []], 0, [], []);
                if (isSection)
                    (packages, usings) = (Words(line), []);
            }
            else if (line is "--" or "++")
            {
                if (line == "++" && part == 0)
                    (parts[1], parts[0]) = (parts[0], []);
                part = line == "--" ? 1 : 2;
            }
            else if (line.StartsWith("using:", StringComparison.Ordinal))
                usings = Words(line);
            else if (line.StartsWith("always using:", StringComparison.Ordinal))
                wide = Words(line);
            else if (Remark.Match(line) is { Success: true } remark)
                (remark.Groups[1].Value == "may" ? may : known)[remark.Groups[2].Value] = remark.Groups[3].Value;
            else if (name.Length > 0)
                parts[part].Add(line);
            else if (line.Trim().Length > 0 && line[0] != '#')
                throw new FormatException($"{file}: '{line}' stands outside of a row");
        }
    }

    private static string[] Words(string line) =>
        line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
