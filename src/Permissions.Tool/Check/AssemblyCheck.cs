// Checks a compiled program: facts from its IL, the same conclusions, the same report as for a project.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;
using Permissions.Tool.IL;

namespace Permissions.Tool.Check;

internal static class AssemblyCheck
{
    private const int ShownBlindSpots = 200;

    public static CheckReport Run(string path, PermissionSet assumed)
    {
        var facts = Read(path, assumed, out var catalog, out var unreadable);
        return ToReport(path, unreadable, ProgramAnalysis.Run(facts, catalog));
    }

    // By itself, so that what is known of the assemblies is let go before the search.
    private static ProgramFacts Read(string path, PermissionSet assumed, out PermissionCatalog catalog, out IReadOnlyList<(string File, string Why)> unreadable)
    {
        using var program = new OpenedProgram(path);
        (catalog, unreadable) = (program.Catalog, program.Set.Unreadable);
        return ProgramReader.Read(program.Set, program.Catalog, assumed);
    }

    private static CheckReport ToReport(string path, IReadOnlyList<(string File, string Why)> unreadable, Conclusions all)
    {
        var project = Path.GetFileNameWithoutExtension(path);
        var findings = CompiledFindings.Of(all, project)
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToList();
        var spots = unreadable.Select(one => new ReportedBlindSpot(new(one.File, 0, 0), Path.GetFileName(one.File), one.Why))
            .Concat(all.BlindSpots.Select(spot => new ReportedBlindSpot(CompiledFindings.At(spot.Place), spot.Api, spot.Why))).ToList();
        var startup = all.Phases.Count(phase => phase.IsStartup);
        var score = new ProjectScore(project, startup, all.Phases.Count - startup, all.EverDropped.Permissions.ToString(), all.GuardedCalls, all.StubbedCalls,
            [.. spots.Take(ShownBlindSpots)], spots.Count);
        return new(path, findings, [score]);
    }
}
