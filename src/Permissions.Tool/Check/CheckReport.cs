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
/// <param name="Path">Hop by hop; empty for findings about the drop itself.</param>
internal sealed record ReportedFinding(
    string Rule, string Level, string Message, SourcePlace Place, string Permission, SourcePlace? Drop, bool IsAssumed, IReadOnlyList<ReportedHop> Path, string Project);

internal sealed record ReportedHop(string Name, SourcePlace Place);

/// <param name="Line">Counted from one.</param>
/// <param name="Column">Counted from one.</param>
internal sealed record SourcePlace(string File, int Line, int Column);

internal sealed record ProjectScore(
    string Project, int StartupMethods, int RuntimeMethods, string Dropped, int GuardedCalls, int StubbedCalls, IReadOnlyList<ReportedBlindSpot> BlindSpots, int BlindSpotCount);

internal sealed record ReportedBlindSpot(SourcePlace Place, string Api, string Why);
