// Runs the generators of a test over a project and adds what they make to it as documents.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

internal static class GeneratorRun
{
    public static async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> ApplyAsync(
        Project project, IEnumerable<Type> generatorTypes, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var generators = generatorTypes.Select(Create).ToArray();
        if (generators.Length == 0)
            return (project, []);

        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var result = CSharpGeneratorDriver
            .Create(generators, options.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, options.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation, cancellationToken)
            .GetRunResult();
        foreach (var tree in result.GeneratedTrees)
        {
            var (name, folders) = DocumentPath.SplitGenerated(tree.FilePath);
            project = project.AddDocument(name, await tree.GetTextAsync(cancellationToken), folders, tree.FilePath).Project;
        }

        return (project, result.Diagnostics);
    }

    private static ISourceGenerator Create(Type type) =>
        Activator.CreateInstance(type) switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            ISourceGenerator generator => generator,
            _ => throw new InvalidOperationException($"'{type}' must implement '{nameof(IIncrementalGenerator)}' or '{nameof(ISourceGenerator)}'"),
        };
}
