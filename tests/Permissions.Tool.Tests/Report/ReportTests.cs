// The report of a published service and its package: phases, paths, the suggestion, identical output twice, and blind spots.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report;

[Collection(PublishedCollection.Name)]
public sealed class ReportTests(PublishedPrograms programs)
{
    [Fact]
    public async Task PublishedFolder_EachPackage_HasItsNeedsByPhase()
    {
        using var document = JsonDocument.Parse((await RanAsync("report", programs.Old, "--format", "json")).Output);
        Assert.Equal(["program Service 1.0.0", "package Contoso.Ledger 1.0.0"],
            document.RootElement.GetProperty("assemblies").EnumerateArray()
            .Select(one => $"{one.GetProperty("kind")} {one.GetProperty("package")} {one.GetProperty("packageVersion")}"));
        Assert.Equal(
            ["Contoso.Ledger runtime fs.write Ledger.Append", "Service startup fs.read Main", "Service startup fs.read Main",
                "Service runtime net.listen Main",
                "Service runtime env lambda in Main"],
            document.RootElement.GetProperty("uses").EnumerateArray()
                .Select(use =>
                    $"{use.GetProperty("assembly")} {use.GetProperty("phase")} {use.GetProperty("permission")} {use.GetProperty("name")}"));
    }

    [Fact]
    public async Task Path_CrossesIntoThePackage_WithFilesAndLines()
    {
        using var document = JsonDocument.Parse((await RanAsync("report", programs.Old, "--format", "json")).Output);
        var steps = document.RootElement.GetProperty("steps");
        var path = document.RootElement.GetProperty("uses")[0].GetProperty("path").EnumerateArray()
            .Select(number => steps[number.GetInt32()])
            .Select(step =>
                $"{step.GetProperty("name")} "
                    + $"{Path.GetFileName(step.GetProperty("place").GetProperty("file").GetString())}:"
                    + $"{step.GetProperty("place").GetProperty("line")} {step.GetProperty("assembly")}").ToList();
        Assert.Equal(["POST /orders Program.cs:3 Service", "Orders.Save Program.cs:3 Service", "Ledger.Append Program.cs:9 Contoso.Ledger",
            "File.AppendAllText Ledger.cs:5 "], path);
    }

    [Fact]
    public async Task Text_SaysWhatCouldBeDropped_AndWhere()
    {
        var text = (await RanAsync("report", programs.Old)).Output;
        Assert.Contains("Write this before WebApplication.Run, Service/Program.cs:5:", text, StringComparison.Ordinal);
        Assert.Contains("      ProcessPermissions.WarmUp();", text, StringComparison.Ordinal);
        Assert.Contains(
            "      ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker | Permission.FileSystemRead | "
                + "Permission.NetworkConnect | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics);", text,
            StringComparison.Ordinal);
        Assert.Contains("net.listen               -          1 call  needed to start serving", text, StringComparison.Ordinal);
        Assert.Contains("Contoso.Ledger 1.0.0  (package)", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public async Task Suggestion_Compiles_AndLeavesNothingToFind()
    {
        using var document = JsonDocument.Parse((await RanAsync("report", programs.Old, "--format", "json")).Output);
        var dropped = string.Join(',',
            document.RootElement.GetProperty("suggestion").GetProperty("permissions").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(0, (await programs.RunAsync("check", programs.Old, "--assume-drop", dropped)).ExitCode);
        Assert.Equal(1, (await programs.RunAsync("check", programs.Old, "--assume-drop", dropped + ",fs.write")).ExitCode);
    }

    [Fact]
    public async Task Project_IsBuiltFirst()
    {
        var run = await RanAsync("report", programs.Project);
        Assert.StartsWith("Service.dll: 2 assemblies; methods: ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Library_CountsAsRunTime_AndHasNoPlaceForADrop()
    {
        var text = (await RanAsync("report", Path.Combine(programs.Old, "Contoso.Ledger.dll"))).Output;
        Assert.Contains("It has no entry point: its callers decide when its code runs, so everything counts as run time.", text,
            StringComparison.Ordinal);
        Assert.Contains("This is a library", text, StringComparison.Ordinal);
        Assert.Contains("Ledger.Append", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ProcessPermissions.Drop(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionsAndNativeCode_LeaveOutWhatTheSystemNeedsForThem()
    {
        var text = (await RanAsync("report", programs.Caller)).Output;
        Assert.Contains(
            "      ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | "
                + "Permission.Environment | Permission.DynamicCode | Permission.Diagnostics);", text, StringComparison.Ordinal);
        Assert.Contains("fs.read is left out: a connection by name reads how names are resolved", text, StringComparison.Ordinal);
        Assert.Contains("addon is left out: a P/Invoke loads its library at its first call", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task Report_IsTheSameTwice(string format) =>
        Assert.Equal((await RanAsync("report", programs.New, "--format", format)).Output,
            (await RanAsync("report", programs.New, "--format", format)).Output);

    [Fact]
    public async Task Sarif_HasEachUse_WithItsPathAsACodeFlow()
    {
        using var document = JsonDocument.Parse((await RanAsync("report", programs.Old, "--format", "sarif")).Output);
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["PERM1001", "PERM1004", "PERM1004", "PERM1006", "PERM1007"],
            results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.All(results, result => Assert.Equal("note", result.GetProperty("level").GetString()));
        Assert.Equal(4, results[0].GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength());
    }

    [Fact]
    public async Task DependencyFile_ThatCannotBeRead_IsRefused_WithItsLine()
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(programs.Old, "Service.dll"), Path.Combine(folder.Name, "Service.dll"));
        folder.Write("Service.deps.json", "{\n  \"targets\": nothing\n}");
        Assert.Contains("Service.deps.json(2): ", await RefusedAsync("report", Path.Combine(folder.Name, "Service.dll")),
            StringComparison.Ordinal);
        folder.Write("Service.deps.json", "[]");
        Assert.Contains("is not a dependency file", await RefusedAsync("report", Path.Combine(folder.Name, "Service.dll")),
            StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.Name, "Service.deps.json"));
        Assert.Contains("(program)", (await RanAsync("report", Path.Combine(folder.Name, "Service.dll"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoProgram_IsRefused_WithWhatToDo()
    {
        using var folder = new TempFolder();
        Assert.Contains("is not a .NET assembly", await RefusedAsync("report", folder.Write("Broken.dll", "MZ and nothing behind it")),
            StringComparison.Ordinal);
        Assert.Contains("is a solution, which may build several programs; name the project of one",
            await RefusedAsync("report", folder.Write("All.slnx", "<Solution />")), StringComparison.Ordinal);
        Assert.Contains("does not exist", await RefusedAsync("report", "nowhere"), StringComparison.Ordinal);
        Assert.Contains("cannot write", await RefusedAsync("report", programs.Old, "--output", folder.Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatDoesNotCompile_IsRefused_WithItsError()
    {
        using var folder = new TempFolder();
        Assert.Contains("error CS0103",
            await RefusedAsync("report", folder.WriteProject("Broken/Broken.csproj", "Console.WriteLine(missing);")),
            StringComparison.Ordinal);
    }

    private async Task<ToolRun> RanAsync(params string[] arguments)
    {
        var run = await programs.RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{run.ExitCode}\n{run.Output}\n{run.Error}");
        return run;
    }

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        var run = await programs.RunAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("permissions report: ", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
