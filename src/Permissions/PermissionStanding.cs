// What the process holds of one permission at one moment.
using System.Collections.Generic;

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
