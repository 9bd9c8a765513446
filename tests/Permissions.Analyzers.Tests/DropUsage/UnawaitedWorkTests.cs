// PERM2005: work that is started before the drop, is not awaited before it, and uses what is dropped.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.DropUsage;

public sealed class UnawaitedWorkTests
{
    private const string Store = """


        static class Store
        {
            public static async Task SaveAsync()
            {
                await Task.Yield();
                File.WriteAllText("a", "");
            }

            public static async Task ReadAsync()
            {
                await Task.Yield();
                File.ReadAllText("a");
            }
        }
        """;

    [Fact]
    public Task WorkAwaitedAfterTheDrop_Reports() => Program("""
        var work = {|#0:Store.SaveAsync()|};
        {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};
        await work;
        """).Expecting(Found("Store.SaveAsync", 2, "Store.SaveAsync → File.WriteAllText")).RunAsync();

    [Fact]
    public Task PoolWorkNeverAwaited_Reports() => Program("""
        {|#0:Task.Run(Store.SaveAsync)|};
        {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};
        """).Expecting(Found("Store.SaveAsync", 2, "Store.SaveAsync → File.WriteAllText")).RunAsync();

    [Fact]
    public Task WorkStartedInAHelperThatForgetsIt_ReportsThere() => Program("""
        Start();
        {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};

        static void Start() => _ = {|#0:Store.SaveAsync()|};
        """).Expecting(Found("Store.SaveAsync", 2, "Store.SaveAsync → File.WriteAllText")).RunAsync();

    [Fact]
    public Task WorkAwaitedBeforeTheDrop_StaysSilent() => Program("""
        var work = Store.SaveAsync();
        await work;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """).RunAsync();

    [Fact]
    public Task AllWorkAwaitedBeforeTheDrop_StaysSilent() => Program("""
        await Task.WhenAll(Store.SaveAsync(), Task.Run(Store.SaveAsync));
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """).RunAsync();

    [Fact]
    public Task WorkThatUsesOtherPermissions_StaysSilent() => Program("""
        var work = Store.ReadAsync();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await work;
        """).RunAsync();

    [Fact]
    public Task WorkStartedAfterTheDrop_IsNoMatterOfWaiting_StaysSilent() => Program("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        _ = Store.SaveAsync();
        """).RunAsync();

    [Fact]
    public Task WorkThatAsksFirst_StaysSilent() => Program("""
        _ = Task.Run(() =>
        {
            if (ProcessPermissions.Has(Permission.FileSystemWrite))
                File.WriteAllText("a", "");
        });
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        """).RunAsync();

    [Fact]
    public Task ProgramThatDropsNothing_StaysSilent() => Program("""
        _ = Store.SaveAsync();
        if (ProcessPermissions.Has(Permission.FileSystemWrite))
            ProcessPermissions.Drop(Permission.ChildProcess);
        """).RunAsync();

    private static DiagnosticResult Found(string started, int line, string path) => new DiagnosticResult(Rules.UnawaitedWork)
        .WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(started, "fs.write", $"Test0.cs:{line}", path);

    private static RuleTest<DropUsageAnalyzer> Program(string statements) =>
        new(statements
            + Store.Replace("""File.WriteAllText("a", "")""",
                statements.Contains("#0") ? """{|#2:File.WriteAllText("a", "")|}""" : """File.WriteAllText("a", "")"""));
}
