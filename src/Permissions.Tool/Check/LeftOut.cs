// What a check did not look into, in the words of every report: a missing finding there proves nothing.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.Check;

internal static class LeftOut
{
    public static IEnumerable<string> Projects(CheckReport report) =>
        (report.NotRead ?? []).Select(project =>
            $"Not read: {project}, which is not a C# project. To read its compiled program, name its .dll.");

    public static string BlindSpots(ProjectScore score)
    {
        if (score.BlindSpotCount == 0)
            return "none in the runtime phase";
        var why = score.BlindSpots.GroupBy(spot => spot.Why)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} × {group.Count()}, such as {group.First().Api} at {PlaceText.Of(group.First().Place)}");
        return $"{score.BlindSpotCount} in the runtime phase: {string.Join("; ", why)}";
    }
}
