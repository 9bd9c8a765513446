// The facts of a body whose sites have other numbers: the nodes of their results and the conditions over them change with them.
using System;
using System.Globalization;
using System.Linq;

namespace Permissions.Reachability.Facts;

/// <param name="method">The id of the method.</param>
/// <param name="now">The number of a site now, by its number before.</param>
public sealed class SiteNumbers(string method, Func<int, int> now)
{
    private readonly string results = Value.Call(method, 0).TrimEnd('0');

    /// <summary>The node, which another number may be part of.</summary>
    public string Of(string node) =>
        node.IndexOf(results, StringComparison.Ordinal) is var start and (0 or 1) // perhaps behind a letter: what is added to a result
            && int.TryParse(node.Substring(start + results.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? node.Substring(0, start) + Value.Call(method, now(number)) : node;

    public Flow Of(Flow flow) => new(Of(flow.From), Of(flow.To));

    public Site Of(Site site) => site.With(Of, Of(site.Result));

    private Value Of(Value value) => value.Nodes.Count == 0 && value.Condition is null && value.Elements is null ? value : new()
    {
        Constant = value.Constant,
        Elements = value.Elements?.Select(Of).ToList(),
        Nodes = value.Nodes.Select(Of).ToList(),
        IsExpressionTree = value.IsExpressionTree,
        IsStored = value.IsStored,
        Condition = value.Condition?.Renumbered(now),
    };
}
