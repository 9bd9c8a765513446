// What is kept between snapshots keeps no compilation: fifty that were analysed are collected, trees, symbols and all.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class LeakTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3); // only what is never collected takes that long

    [Fact]
    public async Task FiftyCompilations_ThatWereAnalysed_AreCollected()
    {
        var old = new List<WeakReference>();
        for (var i = 0; i < 50; i++)
            old.AddRange(await AnalysedAsync(i));
        Assert.Equal(150, old.Count);
        Assert.Empty(await AliveAsync(old));
    }

    // An editor holds the newest snapshot, and its files are those of all the snapshots before it.
    [Fact]
    public async Task FiftySnapshotsOfOneProgram_AreCollected_WhileTheLastOneIsHeld()
    {
        var compilation = CompilerRun.Compile(Programs.SeveralFiles);
        var old = new List<WeakReference>();
        for (var i = 0; i < 50; i++)
        {
            old.Add(await SnapshotAsync(compilation));
            compilation = Edited(compilation, i);
        }
        Assert.Empty(await AliveAsync(old));
        GC.KeepAlive(compilation);
    }

    // The harness itself would notice: what is held is named.
    [Fact]
    public async Task CompilationThatIsHeld_IsNotCollected()
    {
        var held = CompilerRun.Compile("class A;");
        await CompilerRun.AnalyzeAsync(held, CompilerRun.AllAnalyzers);
        Assert.Single(await AliveAsync([new(held)], TimeSpan.FromSeconds(1)));
        GC.KeepAlive(held);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference[]> AnalysedAsync(int number)
    {
        var compilation = CompilerRun.Compile([.. Programs.SeveralFiles, $"class Number{number} {{ }}"]);
        var asked = new AnalyzerRun(compilation, CompilerRun.AllAnalyzers);
        Assert.NotEmpty(await asked.BuildAsync());
        return [new(compilation), new(compilation.SyntaxTrees[0]), new(asked.Compilation)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> SnapshotAsync(CSharpCompilation compilation)
    {
        var asked = new AnalyzerRun(compilation, CompilerRun.AllAnalyzers);
        Assert.NotEmpty(await asked.BuildAsync());
        return new(asked.Compilation);
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, int number)
    {
        var tree = compilation.SyntaxTrees[1];
        return compilation.ReplaceSyntaxTree(tree, CompilerRun.Parse($"{Programs.SeveralFiles[1]}\nclass Added{number};", tree.FilePath));
    }

    private static async Task<List<WeakReference>> AliveAsync(List<WeakReference> old, TimeSpan? limit = null)
    {
        var waited = Stopwatch.StartNew();
        while (old.Any(one => one.IsAlive) && waited.Elapsed < (limit ?? Limit))
        {
            // The compiler's pools hold the last program that they were used for: now it is this one.
            await CompilerRun.AnalyzeAsync(CompilerRun.Compile("System.Console.WriteLine();"), CompilerRun.AllAnalyzers);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return [.. old.Where(one => one.IsAlive)];
    }
}
