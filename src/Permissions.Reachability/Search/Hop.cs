// One step of a path: what is reached, and where the step stands in the source.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Name">As a person reads it: <c>OrderStore.Save</c>, <c>POST /orders</c>.</param>
/// <param name="Place">The call that leads here; for the first hop, the method or its registration.</param>
/// <param name="Assembly">The referenced assembly in which this step is; null for a step in the program itself.</param>
/// <param name="Method">The method that is reached; null where the step is an API.</param>
public sealed record Hop(string Name, Place Place, string? Assembly = null, MethodFacts? Method = null);
