// Which methods and types of an assembly make or call what is given for their type parameters, themselves or through others that they give them to.
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

    public TypeParameterUse(IReadOnlyList<MethodFacts> methods, ILookup<string, string> inPlaceOf)
    {
        this.inPlaceOf = inPlaceOf;
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
                var arguments = here.Contains(site.Target)
                    ? MemberId.Arity(site.Target) + MemberId.TypeParameters(MemberId.ContainingType(site.Target)).Count() : 0;
                owners.UnionWith(OwnersOf(site.Types.Skip(arguments))); // by typeof, or to others: who knows what they do with it
                if (OwnersOf(site.Types) is { Count: > 0 } given)
                    giving.Add((site, default, given));
            }
            foreach (var flow in method.Flows)
                if (OwnersOf([flow.From]) is { Count: > 0 } given)
                    giving.Add((null, flow, given));
        }
        for (var count = -1; count != owners.Count;)
        {
            count = owners.Count;
            foreach (var (to, flow, given) in giving)
                if (to is null ? IsGivenBy(flow) : IsGivenBy(to))
                    owners.UnionWith(given);
        }
    }

    /// <summary>Whether a call gives types to code that does something with them.</summary>
    public bool IsGivenBy(Site site) =>
        site.Types.Count > 0 && (owners.Contains(site.Target) || inPlaceOf[site.Target].Any(owners.Contains)
            || MemberId.TypeParameters(MemberId.ContainingType(site.Target)).Any(parameter => owners.Contains(parameter.Owner)));

    /// <summary>Whether a type moves to a parameter with which code does something.</summary>
    public bool IsGivenBy(Flow flow) => OwnersOf([flow.To]).Any(owners.Contains);

    private static List<string> OwnersOf(IEnumerable<string> nodes)
    {
        var found = new List<string>();
        foreach (var node in nodes)
            if (node.IndexOf("T:", StringComparison.Ordinal) is var start and (0 or 1) && node.LastIndexOf('|') is var bar and > 0)
                found.Add(node.Substring(start + 2, bar - start - 2));
        return found;
    }
}
