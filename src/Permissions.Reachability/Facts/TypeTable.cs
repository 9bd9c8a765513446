// Types by name, who derives from a type, and who bears an attribute.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

/// <summary>Those of the referenced assemblies are indexed once, however often a program that uses them is searched.</summary>
public sealed class TypeTable
{
    public static readonly TypeTable Empty = new([]);

    private readonly Dictionary<string, TypeFacts> first = new(StringComparer.Ordinal);
    private readonly List<TypeFacts> namesakes = [];
    private readonly Dictionary<string, List<TypeFacts>> descendants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeFacts>> markedWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> frameworkAncestors = new(StringComparer.Ordinal);

    public TypeTable(IEnumerable<TypeFacts> types)
    {
        foreach (var type in types)
        {
            if (first.ContainsKey(type.Id))
                namesakes.Add(type);
            else
                first.Add(type.Id, type);
            foreach (var ancestor in type.Ancestors)
                Add(descendants, ancestor, type);
            foreach (var attribute in type.Attributes)
                Add(markedWith, attribute, type);
            foreach (var line in type.FrameworkAncestors.Select(line => line.Split(' ')))
                frameworkAncestors[line[0]] = new(line.Skip(1), StringComparer.Ordinal);
        }
    }

    public IEnumerable<TypeFacts> All => first.Values.Concat(namesakes);

    /// <summary>The type of a name; of several in different assemblies, the first.</summary>
    public TypeFacts? Of(string id) => first.TryGetValue(id, out var type) ? type : null;

    /// <summary>All types of a name: one, unless several assemblies have it.</summary>
    public IEnumerable<TypeFacts> Named(string id) =>
        Of(id) is not { } one ? [] : namesakes.Count == 0 ? [one] : namesakes.Where(type => type.Id == id).Prepend(one);

    /// <summary>The types that are, derive from or implement this one.</summary>
    public IReadOnlyList<TypeFacts> Descendants(string type) => descendants.TryGetValue(type, out var list) ? list : [];

    /// <summary>Whether a type is, derives from or implements this one.</summary>
    public bool IsAncestor(string type) => descendants.ContainsKey(type);

    /// <summary>The names of all types that some type is, derives from or implements.</summary>
    public IEnumerable<string> Ancestors => descendants.Keys;

    /// <summary>The types that bear this attribute themselves.</summary>
    public IReadOnlyList<TypeFacts> MarkedWith(string attribute) => markedWith.TryGetValue(attribute, out var list) ? list : [];

    /// <summary>The ancestors of a framework's type, where one of the types is behind it.</summary>
    public HashSet<string>? FrameworkAncestors(string type) => frameworkAncestors.TryGetValue(type, out var all) ? all : null;

    private static void Add(Dictionary<string, List<TypeFacts>> lists, string key, TypeFacts type)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(type);
    }
}
