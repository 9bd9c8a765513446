// Finds what a program can reach in its referenced assemblies: what it calls, what it creates, and the overrides of what it calls.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

/// <summary>
/// More than can really run, never less: the search decides. A method is used when a used method names it, when it takes the place of a
/// used member
/// in a type whose objects are made, or when such a type gives it to the framework.
/// </summary>
internal sealed class UsedReferences
{
    private readonly ReferencedAssemblies references;
    private readonly PermissionCatalog catalog;
    private readonly Dictionary<string, TypeFacts> own;
    private readonly ILookup<string, TypeFacts> ownReplacing;
    private readonly Dictionary<string, List<MethodFacts>> methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private readonly HashSet<string> exchanged = new(StringComparer.Ordinal);
    private readonly HashSet<string> present = new(StringComparer.Ordinal);
    private readonly Queue<MethodFacts> unread = new();

    private UsedReferences(ProgramFacts program, ReferencedAssemblies references, PermissionCatalog catalog)
    {
        this.references = references;
        this.catalog = catalog;
        own = program.Types.GroupBy(type => type.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        ownReplacing = program.Types.SelectMany(type => type.Replacements.Select(one => (one.Declared, type)))
            .ToLookup(pair => pair.Declared, pair => pair.type, StringComparer.Ordinal);
        foreach (var method in program.Methods)
            Read(method);
        foreach (var id in references.ModuleInitializers)
            Use(id);
        foreach (var type in program.Types)
            Make(type.Id);
        foreach (var type in references.Types.Where(IsFound))
            MakeByOthers(type.Id, isCalled: true);
        do
            while (unread.Count > 0)
                Read(unread.Dequeue());
        while (MakeUnseen());
    }

    public static ProgramFacts Add(ProgramFacts program, ReferencedAssemblies references, PermissionCatalog catalog)
    {
        var used = new UsedReferences(program, references, catalog);
        return new()
        {
            Methods = [.. program.Methods,
                .. used.methods.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)],
            Types = [.. program.Types, .. used.Types().OrderBy(type => type.Id, StringComparer.Ordinal)],
            EntryPoint = program.EntryPoint,
            GeneratedFiles = program.GeneratedFiles,
            Unreadable = [.. references.Files.Where(file => file.Unreadable is not null).Select(file => (file.Assembly, file.Unreadable!))],
            AssumedDrop = program.AssumedDrop,
            DroppedAtRuntime = program.DroppedAtRuntime,
        };
    }

    private IEnumerable<TypeFacts> Types()
    {
        var named = new HashSet<string>(present, StringComparer.Ordinal);
        named.UnionWith(methods.Values.SelectMany(same => same).Select(method => method.Type));
        named.UnionWith(own.Values.SelectMany(type => type.Ancestors));
        foreach (var type in named.Select(references.Type).OfType<TypeFacts>().ToList())
            named.UnionWith(type.Ancestors);
        return named.Where(id => !own.ContainsKey(id)).Select(references.Type).OfType<TypeFacts>();
    }

    // The framework looks for such types in all assemblies.
    private bool IsFound(TypeFacts type) =>
        !type.IsAbstract && !type.IsInterface
            && type.Ancestors.Concat(type.Attributes)
                .Any(name => catalog.EntryLines.TryGetValue("T:" + name, out var line) && line.Option("found") is not null);

    private void Use(string id)
    {
        if (methods.ContainsKey(id) || references.Methods(id).ToList() is not { Count: > 0 } same)
            return;
        methods.Add(id, same);
        foreach (var method in same)
            unread.Enqueue(method);
    }

    private void Read(MethodFacts method)
    {
        if (references.Type(method.Type) is { IsStruct: true })
            Make(method.Type);
        Bear(method.Attributes);
        foreach (var made in method.Created)
            Make(made);
        foreach (var type in method.Taken.Concat(method.Given))
            MakeByOthers(type, isCalled: true);
        foreach (var flow in method.Flows)
            UseBody(flow.From);
        foreach (var site in method.Sites)
            Read(site);
    }

