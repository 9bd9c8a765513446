// The path of a finding: its words, and each of its places, the drop first and then hop by hop.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class PathTests
{
    [Fact]
    public Task CallInTheMethodThatDrops_NamesIt_Reports() => new RuleTest<AfterDropAnalyzer>("""
        static class Program
        {
            static void {|#2:Main|}()
            {
                {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};
                {|#0:File.WriteAllText("a", "b")|};
            }
        }
        """).Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("File.WriteAllText", "fs.write", "Test0.cs:5", "Program.Main → File.WriteAllText")).RunAsync();

    [Fact]
    public Task CallThreeCallsDeep_NamesEachHop_Reports() => new RuleTest<AfterDropAnalyzer>("""
        static class Program
        {
            static void {|#2:Main|}()
            {
                {|#1:ProcessPermissions.Drop("child")|};
                {|#3:Orders.Place()|};
            }
        }

        static class Orders { public static void Place() => {|#4:Store.Save()|}; }

        static class Store { public static void Save() => {|#0:System.Diagnostics.Process.Start("a")|}; }
        """).Expecting(new DiagnosticResult(Rules.ChildProcess).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithLocation(4)
            .WithArguments("Process.Start", "child", "Test0.cs:5", "Program.Main → Orders.Place → Store.Save → Process.Start")).RunAsync();

    [Fact]
    public Task TwoWays_TheShorterIsTold_Reports() => new RuleTest<AfterDropAnalyzer>("""
        static class Program
        {
            static void {|#2:Main|}()
            {
                {|#1:ProcessPermissions.Drop("fs.write")|};
                Detour();
                {|#3:Save()|};
            }

            static void Detour() => Save();

            static void Save() => {|#0:File.Delete("a")|};
        }
        """).Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("File.Delete", "fs.write", "Test0.cs:5", "Program.Main → Program.Save → File.Delete")).RunAsync();

    [Fact]
    public Task Endpoint_BeginsItsOwnPath_Reports() => new RuleTest<AfterDropAnalyzer>("""
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        {|#2:app.MapPost("/orders", (string order) => {|#3:Orders.Save(order)|})|};
        {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};
        app.Run();

        static class Orders { public static void Save(string order) => {|#0:File.AppendAllText("orders.log", order)|}; }
        """, isWeb: true)
        .Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("File.AppendAllText", "fs.write", "Test0.cs:5", "POST /orders → Orders.Save → File.AppendAllText")).RunAsync();

    [Fact]
    public Task DropInAnotherFile_IsAPlaceThere_Reports()
    {
        var test = new RuleTest<AfterDropAnalyzer>("""
            static class Program
            {
                static void {|#2:Main|}()
                {
                    Boot.End();
                    {|#0:File.Delete("a")|};
                }
            }
            """);
        test.TestState.Sources.Add(("Boot.cs", """
            static class Boot
            {
                public static void End() => {|#1:ProcessPermissions.Drop("fs.write")|};
            }
            """));
        return test.Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("File.Delete", "fs.write", "Boot.cs:3", "Program.Main → File.Delete")).RunAsync();
    }
}
