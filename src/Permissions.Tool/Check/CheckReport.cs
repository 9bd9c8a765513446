// What a check found, as the reports write it.
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;
using Permissions.Tool.Baseline;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

/// <param name="Baseline">What was left out because it is known; null without a baseline.</param>
/// <param name="NotRead">Projects of the solution that are in another language than C#.</param>
internal sealed record CheckReport(
    string Target, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<ProjectScore> Projects,
    BaselineSummary? Baseline = null, IReadOnlyList<string>? NotRead = null)
{
    /// <summary>What recorded runs show, where some were merged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgramEvidence? Evidence { get; init; }

    /// <summary>What recorded runs are laid beside; null where the report is not one of a program.</summary>
    [JsonIgnore]
    public EvidenceScope? Scope { get; init; }
}

/// <param name="Level">error, warning or note, as the compiler reported it.</param>
/// <param name="Permission">Short name, or empty for findings about the drop itself.</param>
/// <param name="Drop">Where the permission is dropped, if the finding is about a call after it.</param>
/// <param name="IsAssumed">Whether nobody wrote that drop.</param>
/// <param name="Path">Hop by hop, the shortest way; empty for findings about the drop itself.</param>
/// <param name="OtherCalls">Other calls that lead to the same use in a referenced assembly.</param>
/// <param name="IsOtherWay">Whether this is one of those calls, told by itself because all were asked for.</param>
internal sealed record ReportedFinding(
    string Rule, string Level, string Message, SourcePlace Place, string Permission, SourcePlace? Drop, bool IsAssumed,
    IReadOnlyList<ReportedHop> Path, string Project,
    IReadOnlyList<SourcePlace> OtherCalls, bool IsOtherWay = false)
{
    /// <summary>The member at fault; empty for findings about the drop itself.</summary>
    [JsonIgnore]
    public string Api { get; init; } = "";

    /// <summary>What recorded runs show about it; null where none were merged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FindingEvidence? Evidence { get; init; }

    public static ReportedFinding Of(Reachability.Reports.Report report, string project) =>
        Of(report.Rule.Id, LevelOf(report.Severity), report.Message, SourcePlace.Of(report.Place), report.Finding, report.IsOtherWay,
            project);

    public static ReportedFinding Of(string rule, string level, string message, SourcePlace place, Finding? use, bool isOtherWay,
        string project) =>
        new(rule, level, message, place, use?.Permission.ToString() ?? "", use?.DropSite is { } drop ? SourcePlace.Of(drop) : null,
            use?.IsAssumed ?? false,
            [.. (use?.Path ?? []).Select(hop => new ReportedHop(hop.Name, SourcePlace.Of(hop.Place), hop.Assembly ?? ""))], project,
            [.. (use?.OtherCalls ?? []).Select(SourcePlace.Of)], isOtherWay) { Api = use?.Api ?? "" };

    /// <summary>A severity as SARIF and texts write it.</summary>
    public static string LevelOf(RuleSeverity severity) =>
        severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "note" };

    /// <summary>What is used, wherever it is reached from; null for findings about the drop itself.</summary>
    internal object? Sink => Path.Count == 0 ? null : (Rule, Path[^1].Name, Path[^1].Place);
}

/// <param name="Assembly">The referenced assembly that the step stands in; empty for the program's own code.</param>
internal sealed record ReportedHop(string Name, SourcePlace Place, string Assembly = "");

/// <param name="Line">Counted from one.</param>
/// <param name="Column">Counted from one.</param>
internal sealed record SourcePlace(string File, int Line, int Column)
{
    public static SourcePlace Of(Place place) =>
        new(place.ShownFile ?? "", place.IsKnown ? place.Line + 1 : 0, place.IsKnown ? place.Column + 1 : 0);
}

internal sealed record ProjectScore(
    string Project, int StartupMethods, int RuntimeMethods, string Dropped, int GuardedCalls, int StubbedCalls, int BlindSpotCount,
    IReadOnlyList<ReportedBlindSpot> BlindSpots)
{
    /// <param name="spots">Each by itself.</param>
    public static ProjectScore Of(Score score, string project, IReadOnlyList<ReportedBlindSpot> spots, bool isEach) =>
        new(project, score.StartupMethods, score.RuntimeMethods, score.Dropped.ToString(), score.GuardedCalls, score.StubbedCalls,
            spots.Count, ReportedBlindSpot.Summed(spots, isEach));
}
