// Reads a whole compilation into facts: types first, for they say which framework calls can come back to us, then every tree that has not been read before.
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

internal static class ProgramReader
{
    public static ProgramFacts Read(Compilation compilation, AnalysisOptions options, CancellationToken cancellation)
    {
        var names = new SymbolNames();
        var trees = compilation.SyntaxTrees.Where(tree => !GuardStubGenerator.Made(tree)).ToArray();
        var cache = new TreeCache(trees, DeclarationsKey.Of(compilation, options, cancellation));
        var types = TypeReader.AllTypes(compilation.Assembly.GlobalNamespace).Select(type => cache.TypeOf(type, names.Type(type)) ?? Added(cache, type, TypeReader.Read(type, names, options.References.Value.Files.Count > 0))).ToList();
        var context = new ReaderContext(compilation, options.Catalog, options.References.Value, names, new(types.SelectMany(type => type.Ancestors), StringComparer.Ordinal));
        void ReadTree(int i)
        {
            // The driver hands out its own cached model here, so nothing is bound twice.
#pragma warning disable RS1030
            cache.Add(i, TreeReader.Read(context, compilation.GetSemanticModel(trees[i]), cancellation));
#pragma warning restore RS1030
        }
        var unread = cache.Unread;
        if (compilation.Options.ConcurrentBuild && unread.Count > 1)
            Parallel.ForEach(unread, new ParallelOptions { CancellationToken = cancellation }, ReadTree);
        else
            foreach (var i in unread)
                ReadTree(i);
        cache.Keep();
        return new()
        {
            Methods = cache.Methods,
            Types = types,
            EntryPoint = compilation.GetEntryPoint(cancellation) is { } main ? names.Method(main) : null,
            GeneratedFiles = trees.Where(tree => GeneratedTrees.Contain(compilation, tree, cancellation)).Select(tree => tree.FilePath).ToList(),
            AssumedDrop = options.AssumedDrop,
            DroppedAtRuntime = options.DroppedAtRuntime,
        };
    }

    private static TypeFacts Added(TreeCache cache, INamedTypeSymbol type, TypeFacts facts)
    {
        cache.Add(type, facts);
        return facts;
    }
}
