// Checks a compiled program: facts from its IL, the same conclusions, the same report as for a project.
using System;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Search;
using Permissions.Tool.IL;

namespace Permissions.Tool.Check;

internal static class AssemblyCheck
{
    private const int ShownBlindSpots = 200;

    public static CheckReport Run(string path, PermissionSet assumed)
    {
        using var program = new OpenedProgram(path);
        var conclusions = ProgramAnalysis.Run(ProgramReader.Read(program.Set, program.Catalog, assumed), program.Catalog);
        return ToReport(path, program.Set, conclusions);
    }

    private static CheckReport ToReport(string path, AssemblySet set, Conclusions all)
    {
        var project = Path.GetFileNameWithoutExtension(path);
        var findings = CompiledFindings.Of(all, project)
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToList();
        var spots = set.Unreadable.Select(one => new ReportedBlindSpot(new(one.File, 0, 0), Path.GetFileName(one.File), one.Why))
            .Concat(all.BlindSpots.Select(spot => new ReportedBlindSpot(CompiledFindings.At(spot.Place), spot.Api, spot.Why))).ToList();
        var startup = all.Phases.Count(phase => phase.IsStartup);
        var score = new ProjectScore(project, startup, all.Phases.Count - startup, all.EverDropped.Permissions.ToString(), all.GuardedCalls, all.StubbedCalls,
            [.. spots.Take(ShownBlindSpots)], spots.Count);
        return new(path, findings, [score]);
    }
}
