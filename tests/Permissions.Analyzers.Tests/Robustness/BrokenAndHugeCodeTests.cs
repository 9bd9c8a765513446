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
        var deleted = 0;
        foreach (var source in Programs.Small)
        {
            var root = await CompilerRun.Parse(source, "/0.cs").GetRootAsync();
            foreach (var token in root.DescendantTokens().Where(token => token.Span.Length > 0))
            {
                var broken = CompilerRun.Compile(source.Remove(token.SpanStart, token.Span.Length));
                await CompilerRun.AnalyzeAsync(broken, CompilerRun.AllAnalyzers);
                GeneratorRun.Of(broken);
                deleted++;
            }
        }
        Assert.True(deleted > 150, $"only {deleted} tokens were deleted");
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
        FindsOne(string.Concat(Enumerable.Range(0, 10_000)
            .Select(i => i % 10 == 0 ? $"if (args.Length == {i}) System.Console.WriteLine({i});\n" : $"System.Console.Write({i});\n"))
            + "Store.Save();");

    [Fact]
    public Task CallChain_OfTwoThousandMethods_IsFollowed()
    {
        var chain = new StringBuilder();
        for (var i = 0; i < 2000; i++)
            chain.AppendLine($"static class C{i} {{ public static int Run() => {(i == 1999 ? "Store.Save()" : $"C{i + 1}.Run()")}; }}");
        return FindsOne("C0.Run();\n" + chain);
    }

    [Fact]
    public Task Circle_OfAThousandMethods_EachCallingThree_IsFollowed()
    {
        var circle = new StringBuilder();
        for (var i = 0; i < 1000; i++)
            circle.AppendLine($$"""
                static class C{{i}}
                {
                    public static void Run(int n)
                    {
                        if (n == 0) return;
                        C{{(i + 1) % 1000}}.Run(n - 1); C{{(i * 7 + 3) % 1000}}.Run(n - 1); C{{(i * 31 + 5) % 1000}}.Run(n - 1);
                        {{(i == 777 ? "Store.Save();" : "")}}
                    }
                }
                """);
        return FindsOne("C0.Run(args.Length);\n" + circle);
    }

    [Fact]
    public Task TwentyQuestionsInARow_EachWithAWrite_AreRead() => // one state a path would be a million
        FindsOne($$"""
            var all = new object[20];
            {{string.Concat(Enumerable.Range(0, 20).Select(i => $"if (args.Length > {i}) all[{i}] = new System.Action(() => Print({i}));\n"))}}
            foreach (System.Action one in all) one();
            static void Print(int n) => System.Console.Write(n);
            Store.Save();
            """);

    [Fact]
    public Task StaticArray_OfAHundredThousandNumbers_IsRead() =>
        FindsOne($$"""
            System.Console.WriteLine(Table.All.Length);
            Store.Save();

            static class Table { public static readonly int[] All = [{{string.Join(",", Enumerable.Range(0, 100_000))}}]; }
            """);

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
        var compilation = CompilerRun.Compile($$"""
            Permissions.ProcessPermissions.Drop("fs.write");
            {{statements}}

            static class Store { public static int Save() { System.IO.File.Delete("a"); return 1; } }
            """);
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        var found = await CompilerRun.AnalyzeAsync(compilation, CompilerRun.AllAnalyzers);
        Assert.Equal(Rules.FileSystemWrite.Id, Assert.Single(found, one => one.Severity == DiagnosticSeverity.Warning).Id);
    }
}
