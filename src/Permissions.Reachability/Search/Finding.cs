// A guarded API that can be reached where one of its permissions may be dropped.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Permission">The single permission that is missing.</param>
/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="Place">The guarded call; where it stands in generated code, the nearest call on the path that a person wrote.</param>
/// <param name="Call">The guarded call itself; where that stands in a referenced assembly, the call of the program's own that leads
/// there.</param>
/// <param name="Path">From an entry or the method that drops to the guarded API, the shortest there is; its last hop is the API.</param>
/// <param name="DropSite">The drop that takes the permission away; null where it is assumed and nothing in this program serves.</param>
/// <param name="IsAssumed">Whether nobody wrote that drop: it was assumed.</param>
public sealed record Finding(
    PermissionSet Permission, string Api, string ApiId, Place Place, Place Call, IReadOnlyList<Hop> Path, Place? DropSite, bool IsAssumed)
{
    /// <summary>Whether an answer guards it that is older than the drop.</summary>
    public bool IsAskedBefore { get; init; }

    /// <summary>Other calls of the program's own that lead to the same guarded call in a referenced assembly.</summary>
    public IReadOnlyList<Place> OtherCalls { get; init; } = [];
}
