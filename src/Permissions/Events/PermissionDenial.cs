// One refused or audited use of a permission.
using System;

namespace Permissions;

/// <summary>One use of a permission that was refused, or that would have been.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Permission">The missing permission.</param>
/// <param name="Resource">What the call named, in its caller's words; null where it named nothing.</param>
/// <param name="Layer">Who refused: the guard, or the kernel where <see cref="PermissionDeniedException.From"/> recognised it.</param>
/// <param name="Audited">True where the permission is only audited: the call went on.</param>
/// <param name="DropSite">Where the permission was dropped or put under audit.</param>
/// <param name="Stack">The caller's stack, where <see cref="DropOptions.CaptureStacks"/> asked for it; else null.</param>
public sealed record PermissionDenial(
    DateTimeOffset Time, Permission Permission, string? Resource, EnforcementLayer Layer, bool Audited, string DropSite, string? Stack);
