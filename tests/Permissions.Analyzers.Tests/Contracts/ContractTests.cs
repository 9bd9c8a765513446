// PERM2007: what a member states about its phase is checked where it is called.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Contracts;

public sealed class ContractTests
{
    private const string Members = """


        static class Store
        {
            [StartupPhase] public static void Create() { }
            [RequiresPermission(Permission.ChildProcess)] public static void Compress() { }
            [RequiresPermission(Permission.FileSystemWrite)] public static int Count => 1;
        }

        [StartupPhase]
        static class Boot
        {
            public static void Prepare() { }
        }

        interface IDisk
        {
            [RequiresPermission(Permission.FileSystemWrite)] void Save();
        }

        class Disk : IDisk
        {
            public void Save() { }
        }
        """;

    [Theory]
    [InlineData("Store.Create()", "Store.Create")]
    [InlineData("Boot.Prepare()", "Boot.Prepare")]
    [InlineData("Store.Count.ToString()", "Store.Count")]
    [InlineData("((IDisk)new Disk()).Save()", "IDisk.Save")]
    public Task CallAfterTheDrop_Reports(string call, string member)
    {
        var marked = "{|#0:" + call.Replace(".ToString()", "|}.ToString()")
            + (call.EndsWith(".ToString()", System.StringComparison.Ordinal) ? "" : "|}");
        return Program($$"""
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            {{marked}};
            """).Expecting(new DiagnosticResult(Rules.BrokenContract).WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments(member, "fs.write", "Test0.cs:1", "Main → " + member)).RunAsync();
    }

    [Fact]
    public Task CallOfARequestHandler_ReportsWithItsPath() => new RuleTest<ContractAnalyzer>("""
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/pack", () => {|#0:Store.Compress()|});
        ProcessPermissions.Drop(Permission.ChildProcess);
        app.Run();
        """ + Members, isWeb: true).Expecting(new DiagnosticResult(Rules.BrokenContract).WithLocation(0)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("Store.Compress", "child", "Test0.cs:5", "POST /pack → Store.Compress")).RunAsync();

    [Theory]
    [InlineData("Store.Create()")]
    [InlineData("Boot.Prepare()")]
    [InlineData("_ = Store.Count")]
    [InlineData("((IDisk)new Disk()).Save()")]
    public Task CallBeforeTheDrop_StaysSilent(string call) => Program($"""
        {call};
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """).RunAsync();

    [Fact]
    public Task CallAfterTheDropOfAnotherPermission_StaysSilent() => Program("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Compress();
        """).RunAsync();

    [Fact]
    public Task CallWhereThePermissionIsHeld_StaysSilent() => Program("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
            Console.WriteLine(Store.Count);
        """).RunAsync();

    [Fact]
    public Task ProgramWithoutADrop_StaysSilent() => Program("Store.Create(); Store.Compress();").RunAsync();

    private static RuleTest<ContractAnalyzer> Program(string statements) => new(statements + Members);
}
