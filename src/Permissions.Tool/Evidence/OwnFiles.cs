// The source files of the program that is analysed, under the names that another machine may have given them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Evidence;

internal sealed class OwnFiles
{
    private readonly ILookup<string, string> byName;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    private readonly bool isNameEnough;

    /// <param name="isNameEnough">Whether a file may be known by its name alone; else by that of its folder too, because each program has
    /// a <c>Program.cs</c>.</param>
    public OwnFiles(IEnumerable<string> files, bool isNameEnough) =>
        (byName, this.isNameEnough) = (files.Distinct().ToLookup(NameOf, StringComparer.Ordinal), isNameEnough);

    /// <summary>The sources of a project or a solution: those below its folder.</summary>
    public static IEnumerable<string> Below(string project) => Path.GetExtension(project) == ".cs"
        ? [project]
        : new[] { "*.cs", "*.razor", "*.cshtml" }
            .SelectMany(kind => Directory.EnumerateFiles(Path.GetDirectoryName(project)!, kind,
                new EnumerationOptions { RecurseSubdirectories = true })) // passes over what may not be read
            .Where(file => !Path.GetRelativePath(Path.GetDirectoryName(project)!, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or "artifacts"));

    /// <summary>The own file that has the most of this path's end in common with it; null where there is none, or not one.</summary>
    public string? Find(string file)
    {
        if (known.TryGetValue(file, out var found))
            return found;
        var best = byName[NameOf(file)].GroupBy(own => SameEnd(own, file)).MaxBy(group => group.Key)?.ToList();
        return known[file] = best is { Count: 1 } && (isNameEnough || FolderOf(best[0]) == FolderOf(file)) ? best[0] : null;
    }

    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string FolderOf(string file) => NameOf(file[..^NameOf(file).Length].TrimEnd('/', '\\'));

    private static int SameEnd(string one, string other)
    {
        var same = 0;
        while (same < one.Length && same < other.Length && (one[^(same + 1)] == other[^(same + 1)]
            || one[^(same + 1)] is '/' or '\\' && other[^(same + 1)] is '/' or '\\'))
            same++;
        return same;
    }
}
