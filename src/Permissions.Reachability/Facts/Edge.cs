// A way from one block to another, perhaps only taken when a question was answered so.
namespace Permissions.Reachability.Facts;

/// <param name="To">The block entered.</param>
/// <param name="Condition">What decides, or null when nobody knows.</param>
/// <param name="Answer">The answer on this way.</param>
public readonly record struct Edge(int To, Condition? Condition = null, bool Answer = false);
