// The constants that calls pass to parameters on which a method branches, and the sites that run with these constants.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class ConstantArguments(CallGraph graph)
{
    /// <summary>No constant is known.</summary>
    public const string Unknown = "";

    private const int Most = 8; // sets of constants per method; the calls beyond them count as calls without constants
    private readonly int[]?[] deciding = new int[graph.Methods.Count][];
    private readonly Dictionary<(MethodNode, string), bool[]> live = [];
    private readonly Dictionary<MethodNode, HashSet<string>> known = [];

    /// <summary>The constants that a call passes to the parameters that decide branches of its callee.</summary>
    /// <param name="constants">Those with which the caller runs.</param>
    public string Of(MethodNode caller, int site, CallEdge edge, string constants)
    {
        var callee = edge.Callee;
        if (edge != callee.Called || DecidingOf(callee) is not { Length: > 0 } parameters)
            return Unknown;
        var arguments = caller.Sites[site].Site.Arguments;
        var all = parameters.Select(parameter =>
            parameter < arguments.Count ? TextOf(arguments[parameter], caller, constants) : null).ToList();
        if (all.TrueForAll(text => text is null))
            return Unknown;
        var key = string.Join("\n", all.Select(text => text ?? "?"));
        if (!known.TryGetValue(callee, out var keys))
            known[callee] = keys = new(StringComparer.Ordinal);
        return keys.Contains(key) || keys.Count < Most && keys.Add(key) ? key : Unknown;
    }

    /// <summary>Whether control may get to a site if the method is called with these constants.</summary>
    public bool IsLive(MethodNode method, int site, string constants)
    {
        if (constants.Length == 0)
            return true;
        if (!live.TryGetValue((method, constants), out var sites))
            live[(method, constants)] = sites = LiveSites.Of(method.Facts, condition => Holds(method, condition, constants));
        return sites[site];
    }

    private bool? Holds(MethodNode method, Condition condition, string constants) => condition.Kind switch
    {
        ConditionKind.Stored => ConstantOf(method, condition.Slot, constants) switch { "True" => true, "False" => false, _ => null },
        ConditionKind.Equal => ConstantOf(method, condition.First!.Slot, constants) is { } text ? text == condition.Slot : null,
        _ => null,
    };

    private string? ConstantOf(MethodNode method, string slot, string constants)
    {
        var ordinal = MethodConditions.OwnParameter(method.Facts, slot);
        var place = ordinal < 0 ? -1 : Array.IndexOf(DecidingOf(method), ordinal);
        return place < 0 ? null : constants.Split('\n')[place] is var text and not "?" ? text : null;
    }

    private string? TextOf(Value value, MethodNode caller, string constants) => value.Constant switch
    {
        string or int or bool => value.Constant.ToString(),
        _ => value.Condition is { Kind: ConditionKind.Stored } stored && constants.Length > 0 ? ConstantOf(caller, stored.Slot, constants)
            : value.Condition is { Kind: ConditionKind.Constant } constant ? (constant.Number != 0).ToString() : null,
    };

    // The parameters that conditions of branches mention, without those that are assigned.
    private int[] DecidingOf(MethodNode method) => deciding[method.Number] ??= DecidingOf(method.Facts);

    public static int[] DecidingOf(MethodFacts method) => method.Blocks.Count == 0 ? []
        : [.. Conditions.Of(method).Where(part => part.Kind == ConditionKind.Stored)
            .Select(part => MethodConditions.OwnParameter(method, part.Slot)).Where(ordinal => ordinal >= 0).Distinct()
            .OrderBy(ordinal => ordinal)
            .Where(ordinal => !method.Blocks.Any(block =>
                block.Assignments.Exists(one => one.Slot == Value.Parameter(method.Id, ordinal))))];
}
