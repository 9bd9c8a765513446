// A way from one block to another, perhaps only taken when a question was answered so.
namespace Permissions.Reachability.Facts;

/// <param name="To">The block entered.</param>
/// <param name="Condition">The site whose boolean answer decides, or -1.</param>
/// <param name="Answer">The answer on this way.</param>
public readonly record struct Edge(int To, int Condition = -1, bool Answer = false);
