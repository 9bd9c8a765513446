// A call that drops, and what is wrong with where it stands or what it says.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Dropped">What it drops.</param>
/// <param name="IsReached">Whether anything reaches it.</param>
/// <param name="IsAfterServing">Whether traffic may already be accepted when it runs.</param>
/// <param name="IsAlreadyDropped">Whether all that it drops is dropped for certain before it runs.</param>
/// <param name="IsServed">Whether it only says what is dropped where the program begins to serve.</param>
public sealed record DropPoint(Place Place, PermissionSet Dropped, bool IsReached, bool IsAfterServing, bool IsAlreadyDropped,
    bool IsServed)
{
    /// <summary>Whether it could stand right before what starts to serve, which could do without what is dropped.</summary>
    public bool MayPrecedeServing => !IsServed && !Dropped.Overlaps(PermissionSet.NeededToServe);
}

/// <summary>A permission name or argument of a Drop or Has call that is wrong.</summary>
/// <param name="Misspelt">A name that no permission has; null where the argument just cannot be read.</param>
/// <param name="Sets">The names of the sets that could have been meant.</param>
public sealed record PermissionArgumentError(Place Place, string Api, string? Misspelt, IReadOnlyCollection<string> Sets);

/// <summary>A call from which traffic is accepted although some permissions are dropped on some ways only.</summary>
public sealed record UncertainServing(Place Place, string Api, PermissionSet OnSomePaths);
