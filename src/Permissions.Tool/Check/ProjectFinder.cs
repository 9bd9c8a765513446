// Finds what to build from what the user named: a project, a solution, a file-based application, or a folder that holds one.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Permissions.Tool.Check;

internal static partial class ProjectFinder
{
    // A folder with a project has its program in several files; without one, each file is a program (dotnet run app.cs).
    private static readonly string[] Kinds = [".slnx", ".sln", ".csproj", ".cs"];

    private const string Nameable = "name a .csproj, .sln, .slnx or .cs, or a folder that holds one.";

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
                : throw new CannotRunException($"{path} is neither a C# project, nor a solution, nor a C# file; {Nameable}");
        if (!Directory.Exists(path))
            throw new CannotRunException($"{path} does not exist; {Nameable}");
        foreach (var kind in Kinds)
        {
            var found = Directory.GetFiles(path, "*" + kind).Order(StringComparer.Ordinal).ToArray();
            var below = kind == ".cs" ? ProjectsBelow(path) : []; // they may share a file that stands above them
            if (found.Length == 1 && below.Length == 0)
                return found[0];
            if (found.Length > 1 && below.Length == 0)
                throw new CannotRunException(
                    $"{path} holds several: {string.Join(", ", found.Select(Path.GetFileName))}. Name one of them.");
        }
        var projects = ProjectsBelow(path);
        throw new CannotRunException(projects.Length == 0
            ? $"no project or solution in {path} or below it."
            : $"no project or solution in {path} itself; below it there is "
                + $"{string.Join(", ", projects)}{(projects.Length == 4 ? ", …" : "")}. Name one of them.");
    }

    private static string[] ProjectsBelow(string path) =>
        [.. Directory.EnumerateFiles(path, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(4)
            .Select(file => Path.GetRelativePath(path, file))];

    [GeneratedRegex(@"""([^""]+proj)""")]
    private static partial Regex ProjectInASolution();

    [GeneratedRegex(@"\.(fs|vb)proj$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherProject();
}
