// A guarded API that can be reached where one of its permissions may be dropped.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Permission">The single permission that is missing.</param>
/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="Place">The guarded call; if that is in generated code, the nearest handwritten call on the path.</param>
/// <param name="Call">The guarded call itself; if that is in a referenced assembly, the call in the program that leads there.</param>
/// <param name="Path">The shortest path from an entry, or from the method that drops, to the guarded API. The API is its last hop.</param>
/// <param name="DropSite">The drop that takes the permission away; null if the drop is assumed and nothing in the program serves.</param>
/// <param name="IsAssumed">Whether the drop is assumed, because the code has none.</param>
public sealed record Finding(
    PermissionSet Permission, string Api, string ApiId, Place Place, Place Call, IReadOnlyList<Hop> Path, Place? DropSite, bool IsAssumed)
{
    /// <summary>Whether a check guards the call, but the check is older than the drop.</summary>
    public bool IsAskedBefore { get; init; }

    /// <summary>Other calls in the program that lead to the same guarded call in a referenced assembly.</summary>
    public IReadOnlyList<Place> OtherCalls { get; init; } = [];
}
