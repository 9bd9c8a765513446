// Paths as constants: joined from parts, and compared by their words alone, without a file system.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability;

public static class ConstantPath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The parts as one path, or null where it would depend on the system.</summary>
    public static string? Join(IReadOnlyList<string> parts) =>
        parts.Skip(1).Any(IsRooted)
            ? null : string.Join("/",
                parts.Where(part => part.Length > 0).Select((part, i) => i == 0 && part.Length > 1 ? part.TrimEnd(Separators) : part));

    /// <summary>Whether the path leads to something below the folder, whatever stands there.</summary>
    public static bool IsBelow(string path, string folder)
    {
        if (IsRooted(path) != IsRooted(folder) || Parts(path) is not { } inner || Parts(folder) is not { } outer)
            return false;
        return inner.Count > outer.Count && outer.SequenceEqual(inner.Take(outer.Count));
    }

    /// <summary>Whether both name the same place.</summary>
    public static bool IsSame(string path, string other) =>
        IsRooted(path) == IsRooted(other) && Parts(path) is { } one && Parts(other) is { } two && one.SequenceEqual(two);

    // Null where '..' leads above the start: where that is, the words do not say.
    private static List<string>? Parts(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(Separators).Where(part => part.Length > 0 && part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }
        return parts;
    }

    private static bool IsRooted(string path) => path.Length > 0 && (Separators.Contains(path[0]) || path.Length > 1 && path[1] == ':');
}
