// PERM2008: phase attributes that contradict each other, or who calls the member.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Contracts;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("[StartupPhase, RuntimePhase] public static void {|#0:Make|}() { }", "Store.Make")]
    [InlineData("[StartupPhase] [RuntimePhase(Permission.ChildProcess)] public static int {|#0:Count|} { get; set; }", "Store.Count")]
    [InlineData("[StartupPhase] public static partial void {|#0:Make|}(); [RuntimePhase] public static partial void Make() { }",
        "Store.Make")]
    [InlineData("public static void Make() { [StartupPhase, RuntimePhase] static void {|#0:Inner|}() { } Inner(); }", "Store.Make.Inner")]
    public Task StartupAndRuntime_Reports(string member, string name) => Library(member)
        .Expecting(Saying(
            $"'{name}' is both [StartupPhase] and [RuntimePhase]: it cannot run only before any drop and also after one. Remove one of "
                + "them.")).RunAsync();

    [Fact]
    public Task StartupAndRuntime_OfAType_ReportsOnce() => new RuleTest<ContractAnalyzer>("""
        [StartupPhase, RuntimePhase]
        public class {|#0:Store|}
        {
            public void Make() { }
            public void Keep() { }
        }
        """, kind: OutputKind.DynamicallyLinkedLibrary)
        .Expecting(Saying(
            "'Store' is both [StartupPhase] and [RuntimePhase]: it cannot run only before any drop and also after one. Remove one of "
                + "them.")).RunAsync();

    [Fact]
    public Task AbstractMember_Reports() => new RuleTest<ContractAnalyzer>("""
        public abstract class Store
        {
            [StartupPhase, RuntimePhase] public abstract void {|#0:Make|}();
        }
        """, kind: OutputKind.DynamicallyLinkedLibrary)
        .Expecting(Saying(
            "'Store.Make' is both [StartupPhase] and [RuntimePhase]: it cannot run only before any drop and also after one. Remove one of "
                + "them.")).RunAsync();

    [Fact]
    public Task RequiresWhatIsDroppedWhereItRuns_Reports() =>
        Library("[RequiresPermission(Permission.FileSystemWrite), RuntimePhase(Permission.FileSystemWrite, Permission.ChildProcess)] "
            + "public static void {|#0:Make|}() { }")
            .Expecting(Saying(
                "'Store.Make' requires fs.write and states that fs.write is dropped where it runs. Take fs.write out of one of the "
                    + "attributes.")).RunAsync();

    [Theory]
    [InlineData("[StartupPhase] public static void Make() { }")]
    [InlineData("[RuntimePhase] public static void Make() { }")]
    [InlineData("[StartupPhase, RequiresPermission(Permission.FileSystemWrite)] public static void Make() { }")]
    [InlineData("[RequiresPermission(Permission.FileSystemWrite), RuntimePhase(Permission.ChildProcess)] public static void Make() { }")]
    [InlineData("[RequiresPermission(Permission.FileSystemWrite), RuntimePhase] public static void Make() { }")]
    [InlineData("[RuntimePhase] public static int Count { get; [StartupPhase] set; }")]
    [InlineData("[RuntimePhase] public static void Make() => ProcessPermissions.Drop(Permission.ChildProcess);")]
    [InlineData("[StartupPhase] public static void Make() => ProcessPermissions.Drop(Permission.ChildProcess);")]
    [InlineData("[StartupPhase] public static void Make() => Use(); [RuntimePhase] public static void Use() { }")]
    [InlineData("[StartupPhase] public static void Make() { [RuntimePhase] static void Inner() { } Inner(); }")]
    public Task StatementsThatAgree_StaySilent(string member) => Library(member).RunAsync();

    [Fact]
    public Task RuntimePhaseMemberOfAStartupPhaseType_StaysSilent() => new RuleTest<ContractAnalyzer>("""
        [StartupPhase]
        public class Store
        {
            public static void Make() { }
            [RuntimePhase] public static void Keep() { }
        }
        """, kind: OutputKind.DynamicallyLinkedLibrary).RunAsync();

    [Fact]
    public Task RuntimePhaseMemberOnlyCalledAtStartup_StaysSilent() => new RuleTest<ContractAnalyzer>("""
        Store.Make();
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        static class Store
        {
            [RuntimePhase] public static void Make() { }
        }
        """).RunAsync();

    [Theory]
    [InlineData("[StartupPhase] public void {|#0:Rebuild|}() { }", "OrdersController.Rebuild", "fs.write, child")]
    [InlineData("[RequiresPermission(Permission.FileSystemWrite)] public void {|#0:Rebuild|}() { }", "OrdersController.Rebuild",
        "fs.write")]
    [InlineData("[StartupPhase] public {|#0:OrdersController|}() { }", "new OrdersController", "fs.write, child")]
    public Task MemberThatTheFrameworkCalls_Reports(string member, string name, string permissions) => Web($$"""
        public class OrdersController : ControllerBase
        {
            {{member}}
        }
        """).Expecting(Saying(
            $"'{name}' requires {permissions}, which may already have been dropped at Test0.cs:3 where the framework calls it. Remove the "
                + $"attribute, or keep {permissions}.")).RunAsync();

    [Theory]
    [InlineData("[RequiresPermission(Permission.Worker)] public void Rebuild() { }")]
    [InlineData("public void Rebuild() { }")]
    [InlineData("[StartupPhase, NonAction] protected void Rebuild() { }")]
    [InlineData("[StartupPhase] internal static void Rebuild() { }")]
    public Task MemberThatTheFrameworkCallsWithWhatItAsks_StaysSilent(string member) => Web($$"""
        public class OrdersController : ControllerBase
        {
            {{member}}
        }
        """).RunAsync();

    [Fact]
    public Task StartupPhaseTypeWithToStringAndDispose_StaysSilent() => new RuleTest<ContractAnalyzer>("""
        using (var store = new Store())
            Console.WriteLine(store);
        ProcessPermissions.Drop(Permission.FileSystemWrite);

        [StartupPhase]
        class Store : IDisposable, IComparer<int>
        {
            public override string ToString() => "store";
            public int Compare(int a, int b) => a - b;
            public void Dispose() { }
        }
        """).RunAsync();

    private static DiagnosticResult Saying(string words) =>
        new DiagnosticResult(Rules.ContradictoryContract).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments(words);

    private static RuleTest<ContractAnalyzer> Library(string members) => new($$"""
        public static partial class Store
        {
            {{members}}
        }
        """, kind: OutputKind.DynamicallyLinkedLibrary);

    private static RuleTest<ContractAnalyzer> Web(string types) => new("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapControllers();
        app.Run();

        """ + types, isWeb: true);
}
