// PERM2010: what a referenced application drops and no test asserts.
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.TestedDrops;
using Permissions.Analyzers.Tests.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.TestedDrops;

public sealed class UnassertedDropTests
{
    private const string Framework =
        "namespace Xunit { public class FactAttribute : System.Attribute; public class TheoryAttribute : FactAttribute; }";

    private static readonly (string,
        string) Orders = ReferencedApplication.Facts("OrdersApi", "Program.<Main>$(System.String[])", Permission.FileSystemWrite,
            Permission.ChildProcess);

    [Fact]
    public Task DropThatNoTestAsserts_Reports_AtTheFirstTest() => Tests("""
        class A { void Prepare() { } [Xunit.Fact] public void {|#0:First|}() { } }
        class B { [Xunit.Fact] public void Second() { } }
        """, Orders).Expecting(Finding("OrdersApi", "fs.write, child")).RunAsync();

    [Theory]
    [InlineData("PermissionAssert.DeniedAsync(static () => { }, Permission.FileSystemWrite)", "child")]
    [InlineData("DroppedProcess.RunAsync(static () => { }, Permission.ChildProcess)", "fs.write")]
    [InlineData("PermissionAssert.DroppedAsync(null!, Permission.FileSystem)", "child")]
    [InlineData("PermissionAssert.AllowedAsync(static () => { }, Permission.FileSystemWrite | Permission.ChildProcess)", "fs.write, child")]
    public Task DropOfMoreThanIsAsserted_Reports_TheRest(string assert, string rest) => Tests($$"""
        class A { [Xunit.Fact] public System.Threading.Tasks.Task {|#0:First|}() => {{assert}}; }
        """, Orders).Expecting(Finding("OrdersApi", rest)).RunAsync();

    [Theory]
    [InlineData("PermissionAssert.DroppedAsync(null!, Permission.FileSystemWrite | Permission.ChildProcess)")]
    [InlineData("PermissionAssert.DroppedAsync(null!, Permission.FileSystemWrite | Permission.ChildProcess, new "
        + "System.Threading.CancellationToken())")]
    [InlineData("PermissionAssert.DeniedAsync(async () => await System.Threading.Tasks.Task.Yield(), Permission.FileSystem | "
        + "Permission.ChildProcess)")]
    [InlineData("PermissionAssert.DeniedAsync(null!, client => client.GetAsync(\"/\"), Permission.ChildProcess | "
        + "Permission.FileSystemWrite)")]
    public Task DropThatIsAsserted_StaysSilent(string assert) => Tests($$"""
        class A { [Xunit.Fact] public System.Threading.Tasks.Task First() => {{assert}}; }
        """, Orders).RunAsync();

    [Fact]
    public Task AssertWithAParameter_CountsForAll_StaysSilent() => Tests("""
        class A
        {
            [Xunit.Theory] public System.Threading.Tasks.Task First(Permission permission) => PermissionAssert.DroppedAsync(null!, permission);
            [Xunit.Fact] public void Second() { }
        }
        """, Orders).RunAsync();

    [Fact]
    public Task Finding_StandsBesideOtherAsserts_AndKnowsOwnAttributes() => Tests("""
        class LinuxFact : Xunit.FactAttribute;
        class A { [Xunit.Fact] public void First() { } }
        class B { [LinuxFact] public System.Threading.Tasks.Task {|#0:Second|}() => PermissionAssert.DroppedAsync(null!, Permission.FileSystemWrite); }
        """, Orders).Expecting(Finding("OrdersApi", "child")).RunAsync();

    [Fact]
    public Task DropInALibraryOfTheApplication_Reports_TheApplication() => Tests(
        "class A { [Xunit.Fact] public void {|#0:First|}() { } }",
        ReferencedApplication.Facts("Orders.Core", "Startup.End", Permission.Worker),
        ReferencedApplication.Facts("OrdersApi", "Program.Main"))
        .Expecting(Finding("OrdersApi", "worker")).RunAsync();

    [Fact]
    public Task LibraryThatDropsWhatItIsTold_StaysSilent() => Tests(
        "class A { [Xunit.Fact] public void First() { } }", ReferencedApplication.Facts("Contoso.Hosting", "Hosting.Drop", [null]))
        .RunAsync();

    [Fact]
    public Task ProjectWithoutTests_StaysSilent() => Tests("class A { public void First() { } }", Orders).RunAsync();

    [Fact]
    public Task ProjectThatDoesNotReferenceOurTesting_StaysSilent() =>
        Tests("class A { [Xunit.Fact] public void First() { } }", isTested: false, Orders).RunAsync();

    // What was concluded moves with the code, and is concluded again where the code says something else.
    [Fact]
    public async Task Edit_MovesTheFinding_OrEndsIt()
    {
        const string test =
            "class A { [Xunit.Fact] public async System.Threading.Tasks.Task First() { await "
                + "Permissions.Testing.PermissionAssert.DroppedAsync(null!, Permissions.Permission.FileSystemWrite); } }";
        var compilation = CompilerRun.Compile(test, Framework).AddReferences(References.Testing)
            .WithOptions(new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Equal((0, test.IndexOf("First", StringComparison.Ordinal)), await PlaceAsync(compilation));
        var moved = Edited(compilation, "\n\n   " + test);
        Assert.Equal((2, test.IndexOf("First", StringComparison.Ordinal) + 3), await PlaceAsync(moved));
        Assert.Null(
            await PlaceAsync(Edited(moved,
                test.Replace("FileSystemWrite", "FileSystemWrite | Permissions.Permission.ChildProcess", StringComparison.Ordinal))));

        static Compilation Edited(Compilation before, string after) =>
            before.ReplaceSyntaxTree(before.SyntaxTrees.First(), CompilerRun.Parse(after, "/0.cs"));

        static async Task<(int, int)?> PlaceAsync(Compilation compilation)
        {
            var found = await compilation.WithAnalyzers([new UnassertedDropAnalyzer()],
                new AnalyzerOptions([new AdditionalFile(Orders.Item1, Orders.Item2)])).GetAnalyzerDiagnosticsAsync();
            return found.SingleOrDefault()?.Location.GetLineSpan().StartLinePosition is { } place ? (place.Line, place.Character) : null;
        }
    }

    private static DiagnosticResult Finding(string application, string dropped) =>
        new DiagnosticResult(Rules.UnassertedDrop).WithLocation(0).WithArguments(application, dropped, "Program.cs:14");

    private static RuleTest<UnassertedDropAnalyzer> Tests(string source, params (string, string)[] facts) =>
        Tests(source, isTested: true, facts);

    private static RuleTest<UnassertedDropAnalyzer> Tests(string source, bool isTested, params (string, string)[] facts)
    {
        var test = new RuleTest<UnassertedDropAnalyzer>((isTested ? "using Permissions.Testing;\n" : "") + source,
            kind: OutputKind.DynamicallyLinkedLibrary);
        test.TestState.Sources.Add(Framework);
        if (isTested)
            test.TestState.AdditionalReferences.Add(References.Testing);
        foreach (var file in facts)
            test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
