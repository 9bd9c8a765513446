// Guard stubs: every shape of call that gets one compiles with every warning an error, and what cannot be intercepted gets none.
using System;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

public sealed class StubTests
{
    // A prefix that the catalog guards, so that members of any shape are guarded.
    private const string Client = """
        #nullable enable
        using System;
        using System.Threading.Tasks;

        namespace Microsoft.Diagnostics.NETCore.Client
        {
            public partial class DiagnosticsClient
            {
                public static void WriteDumpStatic(string? a) { }
                public void WriteDumpInstance(int @class, string b = "x") { }
                public static T WriteDumpGeneric<T>(T value) where T : class, new() => value;
                public static T? WriteDumpUnconstrained<T>(T? value) => value;
                public static TOut WriteDumpTwo<TIn, TOut>(TIn value) where TIn : struct where TOut : notnull, IDisposable => default!;
                public static void WriteDumpKinds(ref int a, out string? b, in long c, params string[] d) => b = null;
                public static Task WriteDumpRunAsync() => Task.CompletedTask;
                public static ValueTask<int> WriteDumpCountAsync(string a) => default;
                public static async Task<string?> WriteDumpReadAsync() { await Task.Yield(); return null; }
                public DiagnosticsClient? Next() => null;
                public static int WriteDumpSpans(ReadOnlySpan<char> a) => a.Length;
                public virtual void WriteDumpVirtual() { }
                public static void WriteDumpFree(dynamic a) { }
                public static ref int WriteDumpRef(ref int a) => ref a;
            }
        }
        """;

