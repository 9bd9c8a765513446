// A slot gets a value that may guard a call.
namespace Permissions.Reachability.Facts;

/// <param name="Before">How many sites of its block come before it.</param>
/// <param name="Slot">The node that keeps the value.</param>
/// <param name="Value">The value, or null when nothing is known of it.</param>
public readonly record struct Assignment(int Before, string Slot, Condition? Value);
