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
        .Expecting(new DiagnosticResult(Rules.BlindSpot).WithLocation(0).WithArguments("MethodBase.Invoke", "reflection", "fs.write")).RunAsync();

    [Theory]
    [InlineData("dynamic store = new object(); ProcessPermissions.Drop(\"child\"); {|PERM3002:store.Save()|};")]
    [InlineData("ProcessPermissions.Drop(\"child\"); {|PERM3002:Native.beep()|}; static class Native { [System.Runtime.InteropServices.DllImport(\"b\")] public static extern void beep(); }")]
    public Task OtherKinds_Report(string source) => new RuleTest<BlindSpotAnalyzer>(source).RunAsync();

    [Theory]
    [InlineData("dynamic path = \"a\"; ProcessPermissions.Drop(\"child\"); File.Delete(path);")]
    [InlineData("typeof(Console).GetMethod(\"Beep\", Type.EmptyTypes)!.Invoke(null, null);")]
    public Task WhatIsRead_OrRunsWithoutADrop_StaysSilent(string source) => new RuleTest<BlindSpotAnalyzer>(source).RunAsync();

    [Fact]
    public Task StrictProject_IsWarned() => new RuleTest<BlindSpotAnalyzer>(Reflection).WithConfig("is_global = true\nbuild_property.PermissionsStrict = true\n")
        .Expecting(new DiagnosticResult(Rules.BlindSpot).WithSeverity(DiagnosticSeverity.Warning).WithLocation(0).WithArguments("MethodBase.Invoke", "reflection", "fs.write")).RunAsync();
}
