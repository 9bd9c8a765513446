// Whether an edit changed any fact of a method, wherever its code has moved to.
using System;
using System.Collections.Generic;

namespace Permissions.Reachability.Facts;

public static class FactComparison
{
    /// <summary>Whether all facts are the same but the places.</summary>
    public static bool AreSameElsewhere(MethodFacts one, MethodFacts other) =>
        AreSameButBodies(one, other) && Same(one.Flows, other.Flows) && Same(one.Blocks, other.Blocks, Same)
            && Same(one.Sites, other.Sites, AreSameElsewhere);

    /// <summary>Whether all facts are the same but the places and what stands in the body.</summary>
    public static bool AreSameButBodies(MethodFacts one, MethodFacts other) =>
        one.Id == other.Id && one.Name == other.Name && one.Type == other.Type && one.AssemblyName == other.AssemblyName
            && one.Unreadable == other.Unreadable
        && one.IsReferenced == other.IsReferenced && one.IsStatic == other.IsStatic && one.IsPublic == other.IsPublic
            && one.IsAsync == other.IsAsync
        && one.IsIterator == other.IsIterator && one.IsNested == other.IsNested && one.IsTypeInitializer == other.IsTypeInitializer
        && one.IsPassedOver == other.IsPassedOver && one.IsModuleInitializer == other.IsModuleInitializer
            && one.Contract == other.Contract
        && Same(one.ParameterTypes, other.ParameterTypes) && Same(one.Attributes, other.Attributes) && Same(one.Taken, other.Taken)
            && Same(one.Given, other.Given)
        && Same(one.Created, other.Created);

    /// <summary>Whether the sites are the same but for where they stand.</summary>
    public static bool AreSameElsewhere(Site one, Site other) =>
        one.Kind == other.Kind && one.Target == other.Target && one.Touches == other.Touches && one.ReceiverType == other.ReceiverType
            && one.Result == other.Result
        && one.IsVirtual == other.IsVirtual && one.IsOwn == other.IsOwn && one.IsNative == other.IsNative
            && one.NeverReturns == other.NeverReturns
        && one.IsAsync == other.IsAsync && one.Guards == other.Guards && one.Contract == other.Contract
            && one.MakesTypeParameter == other.MakesTypeParameter
        && one.CanHaveStub == other.CanHaveStub && Same(one.Types, other.Types) && Same(one.Receiver, other.Receiver)
            && Same(one.Arguments, other.Arguments, Same);

    /// <summary>Whether the same is known of the values.</summary>
    public static bool Same(Value one, Value other) =>
        ReferenceEquals(one, other)
        || one.IsExpressionTree == other.IsExpressionTree && one.IsStored == other.IsStored && Equals(one.Constant, other.Constant)
            && one.Condition == other.Condition && Same(one.Nodes, other.Nodes)
            && (one.Elements is null ? other.Elements is null : other.Elements is not null && Same(one.Elements, other.Elements, Same));

    private static bool Same(Block one, Block other) =>
        Same(one.Sites, other.Sites) && Same(one.Assignments, other.Assignments) && Same(one.Next, other.Next)
            && Same(one.Handlers, other.Handlers);

    public static bool Same<T>(IReadOnlyList<T> some, IReadOnlyList<T> others)
        where T : IEquatable<T> => Same(some, others, static (one, other) => one.Equals(other));

    private static bool Same<T>(IReadOnlyList<T> some, IReadOnlyList<T> others, Func<T, T, bool> same)
    {
        if (some.Count != others.Count)
            return false;
        for (var i = 0; i < some.Count; i++)
            if (!same(some[i], others[i]))
                return false;
        return true;
    }
}
