// The control flow of a method body: blocks without branches, the edges between them, and the slots they assign.
using System.Collections.Generic;

namespace Permissions.Reachability.Facts;

public sealed class Block
{
    /// <summary>Indexes into <see cref="MethodFacts.Sites"/>, in the order in which they happen.</summary>
    public List<int> Sites { get; } = [];

    /// <summary>What its slots get, in the order in which it happens.</summary>
    public List<Assignment> Assignments { get; } = [];

    public List<Edge> Next { get; } = [];

    /// <summary>Blocks where control goes when something in this block throws.</summary>
    public List<int> Handlers { get; } = [];
}

/// <summary>A way from one block to another, perhaps only taken where a condition is true or false.</summary>
/// <param name="To">The block entered.</param>
/// <param name="Condition">What decides, or null when that is not known.</param>
/// <param name="WhenTrue">Whether control goes this way where the condition is true; otherwise where it is false.</param>
public readonly record struct Edge(int To, Condition? Condition = null, bool WhenTrue = false);

/// <summary>A slot gets a value that may guard a call.</summary>
/// <param name="Before">How many sites of its block come before it.</param>
/// <param name="Slot">The node that keeps the value.</param>
/// <param name="Value">The value, or null when nothing is known of it.</param>
public readonly record struct Assignment(int Before, string Slot, Condition? Value);
