// The numbers of a whole program: how its methods divide, what guards its calls, and what nobody can read.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.Reports;

/// <param name="BlindSpots">What could hide a use of what is dropped.</param>
public sealed record Score(
    int StartupMethods, int RuntimeMethods, PermissionSet Dropped, int GuardedCalls, int StubbedCalls, IReadOnlyList<BlindSpot> BlindSpots)
{
    public static Score Of(Conclusions all) => new(all.Phases.Count(phase => phase.IsStartup), all.Phases.Count(phase => !phase.IsStartup),
        all.EverDropped.Permissions, all.GuardedCalls, all.StubbedCalls, all.BlindSpots);

    /// <summary>The message of PERM3000.</summary>
    public override string ToString() =>
        $"{StartupMethods} startup-phase and {RuntimeMethods} runtime-phase methods; dropped: {Dropped}; "
        + $"stubs guard {StubbedCalls} of {GuardedCalls} calls; {BlindSpots.Count} blind spot{(BlindSpots.Count == 1 ? "" : "s")}";
}
