// What the process holds of one permission at one moment.
using System.Collections.Generic;

namespace Permissions;

/// <summary>What the process holds of one permission.</summary>
public sealed class PermissionStanding
{
    /// <summary>One leaf.</summary>
    public Permission Permission { get; init; }

    /// <summary>Whether all of it is held.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Who refuses what is not held; <see cref="EnforcementLayer.None"/> where all is.</summary>
    public EnforcementLayer Layer { get; init; }

    /// <summary>The resources that are still granted; empty where all or nothing is.</summary>
    public IReadOnlyList<string> AllowedResources { get; init; } = [];

    /// <summary>The resources taken out of it.</summary>
    public IReadOnlyList<string> DeniedResources { get; init; } = [];

    /// <summary>Where it was first dropped or narrowed; null where all is held.</summary>
    public string? DropSite { get; init; }

    /// <summary>Whether its use is recorded as if it were dropped.</summary>
    public bool IsAudited { get; init; }
}
