// One need of a program: a guarded call, the permission it takes, and the phase in which it is reached.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Permission">The single permission that is needed.</param>
/// <param name="Method">The method that makes the call.</param>
/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="IsServing">Whether this is the call that starts to serve: the need ends on that line.</param>
/// <param name="CanHaveStub">Whether the call can have a guard stub, so that an audit records it.</param>
/// <param name="Path">The shortest path there in this phase; its last hop is the API.</param>
public sealed record PermissionUse(Phase Phase, PermissionSet Permission, MethodFacts Method, string Api, string ApiId, Place Place,
    bool IsServing, bool CanHaveStub, IReadOnlyList<Hop> Path);

/// <summary>The two halves of a program's life.</summary>
public enum Phase
{
    /// <summary>Before it serves, or before its own drop.</summary>
    Startup,

    /// <summary>After that; for a library, every call of it.</summary>
    Runtime,
}
