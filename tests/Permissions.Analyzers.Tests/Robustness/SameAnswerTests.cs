// One program, asked in every way: document by document, in any order, at once or one after another, after a cancelled run. One answer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class SameAnswerTests
{
    [Fact]
    public async Task BuildAndEditor_FilesInAnyOrder_ConcurrentOrNot_GiveTheSameAnswer()
    {
        var compilation = Compiled();
        Assert.True((await FullAsync(compilation)).Count(found => found.Id != Rules.Scorecard.Id) > 8);
        await new AnswerCheck(compilation, CompilerRun.AllAnalyzers, new([])).RunAsync(orders: 20);
    }

    [Fact]
    public async Task Compilations_ThatWereAnalysed_AreLetGo()
    {
        var kept = new List<WeakReference>();
        for (var i = 0; i < 20; i++)
            kept.Add(await AnalysedAsync(i));
        for (var i = 0; i < 10 && kept.Any(one => one.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10);
        }
        Assert.InRange(kept.Count(one => one.IsAlive), 0, 1); // a pooled object of the compiler may still hold the last one
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> AnalysedAsync(int number)
    {
        var compilation = CompilerRun.Compile([.. Programs.SeveralFiles, $"class Number{number} {{ }}"]);
        Assert.NotEmpty(await FullAsync(compilation));
        return new(compilation.SyntaxTrees[0]); // what is analysed is a copy of the compilation; its trees are these
    }

    private static CSharpCompilation Compiled()
    {
        var compilation = CompilerRun.Compile(Programs.SeveralFiles);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FullAsync(CSharpCompilation compilation) => await CompilerRun.AnalyzeAsync(compilation, CompilerRun.AllAnalyzers);
}
