// Reads a whole compilation into facts: types first, for they say which framework calls can come back to us, then every tree.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class ProgramReader
{
    public static ProgramFacts Read(Compilation compilation, AnalysisOptions options, CancellationToken cancellation)
    {
        var names = new SymbolNames();
        var types = TypeReader.AllTypes(compilation.Assembly.GlobalNamespace).Select(type => TypeReader.Read(type, names, options.References.Files.Count > 0)).ToList();
        var context = new ReaderContext(compilation, options.Catalog, options.References, names, new(types.SelectMany(type => type.Ancestors), StringComparer.Ordinal));
        var trees = compilation.SyntaxTrees.ToArray();
        var read = new IReadOnlyList<MethodFacts>[trees.Length];
        void ReadTree(int i)
        {
            // The driver hands out its own cached model here, so nothing is bound twice.
#pragma warning disable RS1030
            read[i] = TreeReader.Read(context, compilation.GetSemanticModel(trees[i]), cancellation);
#pragma warning restore RS1030
        }
        if (compilation.Options.ConcurrentBuild && trees.Length > 1)
            Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellation }, ReadTree);
        else
            for (var i = 0; i < trees.Length; i++)
                ReadTree(i);
        return new()
        {
            Methods = read.SelectMany(methods => methods).ToList(),
            Types = types,
            EntryPoint = compilation.GetEntryPoint(cancellation) is { } main ? names.Method(main) : null,
            GeneratedFiles = trees.Where(tree => GeneratedTrees.Contain(compilation, tree, cancellation)).Select(tree => tree.FilePath).ToList(),
            AssumedDrop = options.AssumedDrop,
            DroppedAtRuntime = options.DroppedAtRuntime,
        };
    }
}
