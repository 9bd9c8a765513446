// Whether a method only runs before anything is dropped, or may run after.
using System;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="MayBeDropped">The permissions that may be dropped when the method starts or while it is suspended; empty for a
/// startup-phase method.</param>
/// <param name="Reason">The names of the shortest path that leads there with one of them dropped. Computed on demand, because few callers
/// need it.</param>
public sealed record MethodPhase(string Id, string Name, Place Place, bool IsNested, PermissionSet MayBeDropped, Lazy<string> Reason)
{
    public bool IsStartup => MayBeDropped.IsEmpty;
}
