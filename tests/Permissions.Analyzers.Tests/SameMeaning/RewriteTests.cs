// A program written otherwise that does the same has the same findings: each guarded call, each permission, and no shorter path.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Analyzers.Tests.Robustness;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.SameMeaning;

public sealed class RewriteTests
{
    private const int RandomPrograms = 8;

    public static TheoryData<Rewrite> Rewrites => [.. Enum.GetValues<Rewrite>()];

    [Theory]
    [MemberData(nameof(Rewrites))]
    public Task ProgramOfSeveralFiles_Rewritten_HasTheSameFindings(Rewrite rewrite) =>
        CheckAsync(Robustness.Programs.SeveralFiles, rewrite, atLeast: 6);

    [Theory]
    [MemberData(nameof(Rewrites))]
    public async Task RandomProgram_Rewritten_HasTheSameFindings(Rewrite rewrite)
    {
        for (var seed = 0; seed < RandomPrograms; seed++)
            await CheckAsync(new RandomProgram(seed).Files, rewrite, atLeast: 0);
    }

    private static async Task CheckAsync(string[] files, Rewrite rewrite, int atLeast)
    {
        var before = CompilerRun.Compile(files);
        var after = Rewriter.Rewritten(before, rewrite);
        Assert.NotEqual(Text(before), Text(after)); // a program with nothing to rewrite would be compared with itself
        Assert.DoesNotContain(before.GetDiagnostics().Concat(after.GetDiagnostics()), found => found.Severity == DiagnosticSeverity.Error);
        var (expected, actual) = (await FoundAsync(before), await FoundAsync(after));
        Assert.True(expected.Count >= atLeast, $"only {expected.Count} findings");
        Assert.Equal(expected.Select(found => found.Site), actual.Select(found => found.Site));
        Assert.All(expected.Zip(actual), pair => Assert.True(
            rewrite == Rewrite.LocalFunctions ? pair.First.Hops <= pair.Second.Hops : pair.First.Hops == pair.Second.Hops,
            $"{pair.First} became {pair.Second}"));
    }

    private static string Text(Compilation compilation) => string.Join("\n\n", compilation.SyntaxTrees.Select(tree => tree.ToString()));

    private static async Task<List<(string Site, int Hops)>> FoundAsync(CSharpCompilation compilation) =>
        [.. (await CompilerRun.AnalyzeAsync(compilation, [new AfterDropAnalyzer()]))
            .Select(found => (At: found.Location, HandOver.ReadFinding(found.Properties[ReportProperty.Finding]!).Finding))
            .Select(found => ($"{found.Finding.Permission} at {Site(found.At)}", found.Finding.Path.Count)).Order()];

    // By what is written there: where it stands is another place now.
    private static string Site(Location location) =>
        location.SourceTree!.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true).NormalizeWhitespace().ToString()
            .Replace(RenamingRewriter.Ending, "", StringComparison.Ordinal);
}
