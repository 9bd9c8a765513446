// What a program needs, per assembly and package, as the reports write it and as 'diff' reads it back.
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Report;

/// <param name="Format">Which shape this is, so that an older or a newer one is not misread.</param>
/// <param name="Program">The file name of the main assembly.</param>
/// <param name="IsLibrary">Whether it has no entry point: its callers decide when its code runs, so all of it counts as run time.</param>
/// <param name="Dropped">What the program drops by itself, short names.</param>
internal sealed record PermissionReport(
    string Format,
    string Program,
    bool IsLibrary,
    int StartupMethods,
    int RuntimeMethods,
    IReadOnlyList<string> Dropped,
    DropSuggestion Suggestion,
    IReadOnlyList<ReportedAssembly> Assemblies,
    IReadOnlyList<ReportedUse> Uses,
    IReadOnlyList<ReportedBlindSpot> BlindSpots)
{
    public const string CurrentFormat = "permissions-report/2";

    /// <summary>What recorded runs show, where some were merged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgramEvidence? Evidence { get; init; }

    /// <summary>All ways to the uses of the runtime phase; null in a report that an older tool wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportedWays? Ways { get; init; }

    /// <summary>What recorded runs are laid beside; null where the report was written earlier.</summary>
    [JsonIgnore]
    public EvidenceScope? Scope { get; init; }

    public static readonly IReadOnlyList<string> Phases = ["startup", "runtime"];

    public int BlindSpotCount => BlindSpots.Sum(spot => spot.Count);

    /// <summary>Those that could hide a use of what the program drops: the ones that 'check' counts.</summary>
    public int BlindSpotsAfterDrop => BlindSpots.Where(spot => spot.Hidden.Split(", ").Intersect(Dropped).Any()).Sum(spot => spot.Count);

    /// <summary>The assemblies by package: those of one version of it stand together, the program's own first.</summary>
    public IEnumerable<IGrouping<(string Name, string Version, string Kind), ReportedAssembly>> Packages() =>
        Assemblies.GroupBy(assembly => (assembly.Package, assembly.PackageVersion, assembly.Kind));
}

/// <param name="Kind"><c>program</c>, <c>project</c>, <c>package</c>, or <c>file</c> for what no dependency file names.</param>
internal sealed record ReportedAssembly(string Name, string Version, string Package, string PackageVersion, string Kind);

/// <param name="Phase"><c>startup</c> or <c>runtime</c>.</param>
/// <param name="Method">The method that makes the call, by an id that edits elsewhere do not change.</param>
/// <param name="IsServing">Whether the call is the one that starts to serve: on that line the need ends.</param>
/// <param name="Path">From an entry to the API, the shortest there is.</param>
internal sealed record ReportedUse(
    string Phase, string Permission, string Assembly, string Method, string Name, string Api, SourcePlace Place, bool IsServing,
    IReadOnlyList<ReportedStep> Path)
{
    /// <summary>What recorded runs show about it; null where none were merged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FindingEvidence? Evidence { get; init; }

    /// <summary>The method of each step of the path, as a number of <see cref="ReportedWays"/>; -1 where it has none there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Methods { get; init; }

    /// <summary>Whether a guard stands there when the program runs, so that an audit records the call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsGuarded { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ReportedHop> Hops => [.. Path.Select(step => new ReportedHop(step.Name, step.Place))];
}

/// <param name="Assembly">Empty where the step is an API of the platform.</param>
/// <param name="Method">As in <see cref="ReportedUse"/>; empty where the step is an API.</param>
internal sealed record ReportedStep(string Name, string Assembly, string Method, SourcePlace Place);

/// <param name="Permissions">What could be dropped and is not, short names.</param>
/// <param name="Lines">C#, ready to be written; empty where nothing is left to drop.</param>
/// <param name="Before">Where they go, or null where no line is known.</param>
/// <param name="Call">The call that they go before.</param>
/// <param name="Explanation">Why there, in a sentence.</param>
internal sealed record DropSuggestion(IReadOnlyList<string> Permissions, IReadOnlyList<string> Lines, SourcePlace? Before, string Call,
    string Explanation)
{
    /// <summary>The suggestion of an analysis: the runtime library writes the lines.</summary>
    public static DropSuggestion Of(PermissionSet permissions, SourcePlace? before, string call, string explanation) =>
        new([.. permissions.Each().Select(one => one.ToString())],
            permissions.IsEmpty ? [] : new SuggestedDrop { Permissions = (Permission)permissions.Bits }.Source.Split('\n'), before, call,
            explanation);

    /// <summary>The same as the value that the runtime library prints.</summary>
    public SuggestedDrop ToDrop(params string[] moreReasons) => new()
    {
        Permissions = Permissions.Count == 0 ? Permission.None : PermissionName.Parse(string.Join(',', Permissions)),
        Before = Call + (Before is { } place ? $", {PlaceText.Of(place)}" : ""),
        Reasons = [Explanation, .. moreReasons],
    };
}
