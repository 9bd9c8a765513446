// The facts of each file, kept from one snapshot to the next for as long as its tree lives and no declaration that it could see has changed.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed class TreeCache
{
    private static readonly ConditionalWeakTable<SyntaxTree, Entry> Known = new();

    private readonly SyntaxTree[] trees;
    private readonly DeclarationsKey key;
    private readonly Entry?[] kept;
    private readonly IReadOnlyList<MethodFacts>[] methods;
    private readonly Dictionary<SyntaxTree, int> numbers = [];
    private readonly Dictionary<string, TypeFacts>?[] types;

    public TreeCache(SyntaxTree[] trees, DeclarationsKey key)
    {
        this.trees = trees;
        kept = new Entry?[trees.Length];
        methods = new IReadOnlyList<MethodFacts>[trees.Length];
        types = new Dictionary<string, TypeFacts>?[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            numbers[trees[i]] = i;
            if (!Known.TryGetValue(trees[i], out var entry) || !entry.Key.Equals(key))
                continue;
            key = entry.Key; // the same object from here on: equal at a glance
            kept[i] = entry;
            methods[i] = entry.Methods;
        }
        this.key = key;
    }

    /// <summary>The numbers of the trees that have to be read.</summary>
    public IReadOnlyList<int> Unread => Enumerable.Range(0, trees.Length).Where(i => methods[i] is null).ToList();

    /// <summary>The methods of each tree.</summary>
    public IReadOnlyList<IReadOnlyList<MethodFacts>> Methods => methods;

    /// <summary>What was concluded last about these trees, and perhaps others in the place of those that are not known.</summary>
    public Concluded? Earlier => kept.Select(entry => entry?.Concluded).FirstOrDefault(concluded => concluded?.Methods.Count == trees.Length);

    /// <summary>The facts of a type, where every file that declares a part of it is known; otherwise null.</summary>
    public TypeFacts? TypeOf(INamedTypeSymbol type, string id)
    {
        Entry? entry = null;
        foreach (var part in type.DeclaringSyntaxReferences)
            if (!numbers.TryGetValue(part.SyntaxTree, out var number) || (entry = kept[number]) is null)
                return null;
        return entry is not null && entry.Types.TryGetValue(id, out var facts) && facts.Contracts.All(one => StandsIn(type, one)) ? facts : null;
    }

    // Where a member of another file is bound is known there.
    private static bool StandsIn(INamedTypeSymbol type, MemberContract contract) =>
        contract.Place.File is null || type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.FilePath == contract.Place.File);

    public void Add(INamedTypeSymbol type, TypeFacts facts)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
            if (numbers.TryGetValue(part.SyntaxTree, out var number))
                (types[number] ??= new(StringComparer.Ordinal))[facts.Id] = facts;
    }

    public void Add(int tree, IReadOnlyList<MethodFacts> facts) => methods[tree] = facts;

    /// <summary>Keeps what has been read for the snapshots to come.</summary>
    public void Keep()
    {
        for (var i = 0; i < trees.Length; i++)
        {
            if (kept[i] is not null && types[i] is null)
                continue;
            // a partial type whose other file was read again is known anew here, too
            var all = types[i] ?? new(StringComparer.Ordinal);
            foreach (var pair in kept[i]?.Types ?? [])
                if (!all.ContainsKey(pair.Key))
                    all.Add(pair.Key, pair.Value);
            lock (Known) // several compilations may hold the same tree
            {
                Known.Remove(trees[i]);
                Known.Add(trees[i], new(key, methods[i], all));
            }
        }
    }

    /// <summary>Keeps what was concluded with every tree.</summary>
    public void Remember(Concluded concluded)
    {
        foreach (var tree in trees)
            if (Known.TryGetValue(tree, out var entry) && entry.Key.Equals(key))
                entry.Concluded = concluded;
    }

    private sealed class Entry(DeclarationsKey key, IReadOnlyList<MethodFacts> methods, Dictionary<string, TypeFacts> types)
    {
        public DeclarationsKey Key { get; } = key;

        public IReadOnlyList<MethodFacts> Methods { get; } = methods;

        public Dictionary<string, TypeFacts> Types { get; } = types;

        public Concluded? Concluded { get; set; }
    }
}
