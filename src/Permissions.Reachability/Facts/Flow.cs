// A value moves from one node of the value graph to another.
namespace Permissions.Reachability.Facts;

public readonly record struct Flow(string From, string To);
