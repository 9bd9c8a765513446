// Reads a whole compilation into facts: first the types, because they decide about callbacks, then every tree that is new.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed class ProgramReader
{
    private readonly Compilation compilation;
    private readonly AnalysisOptions options;
    private readonly CancellationToken cancellation;
    private readonly SymbolNames names = new();
    private readonly SyntaxTree[] trees;
    private readonly TreeCache cache;
    private readonly string? entryPoint;
    private readonly IReadOnlyList<string> generated;
    private HashSet<string>? ancestors;

    public ProgramReader(Compilation compilation, AnalysisOptions options, CancellationToken cancellation)
    {
        this.compilation = compilation;
        this.options = options;
        this.cancellation = cancellation;
        trees = compilation.SyntaxTrees.Where(tree => !GuardStubGenerator.IsGenerated(tree)).ToArray();
        cache = new(trees, DeclarationsKey.Of(compilation, options, cancellation));
        entryPoint = compilation.GetEntryPoint(cancellation) is { } main ? names.Method(main) : null;
        generated = trees.Where(tree => GeneratedTrees.Contain(compilation, tree, cancellation)).Select(tree => tree.FilePath).ToList();
    }

    public ProgramFacts Read()
    {
        var types = TypeReader.AllTypes(compilation.Assembly.GlobalNamespace)
            .Select(type => cache.TypeOf(type, names.Type(type)) ?? Added(type)).ToList();
        ancestors ??= new(types.SelectMany(type => type.Ancestors), StringComparer.Ordinal);
        ReadTrees(ancestors);
        return new()
        {
            Methods = AllMethods(),
            Types = types,
            EntryPoint = entryPoint,
            GeneratedFiles = generated,
            AssumedDrop = options.AssumedDrop,
            DroppedAtRuntime = options.DroppedAtRuntime,
        };
    }

    /// <summary>
    /// An earlier snapshot with the same declarations; null where none is known, or where places in files with the same name cannot be told
    /// apart.
    /// </summary>
    public CachedProgram? Earlier()
    {
        if (cache.Earlier is not { } earlier || !IsSameElsewhere(earlier.Facts)
            || trees.Select(tree => tree.FilePath).Distinct(StringComparer.Ordinal).Count() < trees.Length)
            return null;
        ancestors = earlier.Ancestors;
        ReadTrees(ancestors);
        return earlier;
    }

    /// <summary>The current places of the code of an earlier snapshot, if the edits since then only moved code; otherwise null.</summary>
    public PlaceMap? Moved(CachedProgram earlier)
    {
        var map = new PlaceMap();
        var edited = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < trees.Length; i++)
        {
            if (ReferenceEquals(cache.Files[i], earlier.Files[i]))
                continue;
            edited.Add(trees[i].FilePath);
            if (!map.Add(earlier.Files[i].Methods, cache.Files[i].Methods))
                return null;
        }
        foreach (var bound in earlier.Bound.Where(type => type.Contracts.Any(one => one.Place.File is { } file && edited.Contains(file))))
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + bound.Id, compilation) is not INamedTypeSymbol type
                || !map.Add(bound.Contracts, ReadType(type).Contracts))
                return null;
        if (!map.KeepsOrder())
            return null;
        cache.Remember(earlier);
        return map;
    }

    /// <summary>
    /// The program now and the bodies that changed since an earlier snapshot; null where the changed files hold types with contracts, whose
    /// places are facts of the types.
    /// </summary>
    public (ProgramFacts Now, IEnumerable<(IReadOnlyList<MethodFacts> Before, IReadOnlyList<MethodFacts> Now)> Files)? Edited(
        CachedProgram earlier)
    {
        var changed = Enumerable.Range(0, trees.Length).Where(i => !ReferenceEquals(cache.Files[i], earlier.Files[i])).ToList();
        var names = new HashSet<string>(changed.Select(i => trees[i].FilePath), StringComparer.Ordinal);
        return earlier.Bound.Any(type => type.Contracts.Any(one => one.Place.File is { } file && names.Contains(file))) ? null
            : (earlier.Facts.With(AllMethods()), changed.Select(i => (earlier.Files[i].Methods, cache.Files[i].Methods)));
    }

    private List<MethodFacts> AllMethods() => cache.Files.SelectMany(file => file.Methods).ToList();

    /// <summary>Caches the facts for later snapshots.</summary>
    public CachedProgram Keep(ProgramFacts facts)
    {
        var kept = new CachedProgram(cache.Files, facts, ancestors!);
        cache.Remember(kept);
        return kept;
    }

    private bool IsSameElsewhere(ProgramFacts program) =>
        program.EntryPoint == entryPoint && program.AssumedDrop == options.AssumedDrop
            && program.DroppedAtRuntime == options.DroppedAtRuntime && program.GeneratedFiles.SequenceEqual(generated);

    private void ReadTrees(HashSet<string> ownAncestors)
    {
        var unread = cache.Unread;
        if (unread.Count > 0)
        {
            var context = new ReaderContext(compilation, options.Catalog, options.References.Value, names, ownAncestors);
            void ReadTree(int i)
            {
                // The driver returns its cached semantic model here, so nothing is bound twice.
#pragma warning disable RS1030
                cache.Add(i, TreeReader.Read(context, compilation.GetSemanticModel(trees[i]), cache.Earlier?.Files[i], cancellation));
#pragma warning restore RS1030
            }
            if (compilation.Options.ConcurrentBuild && unread.Count > 1)
                Parallel.ForEach(unread, new ParallelOptions { CancellationToken = cancellation }, ReadTree);
            else
                foreach (var i in unread)
                    ReadTree(i);
        }
        cache.Keep();
    }

    private TypeFacts ReadType(INamedTypeSymbol type) => TypeReader.Read(type, names);

    private TypeFacts Added(INamedTypeSymbol type)
    {
        cancellation.ThrowIfCancellationRequested();
        var facts = ReadType(type);
        cache.Add(type, facts);
        return facts;
    }
}
