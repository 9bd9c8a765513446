// A call of a guarded API that no guard stub can stand in for.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="Twin">What does the same and can have a stub, as the catalog writes it; null where nothing is known.</param>
public sealed record UnguardedCall(Place Place, string Api, string ApiId, string? Twin);