    private void Read(Site site)
    {
        foreach (var type in site.NamedTypes)
            // a helper may hand it on
            MakeByOthers(type,
                isCalled: site.IsOwn
                    || catalog.Of(site.Target) is var known
                        && (known.Role?.Option("calls") ?? known.Delegates?.Option("calls")) is not null);
        if (site.Touches is { } touched)
            foreach (var initializer in references.TypeInitializers[touched])
                Use(initializer);
        UseBodies(site.Receiver);
        foreach (var argument in site.Arguments)
            UseBodies(argument);
        Use(site.Target);
        if (site.IsVirtual)
            Call(site.Target);
    }

    private void UseBodies(Value value)
    {
        foreach (var node in value.Nodes)
            UseBody(node);
        foreach (var element in value.Elements ?? [])
            UseBodies(element);
    }

    private void UseBody(string node)
    {
        if (Value.ObjectOf(node) is { } handed)
            MakeByOthers(TypeFacts.Definition(handed), isCalled: true);
        if (Value.TypeOf(node) is { } given)
            MakeByOthers(TypeFacts.Definition(given), isCalled: false);
        if (Value.BodyOf(node) is not { } body)
            return;
        Use(body);
        Call(body);
    }

    private void Call(string slot)
    {
        if (!called.Add(slot))
            return;
        foreach (var type in references.Replacing[slot].Concat(ownReplacing[slot]))
            if (present.Contains(type.Id))
                Replace(type, slot);
    }

    private void Replace(TypeFacts type, string slot)
    {
        foreach (var replacement in type.Replacements)
            if (replacement.Declared == slot)
            {
                Use(replacement.Actual);
                Call(replacement.Actual);
            }
    }

    private void Make(string id)
    {
        for (var type = Type(id); type is not null && present.Add(type.Id); type = type.Bases.Count > 0 ? Type(type.Bases[0]) : null)
        {
            foreach (var replacement in type.Replacements)
                if (called.Contains(replacement.Declared) || IsCalledByOthers(replacement.Declared))
                {
                    Use(replacement.Actual);
                    Call(replacement.Actual);
                }
            if (type.Ancestors.Concat(type.Attributes).Any(name => catalog.EntryLines.ContainsKey("T:" + name)))
                MakeByOthers(type.Id, isCalled: true);
            Bear(type.Attributes);
            foreach (var mentioned in type.Mentioned)
                MakeByOthers(mentioned, isCalled: true);
        }
    }

    // A member of the framework, which calls it when it likes, or one of which a line says so.
    private bool IsCalledByOthers(string member) =>
        MemberId.ContainingType(member) is var type
            && (Type(type) is null || catalog.EntryLines.ContainsKey("T:" + type) || catalog.EntryLines.ContainsKey(member));

    // A container or a serialiser that is given the type makes it, by any of its constructors.
    private void MakeByOthers(string id, bool isCalled)
    {
        Make(id);
        if (references.Type(id) is not { } type)
            return;
        foreach (var constructor in type.Constructors)
            Use(constructor);
        if (!isCalled || !exchanged.Add(type.Id))
            return;
        foreach (var method in type.PublicMethods.Concat(type.PublicStatics).Concat(type.Accessors))
            Use(method);
        foreach (var part in type.PropertyTypes.Concat(type.Bases))
            MakeByOthers(part, isCalled: true);
    }

    private void Bear(IReadOnlyList<string> attributes)
    {
        foreach (var attribute in attributes)
            MakeByOthers(attribute, isCalled: true);
    }

    // What is called but made nowhere that can be seen is made by reflection.
    private bool MakeUnseen()
    {
        var unseen = called.Where(slot => Type(MemberId.ContainingType(slot)) is not null)
            .Select(slot => references.Replacing[slot].Concat(ownReplacing[slot]).ToList())
            .Where(types => types.Count > 0 && !types.Any(type => present.Contains(type.Id))).SelectMany(types => types).Distinct()
            .ToList();
        foreach (var type in unseen)
            Make(type.Id);
        return unseen.Count > 0;
    }

    private TypeFacts? Type(string id) => own.TryGetValue(id, out var type) ? type : references.Type(id);
}
