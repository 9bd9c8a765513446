// Finds what to build from what the user named: a project, a solution, or a folder that holds one.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Tool.Check;

internal static partial class ProjectFinder
{
    private static readonly string[] Kinds = [".slnx", ".sln", ".csproj"];

    /// <summary>The projects of a solution that the analyzer cannot read, as the solution names them.</summary>
    public static IReadOnlyList<string> OtherLanguages(string target)
    {
        if (!Path.GetExtension(target).StartsWith(".sln", StringComparison.OrdinalIgnoreCase))
            return [];
        var projects = ProjectInASolution().Matches(File.ReadAllText(target)).Select(match => match.Groups[1].Value);
        return [.. projects.Where(project => OtherProject().IsMatch(project)).Distinct().Order(StringComparer.Ordinal)];
    }

    public static string Find(string target)
    {
        var path = Path.GetFullPath(target);
        if (File.Exists(path))
            return Kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
                ? path
                : OtherProject().IsMatch(path)
                ? throw new CannotRunException($"{path} is not a C# project. Build it, and name its compiled program instead: "
                    + $"permissions check bin/Debug/net10.0/{Path.GetFileNameWithoutExtension(path)}.dll")
                : throw new CannotRunException($"{path} is neither a C# project nor a solution; name a .csproj, .sln or .slnx, or a folder that holds one.");
        if (!Directory.Exists(path))
            throw new CannotRunException($"{path} does not exist; name a .csproj, .sln or .slnx, or a folder that holds one.");
        foreach (var kind in Kinds)
        {
            var found = Directory.GetFiles(path, "*" + kind).Order(StringComparer.Ordinal).ToArray();
            if (found.Length == 1)
                return found[0];
            if (found.Length > 1)
                throw new CannotRunException($"{path} holds several: {string.Join(", ", found.Select(Path.GetFileName))}. Name one of them.");
        }
        var below = Directory.EnumerateFiles(path, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(4).Select(file => Path.GetRelativePath(path, file)).ToArray();
        throw new CannotRunException(below.Length == 0
            ? $"no project or solution in {path} or below it."
            : $"no project or solution in {path} itself; below it there is {string.Join(", ", below)}{(below.Length == 4 ? ", …" : "")}. Name one of them.");
    }

    [GeneratedRegex(@"""([^""]+proj)""")]
    private static partial Regex ProjectInASolution();

    [GeneratedRegex(@"\.(fs|vb)proj$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherProject();
}
