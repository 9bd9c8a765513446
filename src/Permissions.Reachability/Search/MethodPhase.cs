// Whether a method only runs before anything is dropped, or may run after.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="MayBeDropped">What may be dropped when the method starts or while it is suspended; empty for a startup-phase method.</param>
public sealed record MethodPhase(string Id, string Name, Place Place, bool IsNested, PermissionSet MayBeDropped)
{
    public bool IsStartup => MayBeDropped.IsEmpty;
}
