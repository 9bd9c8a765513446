// The bodies of members with a contract: read in the state that the contract states, and in none worse.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CatalogFiles;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Contracts;

public sealed class RuntimePhaseTests
{
    [Theory]
    [InlineData("Permission.FileSystemWrite", null)]
    [InlineData("", null)]
    [InlineData("", "fs.write child")]
    [InlineData("Permission.ChildProcess, Permission.FileSystemWrite", "worker")]
    public Task RuntimePhaseMemberOfALibrary_Reports(string named, string? atRuntime) =>
        Library(named, "{|#0:File.Delete(\"a\")|}", atRuntime)
        .Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("File.Delete", "fs.write", "run time", "Cache.Trim → File.Delete")).RunAsync();

    [Theory]
    [InlineData("Permission.ChildProcess", null)]
    [InlineData("Permission.ChildProcess", "fs.write")]
    [InlineData("", "child;worker")]
    public Task RuntimePhaseMemberWithThePermission_StaysSilent(string named, string? atRuntime) =>
        Library(named, "File.Delete(\"a\")", atRuntime).RunAsync();

    [Fact]
    public Task RuntimePhaseMemberOfAProgramThatDropsAnother_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop(Permission.ChildProcess);

        static class Cache
        {
            [RuntimePhase] public static void Trim() => File.Delete("a");
        }
        """).RunAsync();

    [Fact]
    public Task BodyOfAStartupPhaseMember_IsNotReportedForTheCall_StaysSilent() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Cache.Make();
        Cache.Trim();

        static class Cache
        {
            [StartupPhase] public static void Make() => Write();
            [RequiresPermission(Permission.FileSystemWrite)] public static void Trim() => Write();
            static void Write() => File.WriteAllText("a", "");
        }
        """).RunAsync();

    [Fact]
    public Task BodyThatRequiresAnotherPermission_Reports() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Cache.Trim();

        static class Cache
        {
            [RequiresPermission(Permission.ChildProcess)] public static void Trim() => {|#0:File.WriteAllText("a", "")|};
        }
        """).Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("File.WriteAllText", "fs.write", "Test0.cs:1", "Main → Cache.Trim → File.WriteAllText")).RunAsync();

    [Theory]
    [InlineData("fs.write", true)]
    [InlineData("child", false)]
    public Task DelegateThatALibraryKeeps_RunsWithoutWhatTheProjectSays(string atRuntime, bool isReported)
    {
        var test = WithProperty(new("""
            public static class Cleaning
            {
                public static Timer Start() => new Timer(_ => {|#0:File.Delete("a")|}, null, 0, 1000);
            }
            """, kind: OutputKind.DynamicallyLinkedLibrary), atRuntime);
        return (isReported
            ? test.Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments("File.Delete", "fs.write", "run time", "lambda in Cleaning.Start → File.Delete"))
            : test).RunAsync();
    }

    [Fact]
    public Task MisspeltName_Reports() => new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();", knowsPermissions: false)
        .WithConfig("is_global = true\nbuild_property.PermissionsDroppedAtRuntime = child, wrker\n")
        .Expecting(new DiagnosticResult(Rules.BadCatalogLine).WithNoLocation()
            .WithArguments("PermissionsDroppedAtRuntime names 'wrker', which is not a permission; did you mean 'worker'?")).RunAsync();

    private static RuleTest<AfterDropAnalyzer> Library(string named, string body, string? atRuntime) => WithProperty(new($$"""
        public static class Cache
        {
            [RuntimePhase({{named}})] public static void Trim() => {{body}};
        }
        """, kind: OutputKind.DynamicallyLinkedLibrary), atRuntime);

    private static RuleTest<AfterDropAnalyzer> WithProperty(RuleTest<AfterDropAnalyzer> test, string? atRuntime) =>
        atRuntime is null
            ? test : test.WithConfig($"is_global = true\nbuild_property.PermissionsDroppedAtRuntime = {atRuntime.Replace(';', ',')}\n");
}
