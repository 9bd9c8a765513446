// Which members of an object an API calls, by the contracts of the catalog or through a framework's type.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class Dispatch
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<(TypeFacts Type, string Through), IReadOnlyList<string>> reachedThrough = [];
    private readonly Dictionary<TypeFacts, HashSet<TypeFacts>> parts = [];

    /// <summary>Records the contracts by which reached code lets an API call members.</summary>
    public void Use(string? calls) => used.UnionWith(calls?.Split(',') ?? []);

    /// <summary>Whether entry lines of the catalog apply only where one of these contracts is used.</summary>
    public bool MayMakeEntries(string calls) => calls.Split(',').Any((conditional ??= new(
        catalog.EntryLines.Values.Select(line => line.Option("if")).OfType<string>(), StringComparer.Ordinal)).Contains);

    private HashSet<string>? conditional;

    /// <summary>Whether the types of the program allow that an entry line applies to a type.</summary>
    /// <param name="declaring">The framework's type that declares the members.</param>
    public bool Applies(CatalogLine line, TypeFacts type, string declaring) =>
        (line.Option("if") is not { } contract || used.Contains(contract))
        && (line.Option("made") is null || type.Ancestors.Where(name => name.StartsWith(declaring + "{", StringComparison.Ordinal))
            .SelectMany(name => MemberId.Arguments(name)).Select(TypeFacts.Definition)
            .All(argument => Type(argument) is null || behind.Contains(argument) || made.Contains(argument)));

    /// <summary>The members with which exactly this type overrides or implements those of the framework type and its ancestors.</summary>
    /// <param name="through">The framework type, or a result of <see cref="CallsOf"/>.</param>
    public IReadOnlyList<string> Through(TypeFacts type, string through) =>
        reachedThrough.TryGetValue((type, through), out var known)
            ? known : reachedThrough[(type, through)] = FindThrough(type, through).ToList();

    private IEnumerable<string> FindThrough(TypeFacts type, string through)
    {
        if (IsCalls(through))
            return Called(type, through.Substring(Calls.Length).Split(','));
        var ancestors = own.FrameworkAncestors(through) ?? referenced.FrameworkAncestors(through);
        bool IsDeclaredThere(string declared) =>
            MemberId.ContainingType(declared) is var declaring
                && (declaring == through || ancestors is not null && ancestors.Contains(declaring));
        return WithBases(type).SelectMany(one => one.Replacements).Select(one => one.Declared)
            .Where(IsDeclaredThere).Distinct(StringComparer.Ordinal).SelectMany(declared => Actual(type, declared));
    }

    /// <summary>
    /// The members that an API calls on its arguments, from the <c>calls=</c> of its catalog line; null if there is none.
    /// </summary>
    public static string? CallsOf(CatalogLine? line) => line?.Option("calls") is { } names ? CallsOf(names) : null;

    public static string CallsOf(string names) => Calls + names;

    /// <summary>Whether this text names members and not a framework type.</summary>
    public static bool IsCalls(string through) => through.StartsWith(Calls, StringComparison.Ordinal);

    /// <summary>The type and the types of its properties, transitively.</summary>
    public HashSet<TypeFacts> WithParts(TypeFacts type) => parts.TryGetValue(type, out var known) ? known : parts[type] =
        Closure.Of([type], one => WithBases(one).SelectMany(each => each.PropertyTypes).Select(Type).OfType<TypeFacts>());

    // Of several members for one word, the first that the type overrides or implements. Code that reads or fills an object also does so
    // with its parts.
    private IEnumerable<string> Called(TypeFacts type, string[] names)
    {
        foreach (var name in names)
        {
            if (name[0] is '!' or '@')
                continue;
            var found = catalog.Contracts.Contains(name)
                ? catalog.Contracts[name].Select(declared => WithPartsIf(declared[0] == 'T', type)
                    .SelectMany(part => Actual(part, declared)).Where(actual => actual != declared).ToList())
                    .FirstOrDefault(all => all.Count > 0) ?? []
                : (name is "get_*" or "set_*" or "#ctor" ? WithParts(type) : (IEnumerable<TypeFacts>)[type])
                    .SelectMany(part => Members(part, name)).Where(member => !IsMarked(member, names, '!'));
            if (name == "#ctor")
                found = Preferred([.. found], names);
            foreach (var member in found)
                yield return member;
        }
    }

    /// <summary>The attributes of a method; without one, nobody chooses between members by their attributes.</summary>
    public Func<string, IReadOnlyList<string>> AttributesOfMember { get; set; } = _ => [];

    // Whether a member has one of the attributes that names with this sign mean.
    private bool IsMarked(string member, string[] names, char sign) =>
        names.Any(name => name[0] == sign
            && catalog.Contracts[name.Substring(1)].Any(attribute => AttributesOfMember(member).Contains(attribute.Substring(2))));

    // Of the constructors of one type, the one that is marked, otherwise the one without parameters.
    private IEnumerable<string> Preferred(IReadOnlyList<string> constructors, string[] names) =>
        constructors.GroupBy(MemberId.ContainingType).SelectMany<IGrouping<string, string>, string>(all =>
            all.Where(one => IsMarked(one, names, '@')).ToList() is { Count: > 0 } marked ? marked
                : all.Where(one => one.EndsWith(".#ctor", StringComparison.Ordinal)).ToList() is { Count: > 0 } empty ? empty : all);

    // Methods that an attribute marks are also called on the parts of an object.
    private IEnumerable<TypeFacts> WithPartsIf(bool isMarked, TypeFacts type) => isMarked ? WithParts(type) : [type];

    private IEnumerable<string> Members(TypeFacts type, string name)
    {
        if (name == "#ctor")
            return type.Constructors;
        var all = WithBases(type);
        return name.EndsWith("*", StringComparison.Ordinal)
            ? all.SelectMany(one => one.Accessors)
                .Where(id => MemberId.Name(id).StartsWith(name.Substring(0, name.Length - 1), StringComparison.Ordinal))
            : all.SelectMany(one => one.PublicMethods.Concat(one.PublicStatics).Concat(one.Accessors))
                .Where(id => MemberId.Name(id) == name);
    }
}
