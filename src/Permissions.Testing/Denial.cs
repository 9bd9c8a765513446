// One refused or audited use of a permission in a child process: what, by whom, from where, and for which request.
using System;
using System.Diagnostics;
using Permissions.Testing.Child;

namespace Permissions.Testing;

/// <summary>One use of a permission in the child process that was refused, or under audit would have been.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Permission">The missing permission.</param>
/// <param name="Resource">What the call named, in its caller's words; null where it named nothing.</param>
/// <param name="Layer">Who refused.</param>
/// <param name="Audited">True where the permission is only audited: the call went on.</param>
/// <param name="DropSite">Where the permission was dropped or put under audit.</param>
/// <param name="Call">The code outside of the framework that made the call: <c>Orders.Save (Orders.cs:12)</c>; null where none is on the stack.</param>
/// <param name="Request">The HTTP request during which it happened: <c>POST /orders</c>; null outside of any.</param>
/// <param name="TraceId">The trace of that request, as its <c>traceparent</c> header named it; null outside of any.</param>
public sealed record Denial(
    DateTimeOffset Time, Permission Permission, string? Resource, EnforcementLayer Layer, bool Audited, string DropSite, string? Call, string? Request, string? TraceId)
{
    internal static Denial Of(PermissionDenial told, string? request, string? trace) =>
        new(told.Time, told.Permission, told.Resource, told.Layer, told.IsAudited, told.DropSite, CallSite.Of(new StackTrace(fNeedFileInfo: true)), request, trace);

    /// <summary>One sentence.</summary>
    public override string ToString() =>
        $"{Permission} was {(Audited ? "used" : "refused")}{(Resource is null ? "" : $" for '{Resource}'")}"
        + $"{(Audited ? "" : Layer == EnforcementLayer.Kernel ? " by the kernel" : " by the guard")}{(Call is null ? "" : $" in {Call}")}{(Request is null ? "" : $" during {Request}")}"
        + $" ({(Audited ? "audited" : "dropped")} at {DropSite})";
}
