// Checks a compiled program: facts from its IL, the same conclusions, the same report as for a project.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

internal static class AssemblyCheck
{
    public static CheckReport Run(string path, PermissionSet assumed, bool isEach = false)
    {
        using var program = new OpenedProgram(path);
        return ToReport(program, ProgramAnalysis.Run(program.Read(assumed), program.Catalog), isEach);
    }

    private static CheckReport ToReport(OpenedProgram program, Conclusions all, bool isEach)
    {
        var project = Path.GetFileNameWithoutExtension(program.Path);
        var own = OwnCode.Of(program.Packages);
        var findings =
            own.Reported(ReportStream.Of(all).Where(report => report.Rule != RuleTable.BlindSpot)
                .Select(report => ReportedFinding.Of(report, project)), isEach)
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToList();
        var score = Score.Of(all);
        var spots = program.Set.Unreadable.Select(one =>
            new ReportedBlindSpot(Path.GetFileNameWithoutExtension(one.File), false, Path.GetFileName(one.File), one.Why,
                score.Dropped.ToString(), new(one.File, 0, 0), 1))
            .Concat(score.BlindSpots.Select(spot => ReportedBlindSpot.Of(spot, own))).ToList();
        return new(program.Path, findings, [ProjectScore.Of(score, project, spots, isEach)]) { Scope = EvidenceScope.Of(program) };
    }
}
