// Code in the runtime phase whose callees no head can read.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Why">A short reason: <c>reflection</c>, <c>dynamic</c>, <c>no facts</c>, <c>framework-typed receiver</c>.</param>
/// <param name="Assembly">The assembly that holds it; empty where a whole program is one.</param>
/// <param name="Hidden">The dropped permissions that could be used there unseen.</param>
/// <param name="IsReferenced">Whether it stands in a referenced assembly.</param>
public sealed record BlindSpot(Place Place, string Api, string Why, string Assembly, PermissionSet Hidden, bool IsReferenced)
{
    /// <summary>The reason of a P/Invoke that no line of the catalog describes.</summary>
    public const string NativeCode = Value.NativeCode;
}

/// <summary>A call of a guarded API that no guard stub can stand in for.</summary>
/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="Twin">What does the same and can have a stub, as the catalog writes it; null where nothing is known.</param>
public sealed record UnguardedCall(Place Place, string Api, string ApiId, string? Twin);
