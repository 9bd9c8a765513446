// Code in the runtime phase whose callees no head can read.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Why">A short reason: <c>reflection</c>, <c>dynamic</c>, <c>no facts</c>, <c>framework-typed receiver</c>.</param>
public sealed record BlindSpot(Place Place, string Api, string Why);
