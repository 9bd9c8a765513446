// A solution of C#, F# and Visual Basic with other generators: it builds with our packages, reports each finding, and refuses each call.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class SolutionTests(BuiltSolution solution) : IClassFixture<BuiltSolution>
{
    private const string Stub = "PermissionDeniedException";
    private static readonly string Kernel = OperatingSystem.IsLinux() ? "UnauthorizedAccessException" : "saved";

    [Fact]
    public void Build_WarnsOfNothingButTheUses()
    {
        var codes = Regex.Matches(solution.Output, "warning ([A-Z]+[0-9]+)").Select(match => match.Groups[1].Value).Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["PERM1001", "PERM1005", "PERM1007"], codes);
    }

    [Theory]
    [InlineData("Linked.cs", "PERM1001", "Main → lambda in Main → Linked.Save → File.WriteAllText")] // a file of two projects
    [InlineData("Disk.cs", "PERM1001", "Main → lambda in Main → Disk.Save → File.WriteAllText")] // a package that brings sources
    [InlineData("App/Program.cs", "PERM1001", "Main → lambda in Main → Lib: Disk.Save → File.WriteAllText")] // netstandard2.0
    [InlineData("App/Program.cs", "PERM1001", "Main → lambda in Main → Multi … Linked.Save → File.WriteAllText")] // net8.0 and net10.0
    [InlineData("App/Program.cs", "PERM1001", "Main → lambda in Main → Fs: Disk.save → File.WriteAllText")]
    [InlineData("App/Program.cs", "PERM1001", "Main → lambda in Main → Vb: Disk.Save → File.WriteAllText")]
    [InlineData("App/Program.cs", "PERM1005", "Main → Database.Store → SqlMapper.Execute")]
    // its code is among the assets for one system, see B5
    [InlineData("App/Program.cs", "PERM1005", "Main → Database.Store → Microsoft.Data.SqlClient")]
    [InlineData("Web/Program.cs", "PERM1001", "GET /save → File.WriteAllText")]
    [InlineData("Web/Program.cs", "PERM1007", "GET /bind → ConfigurationBinder.Bind")]
    public void Use_IsFound(string file, string rule, string path) =>
        Assert.Matches($@"{Regex.Escape(file)}\(\d+,\d+\): warning {rule}: .*Reached by {Regex.Escape(path)}", solution.Output);

    [Theory]
    [InlineData("Web/Pages/Index.cshtml(3,5)", "Pages_Index.ExecuteAsync → File.WriteAllText")]
    [InlineData("Web/Components/App.razor(6,9)", "App.BuildRenderTree → App.Save → File.WriteAllText")]
    public void UseInARazorFile_StandsInItsLine(string place, string path) =>
        Assert.Matches($@"{Regex.Escape(place)}: warning PERM1001: .*dropped at Program\.cs:\d+. Reached by {Regex.Escape(path)}",
            solution.Output);

    [Fact]
    public async Task App_IsRefusedByStubsInItsOwnCode_AndByTheKernelInOtherLanguages() =>
        Assert.Equal(
            [
                $"linked: {Stub}", $"netstandard: {Kernel}", $"multi: {Stub}", $"fsharp: {Kernel}", $"basic: {Kernel}", $"sources: {Stub}",
                "dapper: SqlException",
            ],
            await RunAsync("App"));

    [Fact]
    public async Task Web_RunsOnTheGeneratorsOfOthers_AndIsRefusedByStubsWhereItsOwnCodeWrites() =>
        Assert.Equal(["/bind: {\"size\":0}", $"/save?name=a: {Stub}", $"/unseen: {Kernel}", $"/: {Kernel}", $"/blazor: {Kernel}"],
            await RunAsync("Web"));

    [Theory]
    [InlineData("App", "SqlMapper.Execute")]
    [InlineData("Web", "ConfigurationBinder.Bind")]
    [InlineData("Web", "File.WriteAllText")] // its overload is known only with what the generator of JSON makes
    public void CallOfAnotherGenerator_HasNoStub_AndIsNamed(string project, string call)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(solution.Folder, project + ".sarif")));
        var said = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() == "PERM3001")
            .Select(result => result.GetProperty("message").GetProperty("text").GetString()!);
        Assert.Contains(said,
            text => text.Contains(call, StringComparison.Ordinal) && text.Contains("generator", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("App", "debug")]
    [InlineData("Multi", "debug_net8.0")]
    [InlineData("Multi", "debug_net10.0")]
    public void AssemblyWithStubs_IsTheSameFromTwoFolders(string project, string configuration)
    {
        var first = File.ReadAllBytes(BuiltSolution.Built(solution.Folder, project, configuration));
        Assert.Contains("GuardStubs", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.DoesNotContain(solution.Folder, Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(BuiltSolution.Built(solution.Copy, project, configuration))));
    }

    private async Task<string[]> RunAsync(string project) =>
        (await Dotnet.RunAsync(solution.Folder, BuiltSolution.Built(solution.Folder, project))).Succeeded().Output.ReplaceLineEndings("\n")
            .Trim().Split('\n');
}
