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

    /// <summary>How many there are, then a line for each thing that could hide in own code, and in packages.</summary>
    public static IEnumerable<string> BlindSpots(ProjectScore score)
    {
        if (score.BlindSpotCount == 0)
            return [score.Dropped.Length == 0 ? "not counted: nothing is dropped" : "none that could hide a use of what is dropped"];
        var (own, others) = (score.BlindSpots.Where(spot => spot.IsOwn), score.BlindSpots.Where(spot => !spot.IsOwn).ToList());
        return
        [
            $"{score.BlindSpotCount} that could hide a use of what is dropped:",
            .. ReportedBlindSpot.Lines(own).Select(line => "own code: " + line),
            .. ReportedBlindSpot.Lines(others).Select(line => "packages: " + line),
            .. others.Count > 0 ? [$"the packages are {ReportedBlindSpot.ByAssembly(others)}"] : Array.Empty<string>(),
        ];
    }
}
