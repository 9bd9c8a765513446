// Finds the methods and types of an assembly that create or call their type arguments, directly or through others.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

internal sealed class TypeParameterUse
{
    private readonly HashSet<string> owners = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> inPlaceOf;
    private readonly PermissionCatalog catalog;
    private readonly Dictionary<string, bool> given = new(StringComparer.Ordinal);

    public TypeParameterUse(IReadOnlyList<MethodFacts> methods, ILookup<string, string> inPlaceOf, PermissionCatalog catalog)
    {
        this.inPlaceOf = inPlaceOf;
        this.catalog = catalog;
        var here = new HashSet<string>(methods.Select(method => method.Id), StringComparer.Ordinal);
        var giving = new List<(Site? To, Flow Flow, IReadOnlyList<string> Owners)>();
        foreach (var method in methods)
        {
            foreach (var site in method.Sites)
            {
                if (Value.IsTypeParameter(site.ReceiverType))
                    owners.UnionWith(OwnersOf([site.ReceiverType!]));
                if (site.Types.Count == 0)
                    continue;
                if (!site.MakesTypeParameter && !here.Contains(site.Target) && MakesNothing(site.Target))
                    continue;
                var arguments = here.Contains(site.Target)
                    ? MemberId.Arity(site.Target) + MemberId.TypeParameters(MemberId.ContainingType(site.Target)).Count() : 0;
                owners.UnionWith(OwnersOf(site.Types.Skip(arguments))); // by typeof, or to others: who knows what they do with it
                if (OwnersOf(site.Types) is { Count: > 0 } handedOn)
                    giving.Add((site, default, handedOn));
            }
            foreach (var flow in method.Flows)
                if (OwnerOf(flow.From) is { } moved)
                    giving.Add((null, flow, [moved]));
        }
        for (var count = -1; count != owners.Count;)
        {
            count = owners.Count;
            foreach (var (to, flow, handedOn) in giving)
                if (to is null ? IsGivenBy(flow) : Takes(to.Target))
                    owners.UnionWith(handedOn);
        }
    }

    /// <summary>Whether a call gives types to code that does something with them.</summary>
    public bool IsGivenBy(Site site) =>
        site.Types.Count > 0 && (given.TryGetValue(site.Target, out var known) ? known : given[site.Target] = Takes(site.Target));

    private bool Takes(string target) => owners.Contains(target) || inPlaceOf[target].Any(owners.Contains)
        || MemberId.TypeParameters(MemberId.ContainingType(target)).Any(parameter => owners.Contains(parameter.Owner));

    // The platform's members make objects of what they are given where the catalog says so.
    private bool MakesNothing(string target) =>
        catalog.Of(target) is { Role: null } known && known.Delegates?.Option("calls") is null
            && catalog.IsPlatform(MemberId.ContainingType(target));

    /// <summary>Whether a type moves to a parameter with which code does something.</summary>
    public bool IsGivenBy(Flow flow) => OwnerOf(flow.To) is { } owner && owners.Contains(owner);

    private static List<string> OwnersOf(IEnumerable<string> nodes) => nodes.Select(OwnerOf).OfType<string>().ToList();

    // T:owner|ordinal or, through a delegate, iT:owner|ordinal.
    private static string? OwnerOf(string node)
    {
        var start = node.Length > 3 && node[0] == 'i' ? 1 : 0;
        return node.Length > start + 3 && node[start] == 'T' && node[start + 1] == ':'
            ? node.Substring(start + 2, node.LastIndexOf('|') - start - 2) : null;
    }
}
