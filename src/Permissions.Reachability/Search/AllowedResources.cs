// Finds the calls whose resource every drop still allows: a constant path below an allowed path, or a port that may be an allowed one.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class AllowedResources
{
    private static readonly PermissionSet Read = new(1 << 3), Network = new((1 << 4) | (1 << 5));

    private readonly List<(PermissionSet Permission, List<List<string>> ByDrop)> allowed = [];

    public AllowedResources(CallGraph graph, ProgramFacts program)
    {
        var drops = graph.Methods.SelectMany(method => method.Sites).Where(node => node.Knowledge.Role is { Verb: CatalogVerb.Drops })
            .ToList();
        if (!drops.Any(node => node.Knowledge.Role!.Option("kept") is not null))
            return;
        // a drop without a call of its own allows no resources
        var unseen = program.AssumedDrop.Bits | graph.Methods.Aggregate(0, (bits, method) => bits | method.Facts.Contract.RuntimeBits);
        foreach (var permission in PermissionSet.All.Each().Where(permission => (permission.Bits & unseen) == 0))
        {
            var byDrop = drops.Where(node => DropSummaries.NamedBy(node).Contains(permission)).Select(AllowedBy).ToList();
            if (byDrop.Count > 0 && !byDrop.Contains(null))
                allowed.Add((permission, byDrop.ConvertAll(resources => resources!)));
        }
        if (allowed.Count > 0)
            foreach (var node in graph.Methods.SelectMany(method => method.Sites))
                Apply(node);
    }

    /// <summary>Marks what every drop still allows of what a call needs.</summary>
    public void Apply(SiteNode node)
    {
        foreach (var (permission, byDrop) in allowed)
        {
            // if one of the two paths is not a constant, the author of the drop is trusted to allow the right one
            if (node.Closing.Contains(permission) && (Named(node, node.Knowledge.Role!.Option("path")) is not { } closed
                || byDrop.All(resources => resources.Count == 0 || resources.Exists(resource => ConstantPath.IsBelow(closed, resource)))))
                node.Keep(permission);
            if (node.Needed.Contains(permission) && (Network.Contains(permission)
                ? byDrop.All(ports => MayBeOneOf(ports, node))
                : byDrop.All(resources => Names(node, permission)
                    .All(named => named is not null && resources.Exists(resource => Covers(resource, named, node))))))
                node.Keep(permission);
        }
    }

    // The kernel sees the port of every connection. The analysis sees it only if both the call and the drop give it as a number.
    private static bool MayBeOneOf(List<string> ports, SiteNode node)
    {
        var named = node.Site.Arguments.Select(value => value.Constant).OfType<int>().ToList();
        return named.Count == 0 || ports.Count == 0 || named.Any(port => ports.Contains(":" + port));
    }

    // Null for a drop that allows no resources; empty if none of the resources is a constant.
    private static List<string>? AllowedBy(SiteNode node) =>
        node.Knowledge.Role is not { } line || line.Option("kept") is null ? null
            : node.Site.Arguments.Skip(Math.Max(0, line.Ordinal("permissions")) + 1).Take(1).SelectMany(Constants).ToList();

    private static IEnumerable<string> Constants(Value value) =>
        value.Elements?.SelectMany(Constants) ?? (value.Constant is string text ? [text] : []);

    // The allowed folder itself may be used, but not removed: its entry belongs to the parent folder.
    private static bool Covers(string resource, string named, SiteNode node) =>
        ConstantPath.IsBelow(named, resource) || ConstantPath.IsSame(named, resource) && node.Knowledge.Effect!.Option("removes") is null;

    // The resources that the call names for this permission; null for each that is not a constant.
    private static IEnumerable<string?> Names(SiteNode node, PermissionSet permission)
    {
        var line = node.Knowledge.Effect!;
        var ordinals = permission == Read && line.Option("from") is { } from
            ? from : line.Option("path") + (line.Option("also") is { } also ? "," + also : "");
        foreach (var word in ordinals.Split(','))
            yield return Named(node, word);
    }

    private static string? Named(SiteNode node, string? ordinal) =>
        int.TryParse(ordinal, out var number) && number < node.Site.Arguments.Count ? node.Site.Arguments[number].Constant as string : null;
}
