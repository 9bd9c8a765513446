// A program of several files, with all analyzers at once: a build and an editor give the same answer, whatever is asked first.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class SameAnswerTests
{
    [Fact]
    public async Task BuildAndEditor_FilesInAnyOrder_ConcurrentOrNot_GiveTheSameAnswer()
    {
        var compilation = CompilerRun.Compile(Programs.SeveralFiles);
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        var found = await CompilerRun.AnalyzeAsync(compilation, CompilerRun.AllAnalyzers);
        Assert.True(found.Count(one => one.Id != Rules.Scorecard.Id) > 8, string.Join("\n", found));
        await new AnswerCheck(compilation, CompilerRun.AllAnalyzers, new([])).RunAsync(orders: 20);
    }
}
