// One site read twice, on two ways into its block: what both agree on stays, what differs is united or unknown.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal static class SiteJoin
{
    public static Site Of(Site one, Site other) => new()
    {
        Kind = one.Kind,
        Target = one.Target,
        Touches = one.Touches,
        IsVirtual = one.IsVirtual,
        IsOwn = one.IsOwn,
        IsNative = one.IsNative,
        NeverReturns = one.NeverReturns,
        IsAsync = one.IsAsync,
        Guards = one.Guards,
        Contract = one.Contract,
        MakesTypeParameter = one.MakesTypeParameter,
        CanHaveStub = one.CanHaveStub,
        ReceiverType = one.ReceiverType == other.ReceiverType ? one.ReceiverType : null,
        Receiver = Of(one.Receiver, other.Receiver),
        Arguments = one.Arguments.Count == other.Arguments.Count ? [.. one.Arguments.Zip(other.Arguments, Of)] : one.Arguments,
        Types = one.Types.SequenceEqual(other.Types, StringComparer.Ordinal) ? one.Types : [.. one.Types, .. other.Types.Except(one.Types, StringComparer.Ordinal)],
        Result = one.Result,
        Place = one.Place,
    };

    private static Value Of(Value one, Value other)
    {
        if (ReferenceEquals(one, other))
            return one;
        return new()
        {
            Constant = Equals(one.Constant, other.Constant) ? one.Constant : null,
            Nodes = one.Nodes.SequenceEqual(other.Nodes, StringComparer.Ordinal) ? one.Nodes : [.. one.Nodes.Union(other.Nodes, StringComparer.Ordinal)],
            IsExpressionTree = one.IsExpressionTree || other.IsExpressionTree,
            Condition = one.Condition == other.Condition ? one.Condition : null,
            Elements = one.Elements is { } mine && other.Elements is { } theirs && mine.Count == theirs.Count ? [.. mine.Zip(theirs, Of)] : null,
        };
    }
}
