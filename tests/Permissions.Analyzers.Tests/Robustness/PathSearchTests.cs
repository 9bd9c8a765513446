// Random programs against a plain walk of their calls: what is found, by the shortest path, and each step a call that stands in the code.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class PathSearchTests
{
    private const int Programs = 25;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Programs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Findings_AreWhatAPlainWalkReaches_ByAsShortAPath(int seed)
    {
        var program = new RandomProgram(seed);
        var found = await FoundAsync(Compiled(program.Files));
        Assert.Equal(
            program.Expected.Select(one => (one.Key, one.Value)).Order(),
            found.Select(one => (Deleted(one), Hops(one).Count)).Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Step_IsACallInTheMemberThatTheStepBeforeItCalls(int seed)
    {
        var compilation = Compiled(new RandomProgram(seed).Files);
        Assert.All(await FoundAsync(compilation), found => Walk(compilation, Hops(found)));
    }

    [Fact]
    public void RandomPrograms_HaveFindings_AndNot() // what the others compare must not be empty
    {
        var all = Enumerable.Range(0, Programs).Select(seed => new RandomProgram(seed).Expected).ToList();
        Assert.InRange(all.Sum(expected => expected.Count), 60, Programs * 24);
        Assert.InRange(all.SelectMany(expected => expected.Values).Max(), 7, 26);
    }

    // The walk itself notices a step that is left out.
    [Fact]
    public async Task Walk_OverAPathWithAStepLeftOut_Fails()
    {
        var compilation = Compiled(new RandomProgram(1).Files);
        var hops = (await FoundAsync(compilation)).Select(found => Hops(found)).First(path => path.Count > 3);
        Walk(compilation, hops);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(compilation, [.. hops.Where((_, i) => i != 1)]));
    }

    private static CSharpCompilation Compiled(string[] files)
    {
        var compilation = CompilerRun.Compile(files);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(CSharpCompilation compilation) =>
        await CompilerRun.AnalyzeAsync(compilation, [new AfterDropAnalyzer()]);

    private static string Deleted(Diagnostic found) =>
        Regex.Match(found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan), "\"(.*)\"").Groups[1].Value;

    private static List<(string File, int Line, int Column, string Name)> Hops(Diagnostic found) =>
        [.. HandOver.ReadFinding(found.Properties[ReportProperty.Finding]!).Finding.Path
            .Select(hop => (hop.Place.File, hop.Place.Line, hop.Place.Column, hop.Name))];

    // The first step is where the program starts; each other one stands in a body that the step before it runs.
    private static void Walk(CSharpCompilation compilation, List<(string File, int Line, int Column, string Name)> hops)
    {
        IReadOnlyCollection<SyntaxNode> bodies = [.. compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<GlobalStatementSyntax>())];
        for (var i = 1; i < hops.Count; i++)
        {
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == hops[i].File);
            var start = tree.GetText().Lines[hops[i].Line].Start + hops[i].Column;
            Assert.Contains(bodies, body => body.SyntaxTree == tree && body.Span.Contains(start));
            var model = compilation.GetSemanticModel(tree);
            var called = tree.GetRoot().FindToken(start).Parent!.AncestorsAndSelf().Where(node => node.SpanStart == start)
                .Select(node => model.GetSymbolInfo(node).Symbol).Where(symbol => symbol is IMethodSymbol or IPropertySymbol)
                .Where(symbol => hops[i].Name.EndsWith("." + symbol!.Name, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(called);
            if (i == hops.Count - 1)
                Assert.Equal("System.IO.File.Delete(string)", called[^1]!.ToDisplayString());
            else
                bodies = [.. called.SelectMany(symbol => Bodies(compilation, symbol!))];
        }
    }

    // What a call of a member may run: its own body, and those that stand in for it.
    private static IEnumerable<SyntaxNode> Bodies(CSharpCompilation compilation, ISymbol called) =>
        compilation.GetSymbolsWithName(name => name == called.Name, SymbolFilter.Member)
            .Where(member => SymbolEqualityComparer.Default.Equals(member, (called as IMethodSymbol)?.ReducedFrom ?? called)
                || member is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.OverriddenMethod, called)
                || SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(called), member))
            .SelectMany(member => member.DeclaringSyntaxReferences.Select(part => part.GetSyntax()));
}
