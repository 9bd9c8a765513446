// One refused or audited use of a permission.
using System;

namespace Permissions;

/// <summary>One use of a permission that was refused, or that would have been.</summary>
public sealed class PermissionDenial
{
    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The missing permission.</summary>
    public Permission Permission { get; init; }

    /// <summary>What the call named, in its caller's words; null where it named nothing.</summary>
    public string? Resource { get; init; }

    /// <summary>Who refused: the guard, or the kernel where <see cref="PermissionDeniedException.TryGetDenial"/> recognised it.</summary>
    public EnforcementLayer Layer { get; init; }

    /// <summary>True where the permission is only audited: the call went on.</summary>
    public bool IsAudited { get; init; }

    /// <summary>Where the permission was dropped or put under audit.</summary>
    public string DropSite { get; init; } = "";

    /// <summary>The caller's stack, where <see cref="DropOptions.CaptureStacks"/> asked for it; else null.</summary>
    public string? Stack { get; init; }

    /// <summary>The code outside of the framework that made the call, as tests record it: <c>Orders.Save (Orders.cs:12)</c>; else
    /// null.</summary>
    public string? Call { get; init; }

    /// <summary>The HTTP request during which it happened, as tests record it: <c>POST /orders</c>; else null.</summary>
    public string? Request { get; init; }

    /// <summary>The trace of that request, as its <c>traceparent</c> header names it; null where none is recorded.</summary>
    public string? TraceId { get; init; }

    /// <summary>One sentence.</summary>
    public override string ToString() =>
        $"{Permission} was {(IsAudited ? "used" : "refused")}{(Resource is null ? "" : $" for '{Resource}'")}"
        + $"{(IsAudited ? "" : Layer == EnforcementLayer.Kernel ? " by the kernel" : " by the guard")}{(Call is null ? "" : $" in {Call}")}"
        + $"{(Request is null ? "" : $" during {Request}")} ({(IsAudited ? "audited" : "dropped")} at {DropSite})";
}
