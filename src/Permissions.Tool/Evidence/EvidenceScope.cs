// What evidence is laid beside: the assemblies and source files of the program, and findings that somebody suppressed.
using System.Collections.Generic;
using System.Linq;
using Permissions.Tool.Check;
using Permissions.Tool.IL;

namespace Permissions.Tool.Evidence;

/// <param name="Assemblies">The program and its projects.</param>
/// <param name="Files">Their source files, looked for when they are asked for; those without symbols have none.</param>
/// <param name="Suppressed">What was found and is not reported: seen, it is not a miss.</param>
internal sealed record EvidenceScope(IReadOnlySet<string> Assemblies, IEnumerable<string> Files,
    IReadOnlyList<ReportedFinding> Suppressed)
{
    public static EvidenceScope Of(OpenedProgram program)
    {
        var own = OwnCode.Of(program.Packages);
        var files = program.Set.Own.Where(file => file == program.Set.Main || own.Has(file.Name)).ToList();
        return new(files.Select(file => file.Name).ToHashSet(), files.SelectMany(file => file.Symbols.Files).ToList(), []);
    }

    /// <summary>The report with what the runs show of each finding, what they show first.</summary>
    public CheckReport With(CheckReport report, EvidenceLog log)
    {
        var findings = report.Findings.Select(finding => (Finding: finding, Use: finding.Path.Count > 0 ? JudgedUse.Of(finding) : null))
            .ToList();
        var files = Files.Concat(report.Findings.SelectMany(finding => finding.Path.Where(hop => hop.Assembly.Length == 0)
            .Select(hop => hop.Place.File)));
        var judge = new EvidenceJudge(log, files, Assemblies,
            findings.Select(one => one.Use).OfType<JudgedUse>()
                .Concat(Suppressed.Where(finding => finding.Path.Count > 0).Select(JudgedUse.Of)));
        var dropped = report.Projects.SelectMany(score => score.Dropped.Split(", ")).ToHashSet();
        return report with
        {
            Findings = [.. findings.Select(one => one.Use is { } use ? one.Finding with { Evidence = judge.Of(use) } : one.Finding)
                .OrderBy(finding => finding.Evidence?.State ?? EvidenceState.Covered)],
            Evidence = judge.Whole(use => use.IsAfterStart && dropped.Contains(use.Permission)),
        };
    }
}
