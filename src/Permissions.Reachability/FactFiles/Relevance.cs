// Removes from an assembly's facts what no program that uses it can notice: methods without effect, calls of them, and unused types.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.FactFiles;

public sealed class Relevance
{
    private readonly PermissionCatalog catalog;
    private readonly ILookup<string, MethodFacts> methods;
    private readonly ILookup<string, MethodFacts> typeInitializers;
    private readonly Dictionary<string, TypeFacts> types;
    private readonly ILookup<string, string> inPlaceOf;
    private readonly ILookup<string, string> descendants;
    private readonly TypeParameterUse typeParameters;
    private readonly bool asks;
    private readonly HashSet<string> relevant;
    private readonly HashSet<string> overridden; // types of which somebody overrides a member with effect
    private readonly Dictionary<string, bool> keptTypes = new(StringComparer.Ordinal);

    private Relevance(IReadOnlyList<TypeFacts> types, IReadOnlyList<MethodFacts> methods, PermissionCatalog catalog)
    {
        this.catalog = catalog;
        this.methods = methods.ToLookup(method => method.Id, StringComparer.Ordinal);
        typeInitializers = methods.Where(method => method.IsTypeInitializer).ToLookup(method => method.Type, StringComparer.Ordinal);
        this.types = types.GroupBy(type => type.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        descendants = types.SelectMany(type => type.Ancestors.Select(ancestor => (ancestor, type.Id)))
            .ToLookup(pair => pair.ancestor, pair => pair.Id, StringComparer.Ordinal);
        inPlaceOf = types.SelectMany(type => type.Replacements).ToLookup(one => one.Declared, one => one.Actual, StringComparer.Ordinal);
        asks = methods.Any(method =>
            method.Sites.Any(site => site.Guards != 0 || catalog.Of(site.Target).Role is { Verb: CatalogVerb.Asks }));
        typeParameters = new(methods, inPlaceOf, catalog);
        relevant = AllThatUse(methods, methods.Where(IsRelevant).Select(method => method.Id));
        overridden = new(types.SelectMany(type => type.Replacements).Where(one => relevant.Contains(one.Actual))
            .Select(one => MemberId.ContainingType(one.Declared)), StringComparer.Ordinal);
    }

    // By number: most of what a method uses is not of this assembly, and an id is long.
    private HashSet<string> AllThatUse(IReadOnlyList<MethodFacts> all, IEnumerable<string> seeds)
    {
        var numbers = new Dictionary<string, int>(all.Count, StringComparer.Ordinal);
        foreach (var method in all)
            if (!numbers.ContainsKey(method.Id))
                numbers.Add(method.Id, numbers.Count);
        var users = new List<int>?[numbers.Count];
        foreach (var method in all)
        {
            var user = numbers[method.Id];
            foreach (var id in Used(method))
                if (numbers.TryGetValue(id, out var used) && (users[used] ??= []) is var known
                    && (known.Count == 0 || known[known.Count - 1] != user))
                    known.Add(user);
        }
        var found = Closure.Of(seeds.Select(id => numbers[id]), used => users[used] ?? []);
        return new(numbers.Where(one => found.Contains(one.Value)).Select(one => one.Key), StringComparer.Ordinal);
    }

    /// <summary>The facts of one assembly without those that no program can notice.</summary>
    public static (IReadOnlyList<TypeFacts> Types, IReadOnlyList<MethodFacts> Methods) Of(IReadOnlyList<TypeFacts> types,
        IReadOnlyList<MethodFacts> methods, PermissionCatalog catalog)
    {
        var relevance = new Relevance(types, methods, catalog);
        // without facts, a base type in a namespace of the platform's name would be taken for one of the platform's
        var named = types.Where(relevance.IsRetained).SelectMany(type => type.Ancestors.Where(catalog.IsPlatform).Append(type.Id));
        var kept = new HashSet<string>(named, StringComparer.Ordinal);
        return (types.Where(type => kept.Contains(type.Id)).Select(relevance.Shortened).ToList(),
            methods.Where(method => relevance.relevant.Contains(method.Id)).Select(relevance.Shortened).ToList());
    }

    private bool IsRelevant(MethodFacts method) =>
        method.Unreadable is not null || method.Contract != default
            || method.Flows.Any(flow => MayCarry(flow.From) || typeParameters.IsGivenBy(flow)) || method.IsModuleInitializer
        || asks && method.Blocks.Any(block => block.Assignments.Count > 0) // it may change an answer, or give another one
        || method.Attributes.Any(IsEntry) || method.Sites.Any(IsRelevant) || IsGivenByOthers(method)
        || method.ParameterTypes.Any(catalog.Bound.ContainsKey);

    // A container that makes the object makes what its constructor is given, too.
    private bool IsGivenByOthers(MethodFacts method) =>
        IsConstructor(method)
            && method.ParameterTypes.Any(given => types.TryGetValue(given, out var type)
                ? type.IsPublic && (type.IsInterface || type.IsAbstract) : given.IndexOf('.') > 0 && !catalog.IsPlatform(given));

    private static bool IsConstructor(MethodFacts method) => MemberId.Name(method.Id) == "#ctor";

    // What comes from outside, or from where another method put it, may be work; what a call gives back is work where the call is relevant.
    private static bool MayCarry(string node) => node[0] is 'P' or 'F' or '+';

    private bool IsEntry(string attribute) => catalog.EntryLines.ContainsKey("T:" + attribute);

    private bool IsRelevant(Site site)
    {
        switch (site.Kind)
        {
            case SiteKind.Await or SiteKind.Touch:
                return false;
            case SiteKind.Call when !site.MakesTypeParameter:
                break;
            default:
                return true;
        }
        if (typeParameters.IsGivenBy(site))
            return true;
        var isHandedWork = site.IsHandedWork;
        if (site.Guards != 0 || site.Contract != default || site.IsNative || HasEffect(catalog.Of(site.Target), isHandedWork))
            return true;
        if (site.IsVirtual && IsOpen(site.Target))
            return true;
        var isHere = types.ContainsKey(MemberId.ContainingType(site.Target));
        return !isHere && (site.IsOwn || isHandedWork || !catalog.IsPlatform(MemberId.ContainingType(site.Target)));
    }

    private static bool HasEffect(Knowledge knowledge, bool isHandedWork) =>
        knowledge is { Effect.Verb: not CatalogVerb.Safe } or { Role.Verb: not CatalogVerb.Joins }
            || knowledge.Delegates is not null && isHandedWork;

    // Whether others can put a member of their own in the place of this one.
    private bool IsOpen(string member) =>
        MemberId.ContainingType(member) is var name && types.TryGetValue(name, out var type) ? type.IsPublic : !catalog.IsHeld(name);

    // What of this assembly may run when the method does.
    private IEnumerable<string> Used(MethodFacts method)
    {
        foreach (var site in method.Sites)
        {
            yield return site.Target;
            if (site.IsVirtual)
                foreach (var actual in inPlaceOf[site.Target])
                    yield return actual;
            if (site.Touches is { } touched)
                foreach (var initializer in typeInitializers[touched])
                    yield return initializer.Id;
        }
        foreach (var node in
            method.Flows.Select(flow => flow.From)
                .Concat(method.Sites.SelectMany(site => site.Arguments.Append(site.Receiver)).SelectMany(value => value.Nodes)))
            if (Value.BodyOf(node) is { } body)
                foreach (var actual in inPlaceOf[body].Prepend(body))
                    yield return actual;
        var given = IsConstructor(method) ? method.ParameterTypes.SelectMany(type => descendants[type]) : [];
        foreach (var made in
            method.Created.Concat(method.Sites.SelectMany(site => site.NamedTypes)).Concat(given).Distinct(StringComparer.Ordinal))
            for (var type = TypeOf(made); type is not null; type = type.Bases.Count > 0 ? TypeOf(type.Bases[0]) : null)
                foreach (var member in type.Replacements.Select(one => one.Actual).Concat(type.Constructors))
                    yield return member;
    }

    private TypeFacts? TypeOf(string id) => types.TryGetValue(id, out var type) ? type : null;

    // Also a type without relevant members, where it inherits some, or where calls that it answers would be taken to be answered by others.
    private bool IsRetained(TypeFacts type)
    {
        if (keptTypes.TryGetValue(type.Id, out var known))
            return known;
        keptTypes[type.Id] = false;
        return keptTypes[type.Id] = asks || type.IsInterface && type.IsPublic || overridden.Contains(type.Id)
            || type.Attributes.Any(IsEntry) || type.Mentioned.Count > 0
            || type.Constructors.Concat(type.Replacements.Select(one => one.Actual)).Concat(type.PublicMethods).Concat(type.PublicStatics)
                .Concat(type.Accessors).Any(relevant.Contains)
            || typeInitializers[type.Id].Any(one => relevant.Contains(one.Id))
            || type.PropertyTypes.Any(part => TypeOf(part) is { } here && IsRetained(here)) // what writes it out goes on to its parts
            || type.Ancestors.Any(ancestor => ancestor != type.Id
                && (TypeOf(ancestor) is { } here ? IsRetained(here) : ancestor.IndexOf('{') < 0 && !catalog.IsHeld(ancestor)));
    }

    // In place of a framework's member that has no facts, nothing comes from one without effect.
    private TypeFacts Shortened(TypeFacts type)
    {
        IReadOnlyList<Replacement> Retained(IReadOnlyList<Replacement> all) =>
            all.Where(one => relevant.Contains(one.Actual) || !catalog.IsPlatform(MemberId.ContainingType(one.Declared))).ToList();
        return new()
        {
            Id = type.Id,
            IsAbstract = type.IsAbstract,
            IsInterface = type.IsInterface,
            IsStruct = type.IsStruct,
            IsPublic = type.IsPublic,
            HasStaticConstructor = type.HasStaticConstructor,
            Ancestors = type.Ancestors,
            FrameworkAncestors = type.FrameworkAncestors,
            Bases = type.Bases,
            Implementations = Retained(type.Implementations),
            Overrides = Retained(type.Overrides),
            Hooks = type.Hooks,
            Constructors = type.Constructors.Where(relevant.Contains).ToList(),
            PublicMethods = type.PublicMethods.Where(relevant.Contains).ToList(),
            PublicStatics = type.PublicStatics.Where(relevant.Contains).ToList(),
            Accessors = type.Accessors.Where(relevant.Contains).ToList(),
            PropertyTypes = type.PropertyTypes,
            Attributes = type.Attributes.Where(IsEntry).ToList(),
            Mentioned = type.Mentioned,
        };
    }

    private MethodFacts Shortened(MethodFacts method)
    {
        var asked = new HashSet<int>(Conditions.Of(method).Where(part => part.Kind is ConditionKind.Result or ConditionKind.Given)
            .Select(part => part.Number));
        var numbers = new int[method.Sites.Count]; // -1 of one that is left out
        var sites = new List<Site>();
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = asked.Contains(i) || IsRetained(method.Sites[i]) ? sites.Count : -1;
            if (numbers[i] >= 0)
                sites.Add(method.Sites[i]);
        }
        var marks = method.Attributes.Count == 0 ? method.Attributes : method.Attributes.Where(IsEntry).ToList();
        return sites.Count == numbers.Length ? method.With(method.Sites, method.Blocks, marks)
            : method.With(sites.ConvertAll(site => Conditions.Renumbered(site, number => numbers[number])),
                method.Blocks.Select(block => Renumbered(block, numbers)).ToList(), marks);
    }

    private bool IsRetained(Site site) =>
        site.Kind == SiteKind.Await || IsRelevant(site) || site.NeverReturns || site.Types.Count > 0 || relevant.Contains(site.Target)
        || site.IsVirtual && inPlaceOf[site.Target].Any(relevant.Contains)
        || site.Touches is { } touched && typeInitializers[touched].Any(one => relevant.Contains(one.Id));

    private static Block Renumbered(Block block, int[] numbers)
    {
        var renumbered = new Block();
        foreach (var site in block.Sites)
            if (numbers[site] >= 0)
                renumbered.Sites.Add(numbers[site]);
        foreach (var edge in block.Next)
            renumbered.Next.Add(edge.Condition is null ? edge
                : edge with { Condition = edge.Condition.Renumbered(number => numbers[number]) });
        foreach (var one in block.Assignments)
            renumbered.Assignments.Add(new(block.Sites.Take(one.Before).Count(site => numbers[site] >= 0), one.Slot,
                one.Value?.Renumbered(number => numbers[number])));
        renumbered.Handlers.AddRange(block.Handlers);
        return renumbered;
    }
}
