// What the process holds at one moment, as a value to log.
using System.Collections.Generic;
using System.Linq;

namespace Permissions;

/// <summary>What the process holds of one permission.</summary>
/// <param name="Permission">One leaf.</param>
/// <param name="Held">Whether all of it is held.</param>
/// <param name="Layer">Who refuses what is not held; <see cref="EnforcementLayer.None"/> where all is.</param>
/// <param name="Kept">The resources that are still granted; empty where all or nothing is.</param>
/// <param name="CarvedOut">The resources taken out of it.</param>
/// <param name="DropSite">Where it was first dropped or narrowed; null where all is held.</param>
/// <param name="Audited">Whether its use is recorded as if it were dropped.</param>
public sealed record PermissionStanding(
    Permission Permission, bool Held, EnforcementLayer Layer, IReadOnlyList<string> Kept, IReadOnlyList<string> CarvedOut, string? DropSite, bool Audited);

/// <summary>What the process holds at one moment.</summary>
/// <param name="Standings">One for each of the ten leaves.</param>
/// <param name="Kernel">What the kernel offers here, in a line.</param>
public sealed record PermissionStatus(IReadOnlyList<PermissionStanding> Standings, string Kernel)
{
    /// <summary>One line: what is held, what is not, and what the kernel offers.</summary>
    public override string ToString()
    {
        string held = string.Join(", ", Standings.Where(static s => s.Held).Select(static s => PermissionNames.Of(s.Permission)));
        string gone = string.Join(", ", Standings.Where(static s => !s.Held).Select(static s => $"{PermissionNames.Of(s.Permission)} ({s.DropSite})"));
        return $"held: {(held.Length == 0 ? "nothing" : held)}; dropped: {(gone.Length == 0 ? "nothing" : gone)}; kernel: {Kernel}";
    }
}
