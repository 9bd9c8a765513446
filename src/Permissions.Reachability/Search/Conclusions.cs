// Everything that the search concludes about a program, in a fixed order.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Findings">One for each guarded call and permission, by the shortest way there.</param>
/// <param name="OtherWays">Calls of the program's own that lead into referenced assemblies and have no finding of their own there: each
/// with the nearest guarded call behind it.</param>
/// <param name="Unawaited">Work that is started before a drop and goes on beside it: the place is the start, the path leads from what is
/// started to the use.</param>
/// <param name="Closings">Calls that make what needs a dropped permission when it is closed.</param>
/// <param name="BrokenContracts">Calls of members that state that they are not called where the permission may be dropped.</param>
/// <param name="ContractFaults">Contracts that contradict themselves, who calls their members, or what these take the place of.</param>
/// <param name="Servings">Where traffic is accepted from.</param>
/// <param name="EverDropped">What the program drops anywhere that is reached, assumed drops included.</param>
/// <param name="Unguarded">Calls of guarded APIs in reached code that no guard stub can stand in for.</param>
/// <param name="GuardedCalls">Calls of guarded APIs in reached code.</param>
/// <param name="StubbedCalls">Those of them that a guard stub can stand in for.</param>
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
    /// <summary>What is to be said of a program that cannot drop.</summary>
    public static readonly Conclusions None = new([], [], [], [], [], [], [], [], [], [], [], [], PermissionSet.None, [], 0, 0);

    // Kept by moved conclusions, too: files are looked up once, whatever is typed.
    private readonly Lazy<ILookup<string, MethodPhase>> phasesByFile =
        new(() => Phases.ToLookup(phase => phase.Place.File ?? "", StringComparer.Ordinal));

    /// <summary>Where code went since these conclusions were drawn.</summary>
    internal PlaceMap? Map { get; init; }

    /// <summary>The phases of the methods that stand in a file.</summary>
    public IEnumerable<MethodPhase> PhasesIn(string file) =>
        Map is null ? phasesByFile.Value[file] : phasesByFile.Value[file].Select(phase => phase.Moved(Map));
}
