// PERM3002: what the scorecard counts as a blind spot is shown where it stands; a warning for projects that are strict.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Phases;

public sealed class BlindSpotTests
{
    private const string Reflection = """
        var method = typeof(Console).GetMethod("Beep", Type.EmptyTypes)!;
        method.Invoke(null, null);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        {|#0:method.Invoke(null, null)|};
        """;

    [Fact]
    public Task CallThatNobodyCanRead_AfterTheDrop_Reports() => new RuleTest<BlindSpotAnalyzer>(Reflection)
        .Expecting(new DiagnosticResult(Rules.BlindSpot).WithLocation(0).WithArguments("MethodBase.Invoke", "reflection", "fs.write"))
        .RunAsync();

    [Theory]
    [InlineData("dynamic store = new object(); ProcessPermissions.Drop(\"child\"); {|PERM3002:store.Save()|};")]
    [InlineData("ProcessPermissions.Drop(\"child\"); {|PERM3002:Native.beep()|}; static class Native { "
        + "[System.Runtime.InteropServices.DllImport(\"b\")] public static extern void beep(); }")]
    public Task OtherKinds_Report(string source) => new RuleTest<BlindSpotAnalyzer>(source).RunAsync();

    [Theory]
    [InlineData("dynamic path = \"a\"; ProcessPermissions.Drop(\"child\"); File.Delete(path);")]
    [InlineData("typeof(Console).GetMethod(\"Beep\", Type.EmptyTypes)!.Invoke(null, null);")]
    public Task WhatIsRead_OrRunsWithoutADrop_StaysSilent(string source) => new RuleTest<BlindSpotAnalyzer>(source).RunAsync();

    // A receiver of a framework's type is a blind spot for what the implementations that the program makes could need, and for nothing
    // else.
    [Theory]
    [InlineData("File.Delete(\"a\")", "fs.write")]
    [InlineData("System.Diagnostics.Process.Start(\"a\")", "child")]
    [InlineData("typeof(Console).GetMethod(\"Beep\", Type.EmptyTypes)!.Invoke(null, null)", "fs.write, child")]
    [InlineData("Again().Report(1)", "")]
    [InlineData("new System.Threading.Thread(Again2).Start()", "")]
    public Task ImplementationThatIsNotFollowed_HidesWhatItNeeds(string inside, string hidden) => new RuleTest<BlindSpotAnalyzer>($$"""
        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        GC.KeepAlive(new Own());
        Take((IProgress<int>)AppContext.GetData("one")!);
        static void Take(IProgress<int> one) => {{(hidden.Length > 0 ? "{|#0:one.Report(1)|}" : "one.Report(1)")}};
        class Own : IProgress<int> { public void Report(int value) { {{inside}}; } static IProgress<int> Again() => new Own(); static void Again2() { } }
        """).Expecting(hidden.Length == 0
            ? [] : [new DiagnosticResult(Rules.BlindSpot).WithLocation(0)
                .WithArguments("IProgress.Report", "framework-typed receiver", hidden)]).RunAsync();

    [Fact]
    public Task StrictProject_IsWarned() =>
        new RuleTest<BlindSpotAnalyzer>(Reflection).WithConfig("is_global = true\nbuild_property.PermissionsStrict = true\n")
        .Expecting(new DiagnosticResult(Rules.BlindSpot).WithSeverity(DiagnosticSeverity.Warning).WithLocation(0)
            .WithArguments("MethodBase.Invoke", "reflection", "fs.write")).RunAsync();
}
