// Hashes flows by the ends of their nodes, because within one body nearly all nodes begin with the same long id.
using System;
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class FlowComparer : IEqualityComparer<Flow>
{
    public static readonly FlowComparer Instance = new();

    public bool Equals(Flow one, Flow other) => one.From == other.From && one.To == other.To;

    public int GetHashCode(Flow flow) => unchecked(End(flow.From) * 31 + End(flow.To));

    private static int End(string node)
    {
        const int told = 12; // characters that are hashed
        var hash = node.Length;
        for (var i = Math.Max(0, node.Length - told); i < node.Length; i++)
            hash = unchecked(hash * 31 + node[i]);
        return hash;
    }
}
