// Decides which members a call can reach, from the static type of its receiver and the types whose objects the program makes.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class Dispatch
{
    private readonly PermissionCatalog catalog;
    private readonly Dictionary<string, TypeFacts> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeFacts>> descendants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> replacements = new(StringComparer.Ordinal);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), IReadOnlyList<string>> answers = [];

    public Dispatch(ProgramFacts program, PermissionCatalog catalog)
    {
        this.catalog = catalog;
        foreach (var type in program.Types)
        {
            if (!types.ContainsKey(type.Id))
                types.Add(type.Id, type);
            foreach (var ancestor in type.Ancestors)
            {
                if (!descendants.TryGetValue(ancestor, out var list))
                    descendants[ancestor] = list = [];
                list.Add(type);
            }
            if (!replacements.TryGetValue(type.Id, out var map)) // types of one name in several assemblies are read as one
                replacements[type.Id] = map = new(StringComparer.Ordinal);
            foreach (var replacement in type.Replacements)
                map[replacement.Declared] = replacement.Actual;
        }
        CollectMade(program);
    }

    public IEnumerable<TypeFacts> Types => types.Values;

    /// <summary>Whether the program makes objects of the type, as far as can be seen.</summary>
    public bool IsMade(TypeFacts type) => made.Contains(type.Id);

    public TypeFacts? Type(string id) => types.TryGetValue(id, out var type) ? type : null;

    /// <summary>Those of the type, and those that it inherits.</summary>
    public IEnumerable<string> AttributesOf(TypeFacts type) => type.Bases.Select(Type).SelectMany(one => one?.Attributes ?? []).Concat(type.Attributes);

    /// <summary>The program's own types that are, derive from or implement this one.</summary>
    public IReadOnlyList<TypeFacts> Descendants(string type) => descendants.TryGetValue(type, out var list) ? list : [];

    /// <summary>The members that a call of <paramref name="target"/> on this receiver can run, in a fixed order.</summary>
    /// <param name="heldBack">Members that it may run as well and that are not followed, since the receiver is of a framework's type.</param>
    public IReadOnlyList<string> Callees(string target, string? receiverType, out IReadOnlyList<string> heldBack)
    {
        heldBack = [];
        var receiver = receiverType ?? MemberId.ContainingType(target);
        var plain = Plain(receiver);
        if (!types.ContainsKey(plain) && catalog.IsHeld(plain))
        {
            heldBack = [.. Behind(receiver, plain).Where(type => made.Contains(type.Id)).Select(type => Actual(type, target)).Distinct(StringComparer.Ordinal)];
            return [];
        }
        if (answers.TryGetValue((target, receiver), out var known))
            return known;
        var possible = Behind(receiver, plain);
        var candidates = possible.Where(type => made.Contains(type.Id)).ToList();
        if (candidates.Count == 0)
            candidates = possible.Where(type => !type.IsInterface).ToList(); // made where no head can see it
        var actual = new SortedSet<string>(candidates.Select(type => Actual(type, target)), StringComparer.Ordinal);
        if (actual.Count == 0)
            actual.Add(target);
        return answers[(target, receiver)] = actual.ToList();
    }

    // A generic type stands behind every closed form of what it derives from with its own parameters.
    private IReadOnlyList<TypeFacts> Behind(string receiver, string plain)
    {
        if (receiver == plain)
            return Descendants(plain);
        var closed = new HashSet<TypeFacts>(Descendants(receiver));
        return Descendants(plain).Where(type => type.Id.IndexOf('`') >= 0 || closed.Contains(type)).ToList();
    }

    /// <summary>The member that runs when <paramref name="target"/> is called on an object of exactly this type.</summary>
    public string Actual(TypeFacts type, string target)
    {
        if (replacements[type.Id].TryGetValue(target, out var implementation) && implementation != target)
            target = implementation;
        for (TypeFacts? at = type; at is not null; at = at.Bases.Count > 0 ? Type(at.Bases[0]) : null)
            if (replacements[at.Id].TryGetValue(target, out var actual))
                return actual;
        return target;
    }

    // A constructed type's name without its arguments: N.I`1{N.A} is N.I`1.
    private static string Plain(string type) => type.IndexOf('{') is var brace and >= 0 ? type.Substring(0, brace) : type;

    // Closed world for an application: objects come from constructors, type arguments, typeof and the framework. A library's callers make the rest.
    private void CollectMade(ProgramFacts program)
    {
        foreach (var method in program.Methods)
        {
            made.UnionWith(method.Created);
            made.UnionWith(method.Attributes);
            foreach (var site in method.Sites)
                made.UnionWith(site.Types);
        }
        foreach (var type in program.Types)
        {
            made.UnionWith(type.Attributes);
            made.UnionWith(type.Mentioned);
            if (type.IsStruct || program.EntryPoint is null && type is { IsAbstract: false, IsInterface: false, IsReferenced: false } || IsFrameworkMade(type))
                made.Add(type.Id);
        }
    }

    // In referenced assemblies the framework makes only what it looks for there; the rest it has to be told of.
    private bool IsFrameworkMade(TypeFacts type) =>
        !type.IsAbstract && !type.IsInterface
        && type.Ancestors.Concat(AttributesOf(type)).Any(name => catalog.EntryLines.TryGetValue("T:" + name, out var line)
            && (!type.IsReferenced ? line.Option("given") is null : line.Option("found") is not null));
}
