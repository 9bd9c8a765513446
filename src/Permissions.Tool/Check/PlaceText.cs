// How reports write a place for people: relative to the folder they stand in, where it is below.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.Check;

internal static class PlaceText
{
    // Code without symbols has no lines.
    public static string Of(SourcePlace place) => place.Line > 0 ? $"{Relative(place.File)}:{place.Line}" : Relative(place.File);

    public static void WriteHops(IReadOnlyList<ReportedHop> path, TextWriter writer)
    {
        var width = path.Max(hop => hop.Name.Length);
        for (var i = 0; i < path.Count; i++)
            writer.WriteLine($"    {(i == 0 ? " " : "→")} {path[i].Name.PadRight(width)}  {Of(path[i].Place)}");
    }

    public static string Relative(string file)
    {
        if (file.Length == 0)
            return "(generated)";
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
