// PERM2001, 2002, 2003 and 2006: drops that come too late, that do not always happen, that name nothing, and programs without one.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.DropUsage;

public sealed class DropUsageTests
{
    [Fact]
    public Task DropAfterStart_Reports() => Web("""
        await app.StartAsync();
        {|#0:ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker)|};
        """).Expecting(new DiagnosticResult(Rules.DropAfterServing).WithLocation(0).WithArguments("child, worker")).RunAsync();

    [Fact]
    public Task DropBeforeStart_StaysSilent() => Web("""
        ProcessPermissions.Drop(Permission.ChildProcess);
        await app.StartAsync();
        """).RunAsync();

    [Fact]
    public Task DropBeforeRun_InAHelper_StaysSilent() => Web("""
        Boot.End();
        app.Run();

        static class Boot { public static void End() => ProcessPermissions.Drop("child"); }
        """).RunAsync();

    [Fact]
    public Task DropOnOnePathIntoServing_Reports() => Web("""
        if (args.Length > 0)
            ProcessPermissions.Drop(Permission.ChildProcess);
        {|#0:app.Run()|};
        """).Expecting(new DiagnosticResult(Rules.DropNotOnEveryPath).WithLocation(0).WithArguments("WebApplication.Run", "child"))
        .RunAsync();

    [Fact]
    public Task DropOnBothPathsIntoServing_StaysSilent() => Web("""
        if (args.Length > 0)
            ProcessPermissions.Drop(Permission.ChildProcess);
        else
            ProcessPermissions.Drop("child");
        app.Run();
        """).RunAsync();

    [Fact]
    public Task ReturnInsteadOfServing_StaysSilent() => Web("""
        if (args.Length > 0)
            return;
        ProcessPermissions.Drop(Permission.ChildProcess);
        app.Run();
        """).RunAsync();

    [Fact]
    public Task MisspeltName_Reports() => Program("""
        ProcessPermissions.Drop("{|#0:fs.wirte|}");
        """).Expecting(new DiagnosticResult(Rules.UnknownPermission).WithLocation(0)
            .WithArguments("'fs.wirte' is not a permission; did you mean 'fs.write'?")).RunAsync();

    [Fact]
    public Task TwoMisspeltNames_ReportEachWhereItIsWritten() => Program("""
        ProcessPermissions.Drop("child,{|#0:wrker|}, {|#1:evn|}");
        """).Expecting(
            new DiagnosticResult(Rules.UnknownPermission).WithLocation(0)
                .WithArguments("'wrker' is not a permission; did you mean 'worker'?"),
            new DiagnosticResult(Rules.UnknownPermission).WithLocation(1).WithArguments("'evn' is not a permission; did you mean 'env'?"))
        .RunAsync();

    [Fact]
    public Task PermissionThatIsNoConstant_WarnsThatItCountsAsAll_Reports() => Program("""
        {|#0:ProcessPermissions.Drop(args[0])|};
        """).Expecting(new DiagnosticResult(Rules.UnknownPermission.Id, DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage(
                "'ProcessPermissions.Drop' is given a permission that is not a constant, so it counts as all ten. Name the permissions "
                    + "here.")).RunAsync();

    [Theory]
    [InlineData("\"fs.write, net\"")]
    [InlineData("\"fs.write,\" + Names.Child")]
    [InlineData("Permission.FileSystem, new DropOptions { Enforcement = Enforcement.Required }")]
    [InlineData("Permission.FileSystemWrite | Permission.Worker")]
    public Task ConstantNames_StaySilent(string arguments) => Program($$"""
        ProcessPermissions.Drop({{arguments}});

        static class Names { public const string Child = "child"; }
        """).RunAsync();

    [Fact]
    public Task ApplicationThatNeverDrops_Reports() => Program("""
        static class Program
        {
            static void {|#0:Main|}() => Console.WriteLine();
        }
        """).Expecting(new DiagnosticResult(Rules.NeverDrops).WithLocation(0)).RunAsync();

    [Fact]
    public Task TopLevelProgramThatNeverDrops_ReportsAtItsFirstWord() => Program("""
        {|#0:Console|}.WriteLine();
        """).Expecting(new DiagnosticResult(Rules.NeverDrops).WithLocation(0)).RunAsync();

    [Fact]
    public Task LibraryThatNeverDrops_StaysSilent() =>
        new RuleTest<DropUsageAnalyzer>("public class Store { }", kind: OutputKind.DynamicallyLinkedLibrary).RunAsync();

    [Fact]
    public Task ApplicationWithoutOurLibrary_StaysSilent() =>
        new RuleTest<DropUsageAnalyzer>("Console.WriteLine();", knowsPermissions: false).RunAsync();

    [Fact]
    public Task ApplicationThatIsAssumedToDrop_StaysSilent() => Program("Console.WriteLine();").AssumingDrop("child").RunAsync();

    private static RuleTest<DropUsageAnalyzer> Program(string source) => new(source);

    private static RuleTest<DropUsageAnalyzer> Web(string statements) => new($"""
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        {statements}
        """, isWeb: true);
}
