// Caches the facts of each file across snapshots, until its tree or a declaration that it could see changes.
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
    private readonly FileFacts?[] files;
    private readonly Dictionary<SyntaxTree, int> numbers = [];
    private readonly Dictionary<string, TypeFacts>?[] types;

    public TreeCache(SyntaxTree[] trees, DeclarationsKey key)
    {
        this.trees = trees;
        kept = new Entry?[trees.Length];
        files = new FileFacts?[trees.Length];
        types = new Dictionary<string, TypeFacts>?[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            numbers[trees[i]] = i;
            if (!Known.TryGetValue(trees[i], out var entry) || !entry.Key.Equals(key))
                continue;
            key = entry.Key; // use the same object, so that later comparisons are cheap
            kept[i] = entry;
            files[i] = entry.Facts;
        }
        this.key = key;
    }

    /// <summary>The numbers of the trees that have to be read.</summary>
    public IReadOnlyList<int> Unread => Enumerable.Range(0, trees.Length).Where(i => files[i] is null).ToList();

    /// <summary>The facts of each tree, once all have been read.</summary>
    public IReadOnlyList<FileFacts> Files => files!;

    /// <summary>The program that was last built from these trees; unknown trees may replace others of it.</summary>
    public CachedProgram? Earlier => kept.Select(entry => entry?.Program).FirstOrDefault(program => program?.Files.Count == trees.Length);

    /// <summary>The facts of a type if every file that declares a part of it is known; otherwise null.</summary>
    public TypeFacts? TypeOf(INamedTypeSymbol type, string id)
    {
        Entry? entry = null;
        foreach (var part in type.DeclaringSyntaxReferences)
            if (!numbers.TryGetValue(part.SyntaxTree, out var number) || (entry = kept[number]) is null)
                return null;
        return entry is not null && entry.Types.TryGetValue(id, out var facts) && facts.Contracts.All(one => IsDeclaredIn(type, one))
            ? facts : null;
    }

    // The other file knows where its member is bound.
    private static bool IsDeclaredIn(INamedTypeSymbol type, MemberContract contract) =>
        contract.Place.File is null || type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.FilePath == contract.Place.File);

    public void Add(INamedTypeSymbol type, TypeFacts facts)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
            if (numbers.TryGetValue(part.SyntaxTree, out var number))
                (types[number] ??= new(StringComparer.Ordinal))[facts.Id] = facts;
    }

    public void Add(int tree, FileFacts facts) => files[tree] = facts;

    /// <summary>Caches what was read for later snapshots.</summary>
    public void Keep()
    {
        for (var i = 0; i < trees.Length; i++)
        {
            if (kept[i] is not null && types[i] is null)
                continue;
            // a partial type whose other file was read again must also be registered again here
            var all = types[i] ?? new(StringComparer.Ordinal);
            foreach (var pair in kept[i]?.Types ?? [])
                if (!all.ContainsKey(pair.Key))
                    all.Add(pair.Key, pair.Value);
            lock (Known) // several compilations may share a tree
            {
                Known.Remove(trees[i]);
                Known.Add(trees[i], new(key, files[i]!, all));
            }
        }
    }

    /// <summary>Caches the program with each of its trees.</summary>
    public void Remember(CachedProgram program)
    {
        foreach (var tree in trees)
            if (Known.TryGetValue(tree, out var entry) && entry.Key.Equals(key))
                entry.Program = program;
    }

    private sealed class Entry(DeclarationsKey key, FileFacts facts, Dictionary<string, TypeFacts> types)
    {
        public DeclarationsKey Key { get; } = key;

        public FileFacts Facts { get; } = facts;

        public Dictionary<string, TypeFacts> Types { get; } = types;

        public CachedProgram? Program { get; set; }
    }
}
