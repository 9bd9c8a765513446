// A stretch of a method body without branches, and where control goes from it.
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
