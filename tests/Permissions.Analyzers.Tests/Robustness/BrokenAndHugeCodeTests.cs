// Code that does not compile and code of a size that nobody writes by hand: no exception, no crash, and the findings that are there.
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Tests.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class BrokenAndHugeCodeTests
{
    [Fact]
    public async Task EachTokenDeletedInTurn_NothingFails()
    {
        foreach (var source in Programs.Small)
        {
            var root = await CompilerRun.Parse(source, "/0.cs").GetRootAsync();
            foreach (var token in root.DescendantTokens().Where(token => token.Span.Length > 0))
            {
                var broken = CompilerRun.Compile(source.Remove(token.SpanStart, token.Span.Length));
                await CompilerRun.AnalyzeAsync(broken, CompilerRun.AllAnalyzers);
                GeneratorRun.Of(broken);
            }
        }
    }

    [Fact]
    public Task BinaryExpression_FiveThousandDeep_IsRead() =>
        FindsOne($"""System.Console.WriteLine({string.Concat(Enumerable.Repeat("args.Length + ", 5000))}Store.Save());""");

    [Fact]
    public Task DictionaryInitialiser_OfTenThousandEntries_IsRead() =>
        FindsOne($$"""
            var all = new System.Collections.Generic.Dictionary<int, string>
            {
                {{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[{i}] = \"{i}\",\n"))}}
            };
            Store.Save();
            """);

    [Fact]
    public Task Method_OfTenThousandStatements_IsRead() =>
        FindsOne(string.Concat(Enumerable.Range(0, 10_000).Select(i => i % 10 == 0 ? $"if (args.Length == {i}) System.Console.WriteLine({i});\n" : $"System.Console.Write({i});\n")) + "Store.Save();");

    [Fact]
    public Task CallChain_OfTwoThousandMethods_IsFollowed()
    {
        var chain = new StringBuilder();
        for (var i = 0; i < 2000; i++)
            chain.AppendLine($"static class C{i} {{ public static int Run() => {(i == 1999 ? "Store.Save()" : $"C{i + 1}.Run()")}; }}");
        return FindsOne("C0.Run();\n" + chain);
    }

    [Fact]
    public async Task MemberDeclaredTwice_WithAContract_IsRead()
    {
        var found = await CompilerRun.AnalyzeAsync(CompilerRun.Compile("""
            Permissions.ProcessPermissions.Drop("fs.write");
            new Store().Save();

            abstract class Base { public abstract void Save(); }
            class Store : Base
            {
                [Permissions.StartupPhase] public override void Save() { }
                [Permissions.StartupPhase] public override void Save() { }
            }
            """), CompilerRun.AllAnalyzers);
        Assert.Contains(found, one => one.Id == Rules.AsksForMore.Id);
    }

    private static async Task FindsOne(string statements)
    {
        var found = await CompilerRun.AnalyzeAsync(CompilerRun.Compile($$"""
            Permissions.ProcessPermissions.Drop("fs.write");
            {{statements}}

            static class Store { public static int Save() { System.IO.File.Delete("a"); return 1; } }
            """), CompilerRun.AllAnalyzers);
        Assert.Equal(Rules.FileSystemWrite.Id, Assert.Single(found, one => one.Severity == DiagnosticSeverity.Warning).Id);
    }
}