    [Theory]
    [InlineData("DiagnosticsClient.WriteDumpStatic(null);")]
    [InlineData("new DiagnosticsClient().WriteDumpInstance(1);")]
    [InlineData("new DiagnosticsClient().WriteDumpInstance(b: \"y\", @class: 2);")]
    [InlineData("_ = DiagnosticsClient.WriteDumpGeneric(new object());")]
    [InlineData("_ = DiagnosticsClient.WriteDumpUnconstrained<string>(null);")]
    [InlineData("_ = DiagnosticsClient.WriteDumpTwo<int, System.IO.Stream>(1);")]
    [InlineData("var a = 1; DiagnosticsClient.WriteDumpKinds(ref a, out _, 2, \"c\", \"d\");")]
    [InlineData("await DiagnosticsClient.WriteDumpRunAsync();")]
    [InlineData("_ = await DiagnosticsClient.WriteDumpCountAsync(\"a\");")]
    [InlineData("_ = await DiagnosticsClient.WriteDumpReadAsync();")]
    [InlineData("DiagnosticsClient? c = null; c?.WriteDumpInstance(3);")]
    [InlineData("_ = DiagnosticsClient.WriteDumpSpans(\"abc\");")]
    [InlineData("Action later = () => DiagnosticsClient.WriteDumpStatic(\"a\"); later();")]
    [InlineData("Local(); static void Local() => DiagnosticsClient.WriteDumpStatic(\"a\");")]
    [InlineData("_ = new Holder();")]
    [InlineData("var a = 1; DiagnosticsClient.WriteDumpRef(ref a) = 2;")]
    [InlineData("File.WriteAllText(\"a\", \"b\");")]
    [InlineData("new FileInfo(\"a\").Delete();")]
    [InlineData("new System.Threading.Thread(() => { }).Start();")]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("using var opened = File.Open(\"a\", FileMode.Open);")]
    [InlineData("_ = await new System.Net.Http.HttpClient().GetFromJsonAsync<int>(\"a\");")]
    public void GuardedCall_GetsOneStub_ThatCompiles(string statements)
    {
        var inHolder = statements.Contains("Holder", StringComparison.Ordinal);
        var run = GeneratorRun.Of(Client, Program(statements + (inHolder ? "" : " static class Unused { }"), holder: inHolder)).Compiles();
        Assert.Equal(1, run.Calls);
    }

    [Fact]
    public void StructReceiver_IsPassedByReference()
    {
        var run = GeneratorRun.Of("""
            var client = new Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient();
            client.WriteDumpCount();
            System.Console.WriteLine(client.Counted);

            namespace Microsoft.Diagnostics.NETCore.Client
            {
                public struct DiagnosticsClient
                {
                    public int Counted;

                    public void WriteDumpCount() => Counted++;
                }
            }
            """).Compiles();
        Assert.Contains("this ref global::Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient receiver", run.Text, StringComparison.Ordinal);
    }

    // The generated file silences warnings, so that the compiler does not say it.
    [Fact]
    public void Nullability_IsKept() =>
        Assert.Contains("(string? @a)", GeneratorRun.Of(Client, Program("DiagnosticsClient.WriteDumpStatic(null);")).Compiles().Text, StringComparison.Ordinal);

    [Fact]
    public void CallsOfOneMember_ShareAStub()
    {
        var run = GeneratorRun.Of(Client, Program("DiagnosticsClient.WriteDumpStatic(null); DiagnosticsClient.WriteDumpStatic(\"a\");")).Compiles();
        Assert.Equal(2, run.Calls);
        Assert.Equal(2, run.Text.Split(" WriteDumpStatic_").Length);
    }

    [Theory]
    [InlineData("DiagnosticsClient.WriteDumpFree((dynamic)1);")]
    [InlineData("dynamic a = \"x\"; File.Delete(a);")]
    [InlineData("dynamic a = 1; new DiagnosticsClient().WriteDumpInstance(a);")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => DiagnosticsClient.WriteDumpStatic(null); Console.WriteLine(e);")]
    [InlineData("_ = new FileStream(\"a\", FileMode.Create);")]
    [InlineData("Action<string> a = File.Delete; a(\"x\");")]
    [InlineData("Console.WriteLine(nameof(File.Delete));")]
    [InlineData("new Derived().WriteDumpVirtual();")]
    [InlineData("Path.Combine(\"a\", \"b\"); Console.WriteLine();")]
    public void CallThatCannotBeIntercepted_GetsNone(string statements)
    {
        var derived = statements.Contains("Derived", StringComparison.Ordinal) ? "class Derived : DiagnosticsClient { public override void WriteDumpVirtual() => base.WriteDumpVirtual(); }" : "";
        Assert.Equal(0, GeneratorRun.Of(Client, Program(statements + derived)).Compiles().Calls);
    }

    [Fact]
    public void ProgramWithoutOurLibrary_GetsNothing() =>
        Assert.Equal("", GeneratorRun.Of(CompilerRun.Compile(knowsPermissions: false, "System.IO.File.Delete(\"a\");")).Text);

    [Fact]
    public void ProgramWithoutGuardedCalls_GetsNothing() => Assert.Equal("", GeneratorRun.Of("System.Console.WriteLine();").Text);

    [Fact]
    public void SameProgram_InAnotherOrderOfFiles_GetsTheSameText()
    {
        const string first = "System.IO.File.Delete(\"a\");";
        const string second = "static class B { static void C() => System.IO.File.ReadAllText(\"b\"); }";
        var one = CompilerRun.Compile(first, second);
        var other = one.RemoveAllSyntaxTrees().AddSyntaxTrees(one.SyntaxTrees[1], one.SyntaxTrees[0]);
        Assert.Equal(GeneratorRun.Of(one).Text, GeneratorRun.Of(other).Text);
    }

    private static string Program(string statements, bool holder = false) => $$"""
        #nullable enable
        using System;
        using System.IO;
        using System.Net.Http.Json;
        using Microsoft.Diagnostics.NETCore.Client;

        {{statements}}
        {{(holder ? "class Holder { private readonly string name = File.ReadAllText(\"a\"); public override string ToString() => name; }" : "")}}
        """;
}
