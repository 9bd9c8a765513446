// Joins two readings of one site, from two paths into its block: equal parts stay, different parts are united or become unknown.
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
        Types = one.Types.SequenceEqual(other.Types, StringComparer.Ordinal)
            ? one.Types : [.. one.Types, .. other.Types.Except(one.Types, StringComparer.Ordinal)],
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
            Nodes = one.Nodes.SequenceEqual(other.Nodes, StringComparer.Ordinal)
                ? one.Nodes : [.. one.Nodes.Union(other.Nodes, StringComparer.Ordinal)],
            IsExpressionTree = one.IsExpressionTree || other.IsExpressionTree,
            IsStored = one.IsStored && other.IsStored,
            Condition = one.Condition == other.Condition ? one.Condition : null,
            Elements = Common(one, other) is var known and not 0 && !Equals(one.Constant, other.Constant)
                ? [new() { Constant = new PermissionConstant(known) }, Value.Nothing]
                : one.Elements is { } mine && other.Elements is { } theirs && mine.Count == theirs.Count ? [.. mine.Zip(theirs, Of)] : null,
        };
    }

    // The permissions that every path names are known, even if the whole value is not.
    private static int Common(Value one, Value other) => Bits(one) & Bits(other);

    private static int Bits(Value value) => value.Constant is PermissionConstant constant ? constant.Bits
        : value.Elements is [{ Constant: PermissionConstant first }, { Constant: null }] ? first.Bits : 0;
}
