// Guard stubs: every shape of call that gets one compiles with every warning an error, and what cannot be intercepted gets none.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
                public static int WriteDumpAll(params ReadOnlySpan<string> a) => a.Length;
                public static int WriteDumpAny<T>(T a) where T : allows ref struct => 1;
                [Obsolete("gone", error: true)] public static void WriteDumpGone() { }
                [System.Diagnostics.CodeAnalysis.Experimental("X1")] public static void WriteDumpTrial() { }
                public static unsafe int* WriteDumpPointer() => null;
                protected static void WriteDumpProtected() { }
                public static void CallsProtected() => WriteDumpProtected();
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
    [InlineData("_ = DiagnosticsClient.WriteDumpAll(\"a\", \"b\");")]
    [InlineData("_ = DiagnosticsClient.WriteDumpAny(new ReadOnlySpan<char>());")]
    [InlineData("#pragma warning disable CS0612\nOld(); [Obsolete] static void Old() => DiagnosticsClient.WriteDumpGone();")]
    [InlineData("#pragma warning disable X1\nDiagnosticsClient.WriteDumpTrial();")]
    [InlineData("_ = Narrow<DiagnosticsClient>(null!); static int Narrow<T>(T a) where T : DiagnosticsClient { a.WriteDumpInstance(1); "
        + "return 1; }")]
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
        Assert.Contains("this ref global::Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient receiver", run.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ReadOnlyMemberOfAStruct_IsPassedAsIn() =>
        Assert.Contains("this in global::", GeneratorRun.Of("""
            new Microsoft.Diagnostics.NETCore.Client.DiagnosticsClient().WriteDumpCount();

            namespace Microsoft.Diagnostics.NETCore.Client
            {
                public readonly struct DiagnosticsClient
                {
                    public void WriteDumpCount() { }
                }
            }
            """).Compiles().Text, StringComparison.Ordinal);

    // A stub takes the interface, and the interface of a struct is a copy of it.
    [Fact]
    public void ReceiverThatMayBeAStruct_GetsNone() =>
        Assert.Equal(1, GeneratorRun.Of("""
            using Microsoft.Diagnostics.NETCore.Client;

            Any(new Meter());
            Class(new Dial());
            static void Any<T>(T client) where T : DiagnosticsClient => client.WriteDumpCount();
            static void Class<T>(T client) where T : class, DiagnosticsClient => client.WriteDumpCount();

            struct Meter : DiagnosticsClient { public void WriteDumpCount() { } }
            class Dial : DiagnosticsClient { public void WriteDumpCount() { } }

            namespace Microsoft.Diagnostics.NETCore.Client
            {
                public interface DiagnosticsClient { void WriteDumpCount(); }
            }
            """).Compiles().Calls);

    [Theory]
    [InlineData("File.Move(\"a\", \"b\");",
        "Demand((global::Permissions.Permission)1, @destFileName); "
            + "global::Permissions.CompilerServices.GuardServices.Demand((global::Permissions.Permission)1, @sourceFileName);")]
    [InlineData("File.Copy(\"a\", \"b\");",
        "Demand((global::Permissions.Permission)1, @destFileName); "
            + "global::Permissions.CompilerServices.GuardServices.Demand((global::Permissions.Permission)8, @sourceFileName);")]
    [InlineData("new FileInfo(\"a\").MoveTo(\"b\");",
        "Demand((global::Permissions.Permission)1, @destFileName); "
            + "global::Permissions.CompilerServices.GuardServices.Demand((global::Permissions.Permission)1, receiver?.ToString());")]
    public void EachFileOfACall_IsDemanded_ForWhatIsDoneToIt(string statements, string demands) =>
        Assert.Contains(demands, GeneratorRun.Of(Client, Program(statements)).Compiles().Text, StringComparison.Ordinal);

    [Fact]
    public void WhatTheTrimmerAsks_StandsOnTheStubToo()
    {
        var run = GeneratorRun.Of(Client,
            Program("_ = System.Reflection.Assembly.LoadFrom(\"a\"); _ = AppDomain.CurrentDomain.CreateInstance(\"a\", \"b\");"))
            .Compiles();
        Assert.Contains(
            "[global::System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute(\"Types and members the loaded assembly depends "
                + "on might be removed\")]", run.Text, StringComparison.Ordinal);
    }

    // The generated file silences warnings, so that the compiler does not say it.
    [Fact]
    public void Nullability_IsKept() =>
        Assert.Contains("(string? @a)", GeneratorRun.Of(Client, Program("DiagnosticsClient.WriteDumpStatic(null);")).Compiles().Text,
            StringComparison.Ordinal);

    [Fact]
    public void Stub_IsSteppedOver_AndStandsInNoStackTrace()
    {
        var run = GeneratorRun.Of(Client,
            Program("DiagnosticsClient.WriteDumpStatic(null); File.Delete(\"a\"); File.WriteAllText(\"a\", \"b\");")).Compiles();
        var stubs = run.Program.GetSymbolsWithName(name => name == "GuardStubs").OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "InterceptsLocationAttribute"))
            .ToList();
        Assert.Equal(3, stubs.Count);
        Assert.All(stubs,
            stub => Assert.Superset(new HashSet<string> { "StackTraceHiddenAttribute", "DebuggerStepThroughAttribute" },
                stub.GetAttributes().Select(attribute => attribute.AttributeClass!.Name).ToHashSet()));
    }

    [Fact]
    public void CallsOfOneMember_ShareAStub()
    {
        var run = GeneratorRun.Of(Client, Program("DiagnosticsClient.WriteDumpStatic(null); DiagnosticsClient.WriteDumpStatic(\"a\");"))
            .Compiles();
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
    [InlineData("DiagnosticsClient.CallsProtected();")]
    [InlineData("unsafe { _ = DiagnosticsClient.WriteDumpPointer() == null; }")]
    [InlineData("Path.Combine(\"a\", \"b\"); Console.WriteLine();")]
    public void CallThatCannotBeIntercepted_GetsNone(string statements)
    {
        var derived = statements.Contains("Derived", StringComparison.Ordinal)
            ? "class Derived : DiagnosticsClient { public override void WriteDumpVirtual() => base.WriteDumpVirtual(); }" : "";
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
