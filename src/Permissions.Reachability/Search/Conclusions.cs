// Everything that the search concludes about a program, in a fixed order.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Findings">One for each guarded call and permission, with the shortest path there.</param>
/// <param name="OtherWays">Calls of the program that lead into referenced assemblies and have no finding of their own, each with the
/// nearest guarded call that it reaches.</param>
/// <param name="Unawaited">Work that is started before a drop and may still run during it. The place is where it is started; the path leads
/// from the started method to the use.</param>
/// <param name="Closings">Calls that create an object which needs a dropped permission when it is closed.</param>
/// <param name="BrokenContracts">Calls of members whose contract requires a permission that may be dropped there.</param>
/// <param name="ContractFaults">Contracts that contradict themselves, the calls of their members, or the members that they
/// override.</param>
/// <param name="Servings">The calls from which traffic is accepted.</param>
/// <param name="EverDropped">The permissions that any reached drop takes away, assumed drops included.</param>
/// <param name="Unguarded">Calls of guarded APIs in reached code that no guard stub can replace.</param>
/// <param name="GuardedCalls">Calls of guarded APIs in reached code.</param>
/// <param name="StubbedCalls">The guarded calls that a guard stub can replace.</param>
public sealed record Conclusions(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> OtherWays,
    IReadOnlyList<Finding> Unawaited,
    IReadOnlyList<Finding> Closings,
    IReadOnlyList<Finding> BrokenContracts,
    IReadOnlyList<ContractFault> ContractFaults,
    IReadOnlyList<MethodPhase> Phases,
    IReadOnlyList<DropPoint> Drops,
    IReadOnlyList<Serving> Servings,
    IReadOnlyList<PermissionArgumentError> ArgumentErrors,
    IReadOnlyList<UncertainServing> UncertainServings,
    IReadOnlyList<BlindSpot> BlindSpots,
    PermissionSet EverDropped,
    IReadOnlyList<UnguardedCall> Unguarded,
    int GuardedCalls,
    int StubbedCalls)
{
    /// <summary>The conclusions about a program that cannot drop.</summary>
    public static readonly Conclusions None = new([], [], [], [], [], [], [], [], [], [], [], [], PermissionSet.None, [], 0, 0);

    // Moved conclusions share this lookup, so it is built once and not after every edit.
    private Lazy<ILookup<string, MethodPhase>> phasesByFile = ByFile(Phases);

    /// <summary>What had to be done for these conclusions.</summary>
    public AnalysisEffort Effort { get; init; }

    /// <summary>Maps places from when these conclusions were drawn to the current text.</summary>
    internal PlaceMap? Map { get; init; }

    /// <summary>The same conclusions, as if they were drawn now: what moves them next moves them from here.</summary>
    internal Conclusions AsDrawnNow()
    {
        var drawn = this with { Map = null };
        drawn.phasesByFile = ByFile(Phases);
        return drawn;
    }

    private static Lazy<ILookup<string, MethodPhase>> ByFile(IReadOnlyList<MethodPhase> phases) =>
        new(() => phases.ToLookup(phase => phase.Place.File ?? "", StringComparer.Ordinal));

    /// <summary>The phases of the methods in a file.</summary>
    public IEnumerable<MethodPhase> PhasesIn(string file) =>
        Map is null ? phasesByFile.Value[file] : phasesByFile.Value[file].Select(phase => phase.Moved(Map));
}
