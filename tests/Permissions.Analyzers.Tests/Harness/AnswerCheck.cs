// What the test library does not ask: a build and an editor give the same answer, each file its own, nothing twice, in any order.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Permissions.Analyzers.Tests.Harness;

internal sealed class AnswerCheck(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
{
    /// <summary>Asks as a build asks, then as an editor asks, then as builds that read the files in another order.</summary>
    public async Task RunAsync(int orders)
    {
        var full = await Ask(compilation.Clone(), isConcurrent: false).BuildAsync();
        var answer = CompilerRun.Written(full).ToList();
        // A build shows both of two equal diagnostics.
        Assert.Empty(answer.GroupBy(line => line).Where(same => same.Count() > 1)
            .Select(same => $"reported {same.Count()} times: {same.Key}"));

        // What has no place belongs to the project; an editor shows it with no document.
        var local = CompilerRun.Written(full.Where(found => !IsOfTheEnd(found) && found.Location != Location.None)).ToList();
        for (var seed = 0; seed < orders; seed++)
        {
            Assert.Equal(local, CompilerRun.Written(await EditorAsync(seed)));
            var shuffled = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Shuffled(compilation.SyntaxTrees, seed).Select(ReadAgain));
            foreach (var isConcurrent in new[] { false, true })
                Assert.Equal(answer, CompilerRun.Written(await Ask(
                    shuffled.WithOptions(shuffled.Options.WithConcurrentBuild(isConcurrent)), isConcurrent).BuildAsync()));
        }
        await SpansAsync(full.Where(found => !IsOfTheEnd(found)));
    }

    // Each document gets a snapshot of its own, as after an edit.
    private async Task<List<Diagnostic>> EditorAsync(int seed)
    {
        var all = new List<Diagnostic>();
        foreach (var tree in Shuffled(compilation.SyntaxTrees, seed))
        {
            var here = await Ask(compilation.Clone(), isConcurrent: false).DocumentAsync(tree);
            // An editor drops a diagnostic that stands in another file than the one that it asks for.
            Assert.All(here, found => Assert.True(found.Location.SourceTree == tree, $"asked for {tree.FilePath}, got {found}"));
            Assert.All(here, found => Assert.False(IsOfTheEnd(found), $"tagged CompilationEnd, and yet reported for a document: {found}"));
            all.AddRange(here);
        }
        foreach (var file in options.AdditionalFiles)
            all.AddRange(await Ask(compilation.Clone(), isConcurrent: false).AdditionalFileAsync(file));
        return all;
    }

    // A light bulb asks for the span under the caret alone.
    private async Task SpansAsync(IEnumerable<Diagnostic> expected)
    {
        foreach (var found in expected.Where(found => found.Location.SourceTree is not null))
        {
            var here = await Ask(compilation.Clone(), isConcurrent: false)
                .DocumentAsync(found.Location.SourceTree!, found.Location.SourceSpan);
            Assert.Contains(CompilerRun.Written([found]).Single(), CompilerRun.Written(here));
        }
    }

    private AnalyzerRun Ask(Compilation asked, bool isConcurrent) => new(asked, analyzers, isConcurrent, options);

    private static bool IsOfTheEnd(Diagnostic found) => found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    // A new tree: no fact that was kept with the old one is known of it.
    private static SyntaxTree ReadAgain(SyntaxTree tree) =>
        CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath);

    private static SyntaxTree[] Shuffled(IEnumerable<SyntaxTree> trees, int seed)
    {
        var all = trees.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }
}
