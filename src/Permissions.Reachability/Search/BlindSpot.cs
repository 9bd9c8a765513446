// Code in the runtime phase whose callees cannot be analysed.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Why">A short reason: <c>reflection</c>, <c>dynamic</c>, <c>no facts</c>, <c>framework-typed receiver</c>.</param>
/// <param name="Assembly">The assembly that contains the code; empty if the whole program is one assembly.</param>
/// <param name="Hidden">The dropped permissions that the code may use without being seen.</param>
/// <param name="IsReferenced">Whether the code is in a referenced assembly.</param>
public sealed record BlindSpot(Place Place, string Api, string Why, string Assembly, PermissionSet Hidden, bool IsReferenced)
{
    /// <summary>The reason of a P/Invoke that no line of the catalog describes.</summary>
    public const string NativeCode = Value.NativeCode;
}

/// <summary>A call of a guarded API that no guard stub can replace.</summary>
/// <param name="Api">The guarded member as a person reads it.</param>
/// <param name="ApiId">Its documentation-comment id.</param>
/// <param name="Twin">An equivalent call that can have a stub, as the catalog writes it; null if the catalog has none.</param>
public sealed record UnguardedCall(Place Place, string Api, string ApiId, string? Twin);
