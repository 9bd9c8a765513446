// Drops that a program adds to a property: 'options.Drop |= …' and entries of 'options.DropExcept'.
using System;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class DropProperties
{
    /// <summary>
    /// What the catalog knows of a call, and the call without the parts of its arguments that repeat the old value of the property.
    /// </summary>
    public static SiteNode Read(MethodFacts method, Site site, PermissionCatalog catalog)
    {
        var knowledge = site.Kind == SiteKind.Call ? catalog.Of(site.Target) : Knowledge.Nothing;
        if (knowledge.IsDropProperty)
            return new(site.With(value => Without(value, knowledge.Role!)), knowledge);
        return Property(site.Receiver) is { } line && line.Option("entries") is { } entries
            && entries.Split(',').Contains(MemberId.Name(site.Target)) ? new(site, new(null, null, line)) : new(site, knowledge);

        Value Without(Value value, CatalogLine line) =>
            value.Elements is { } parts ? new() { Nodes = value.Nodes, Elements = [.. parts.Select(part => Without(part, line))] }
                : Property(value) == line ? new() { Elements = [] } : value;

        // The catalog line of the property from which a value was read.
        CatalogLine? Property(Value value)
        {
            foreach (var node in value.Nodes)
                if (node.StartsWith("C:", StringComparison.Ordinal)
                    && int.TryParse(node.Substring(node.LastIndexOf('|') + 1), out var number) && number < method.Sites.Count
                    && node == Value.Call(method.Id, number)
                    && method.Sites[number] is { Kind: SiteKind.Call } read && catalog.Of(read.Target) is { IsDropProperty: true } known)
                    return known.Role;
            return null;
        }
    }
}
