// A call that drops permissions, and what is wrong with its position or its arguments.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Dropped">What it drops.</param>
/// <param name="IsReached">Whether anything reaches it.</param>
/// <param name="IsAfterServing">Whether traffic may already be accepted when it runs.</param>
/// <param name="IsAlreadyDropped">Whether everything that it drops has certainly been dropped before it runs.</param>
/// <param name="IsServed">Whether it only configures the drop that happens when the program begins to serve.</param>
public sealed record DropPoint(Place Place, PermissionSet Dropped, bool IsReached, bool IsAfterServing, bool IsAlreadyDropped,
    bool IsServed)
{
    /// <summary>
    /// Whether the drop could be moved directly before the call that begins to serve, because that call does not need the permissions.
    /// </summary>
    public bool MayPrecedeServing => !IsServed && !Dropped.Overlaps(PermissionSet.NeededToServe);
}

/// <summary>A permission name or argument of a Drop or Has call that is wrong.</summary>
/// <param name="Misspelt">The name that is not a permission; null if the argument cannot be read.</param>
/// <param name="Sets">The names of the sets that could have been meant.</param>
public sealed record PermissionArgumentError(Place Place, string Api, string? Misspelt, IReadOnlyCollection<string> Sets);

/// <summary>A call from which traffic is accepted, although some permissions are dropped on only some of the paths there.</summary>
public sealed record UncertainServing(Place Place, string Api, PermissionSet OnSomePaths);
