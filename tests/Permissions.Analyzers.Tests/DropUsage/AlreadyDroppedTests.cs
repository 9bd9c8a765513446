// PERM2004: a drop of what is dropped for certain.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.DropUsage;

public sealed class AlreadyDroppedTests
{
    [Theory]
    [InlineData("ProcessPermissions.Drop(\"child\");")]
    [InlineData("ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker);")]
    [InlineData("if (args.Length > 0) ProcessPermissions.Drop(\"child\"); else End();")]
    [InlineData("End();")]
    public Task DropOfWhatIsDropped_Reports(string before) => Program(before, "{|#0:ProcessPermissions.Drop(Permission.ChildProcess)|};")
        .Expecting(new DiagnosticResult(Rules.AlreadyDropped).WithLocation(0).WithArguments("child is")).RunAsync();

    [Theory]
    [InlineData("ProcessPermissions.Drop(\"worker\");")]
    [InlineData("if (args.Length > 0) ProcessPermissions.Drop(\"child\");")]
    [InlineData("try { End(); } catch { }")]
    public Task DropOfWhatMayStillBeHeld_StaysSilent(string before) =>
        Program(before, "ProcessPermissions.Drop(Permission.ChildProcess);").RunAsync();

    [Fact]
    public Task DropOfMoreThanIsDropped_StaysSilent() =>
        Program("End();", "ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker);").RunAsync();

    [Fact]
    public Task DropInALoop_StaysSilent() =>
        Program("", "foreach (var _ in args) ProcessPermissions.Drop(Permission.ChildProcess);").RunAsync();

    [Fact]
    public Task DropOfWhatWasLeftOver_StaysSilent() =>
        Program("ProcessPermissions.DropExcept(Permission.FileSystemWrite, [\"/tmp\"]);",
            "ProcessPermissions.Drop(Permission.FileSystemWrite);").RunAsync();

    private static RuleTest<DropUsageAnalyzer> Program(string before, string drop) => new($$"""
        {{before}}
        {{drop}}

        static void End() => ProcessPermissions.Drop(Permission.ChildProcess);
        """);
}
