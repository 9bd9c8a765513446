// What a check found, as the reports write it.
using System.Collections.Generic;
using Permissions.Tool.Baseline;

namespace Permissions.Tool.Check;

/// <param name="Baseline">What was left out because it is known; null without a baseline.</param>
/// <param name="NotRead">Projects of the solution that are in another language than C#.</param>
internal sealed record CheckReport(
    string Target, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<ProjectScore> Projects,
    BaselineSummary? Baseline = null, IReadOnlyList<string>? NotRead = null);

/// <param name="Level">error, warning or note, as the compiler reported it.</param>
/// <param name="Permission">Short name, or empty for findings about the drop itself.</param>
/// <param name="Drop">Where the permission is dropped, if the finding is about a call after it.</param>
/// <param name="IsAssumed">Whether nobody wrote that drop.</param>
/// <param name="Path">Hop by hop, the shortest way; empty for findings about the drop itself.</param>
/// <param name="OtherCalls">Other calls that lead to the same use in a referenced assembly.</param>
/// <param name="IsOtherWay">Whether this is one of those calls, told by itself because all were asked for.</param>
internal sealed record ReportedFinding(
    string Rule, string Level, string Message, SourcePlace Place, string Permission, SourcePlace? Drop, bool IsAssumed, IReadOnlyList<ReportedHop> Path, string Project,
    IReadOnlyList<SourcePlace> OtherCalls, bool IsOtherWay = false)
{
    /// <summary>What is used, wherever it is reached from; null for findings about the drop itself.</summary>
    internal object? Sink => Path.Count == 0 ? null : (Rule, Path[^1].Name, Path[^1].Place);
}

/// <param name="Assembly">The referenced assembly that the step stands in; empty for the program's own code.</param>
internal sealed record ReportedHop(string Name, SourcePlace Place, string Assembly = "");

/// <param name="Line">Counted from one.</param>
/// <param name="Column">Counted from one.</param>
internal sealed record SourcePlace(string File, int Line, int Column);

internal sealed record ProjectScore(
    string Project, int StartupMethods, int RuntimeMethods, string Dropped, int GuardedCalls, int StubbedCalls, int BlindSpotCount, IReadOnlyList<ReportedBlindSpot> BlindSpots);
