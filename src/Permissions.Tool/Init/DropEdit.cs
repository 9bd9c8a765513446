// Writes the suggested drop into the program: the host's call before the host is built, else a line before the program serves.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Permissions.Tool.Report;

namespace Permissions.Tool.Init;

internal static partial class DropEdit
{
    /// <summary>The edit, or null with the reason why there is none, a sentence.</summary>
    public static (FileEdit? Edit, string Why) Of(PermissionReport report, ProjectFacts project)
    {
        var suggestion = report.Suggestion;
        if (report.Dropped.Count > 0)
            return (null, $"The program drops {string.Join(", ", report.Dropped)} already; 'permissions report' says what more it could.");
        if (suggestion.Before is not { } place || suggestion.Lines.Count == 0)
            return (null, suggestion.Explanation);
        if (!File.Exists(place.File))
            return (null, Elsewhere(suggestion, $"{place.File} is not here"));
        var text = File.ReadAllText(place.File);
        var drop = suggestion.Lines[^1]["ProcessPermissions.Drop(".Length..^2];
        var isWarm = suggestion.Lines.Count > 1;
        var builds = BuilderIsBuilt().Matches(text);
        if ((project.IsHost || project.IsReferencingHosting) && builds is [var build]
            && Regex.IsMatch(text, $@"\b{build.Groups["builder"].Value}\s*=\s*\w+\.Create\w*Builder\("))
        {
            var (indent, builder) = (build.Groups["indent"].Value, build.Groups["builder"].Value);
            string[] lines = [$"{indent}{builder}.Services.AddPermissionDrop()",
                .. Wrapped($"{indent}    .Drop({drop}){(isWarm ? "" : ";")}", indent + "        "),
                .. isWarm ? [$"{indent}    .WarmUp();"] : Array.Empty<string>()];
            return (Edit(place.File, text, LineOf(text, build.Index), lines, project.HasImplicitUsings
                ? ["Permissions"] : ["Microsoft.Extensions.DependencyInjection", "Permissions"]), "");
        }
        var all = text.Split('\n');
        var at = place.Line - 1;
        if (at < all.Length && all[at].Contains(".Build(", StringComparison.Ordinal))
            return (null, Elsewhere(suggestion, $"{place.File}:{place.Line} builds the host and serves in one statement; part them"));
        if (at + 1 < all.Length && all[at].Trim() == "{") // of a method without a call that serves: its first line
            return (Before(all[at + 1].Length - all[at + 1].TrimStart().Length, at + 1), "");
        if (at >= all.Length || all[at].Length < place.Column || all[at][..(place.Column - 1)].Trim().Length > 0)
            return (null, Elsewhere(suggestion, $"{place.File}:{place.Line} does not begin with a statement"));
        if (all.Take(at).LastOrDefault(line => line.Trim().Length > 0)?.TrimEnd() is { } above
            && (above.EndsWith(')') || above.EndsWith("else", StringComparison.Ordinal) || above.EndsWith("=>", StringComparison.Ordinal)))
            return (null, Elsewhere(suggestion, $"{place.File}:{place.Line} belongs to the line above it"));
        return (Before(place.Column - 1, at), "");

        FileEdit Before(int column, int line)
        {
            var indent = all[line][..column];
            string[] lines = [.. suggestion.Lines.SelectMany(one => Wrapped(indent + one, indent + "    "))];
            return Edit(place.File, text, line, lines, ["Permissions"]);
        }
    }

    // Ten permissions are longer than a line of code should be.
    private static IEnumerable<string> Wrapped(string line, string indent)
    {
        const int width = 120;
        while (line.Length > width && line.LastIndexOf(" | ", width, StringComparison.Ordinal) is var at and > 0)
        {
            yield return line[..at];
            line = indent + line[(at + 1)..];
        }
        yield return line;
    }

    private static string Elsewhere(DropSuggestion suggestion, string why) =>
        $"The drop is not written, because {why}. Write it before {suggestion.Call}: {string.Join(" ", suggestion.Lines)}";

    private static FileEdit Edit(string file, string text, int at, string[] lines, string[] namespaces)
    {
        var after = FileEdit.Insert(text, at, lines);
        var top = text.Split('\n');
        var last = Array.FindLastIndex(top, line => Using().IsMatch(line));
        var first = last >= 0 ? last + 1 : Array.FindIndex(top, line => !line.StartsWith("//", StringComparison.Ordinal));
        string[] missing = [
            .. namespaces.Where(name => !Regex.IsMatch(text, $@"^(global )?using {Regex.Escape(name)};", RegexOptions.Multiline))
            .Select(name => $"using {name};")];
        // an empty line parts the first directive from the code
        if (missing.Length > 0 && last < 0 && top[first].Trim().Length > 0)
            missing = [.. missing, ""];
        return new(file, text, missing.Length == 0 ? after : FileEdit.Insert(after, first, missing));
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n');

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:(?:var|\w+)\s+\w+\s*=\s*|await\s+)?(?<builder>\w+)\.Build\(\)", RegexOptions.Multiline)]
    private static partial Regex BuilderIsBuilt();

    [GeneratedRegex(@"^\s*(global )?using (static )?[\w.]+;|^\s*using \w+ = ")]
    private static partial Regex Using();
}
