// Adds the reference to our package, and its version where versions stand in one file.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Permissions.Tool.Check;

namespace Permissions.Tool.Init;

internal static class PackageEdits
{
    /// <summary>The version of this tool, which is that of all our packages.</summary>
    public static string Version { get; } = typeof(PackageEdits).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    public static IEnumerable<FileEdit> Of(ProjectFacts project)
    {
        if (project.IsReferencing)
            yield break;
        var package = project.IsHost ? "Permissions.Hosting" : "Permissions";
        yield return Add(project.File, "PackageReference", package, project.VersionsFile is null ? Version : null);
        if (project.VersionsFile is { } versions && !Regex.IsMatch(File.ReadAllText(versions), $"PackageVersion Include=\"{package}\""))
            yield return Add(versions, "PackageVersion", package, Version);
    }

    // As text: what people wrote into the file, and how, stays as it is. Sorted in, where the others are sorted.
    private static FileEdit Add(string file, string element, string package, string? version)
    {
        var text = File.ReadAllText(file);
        var lines = text.Split('\n').ToList();
        var item = $"<{element} Include=\"{package}\"{(version is null ? "" : $" Version=\"{version}\"")} />";
        var others = lines.Select((line, at) => (Match: Regex.Match(line, $@"^(\s*)<{element} Include=""([^""]+)"".*/>\s*$"), At: at))
            .Where(one => one.Match.Success).ToList();
        if (others.Count > 0)
        {
            var after = others.LastOrDefault(one => string.CompareOrdinal(one.Match.Groups[2].Value, package) < 0);
            var (indent, at) = after.Match is null ? (others[0].Match, others[0].At) : (after.Match, after.At + 1);
            return new(file, text, FileEdit.Insert(text, at, indent.Groups[1].Value + item));
        }
        var end = lines.FindLastIndex(line => line.Contains("</Project>", StringComparison.Ordinal));
        if (end < 0)
            throw new CannotRunException($"{file} has no line with </Project>, so nothing can be added to it. Add {item} yourself.");
        return new(file, text, FileEdit.Insert(text, end, "  <ItemGroup>", "    " + item, "  </ItemGroup>"));
    }
}
