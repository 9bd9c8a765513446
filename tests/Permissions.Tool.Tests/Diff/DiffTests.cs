// What a change makes a service and its package newly need, from folders and from reports, and what is not growth.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Permissions.Tool.Tests.Report;
using Xunit;

namespace Permissions.Tool.Tests.Diff;

[Collection(PublishedCollection.Name)]
public sealed class DiffTests(PublishedPrograms programs)
{
    [Fact]
    public async Task Growth_IsNamed_WithItsPackageAndPath_AndTheExitCodeIsOne()
    {
        var run = await programs.RunAsync("diff", programs.Old, programs.New);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Contoso.Ledger 2.0.0, was 1.0.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ledger.Append newly needs env at run time, as nothing in this package did", run.Output, StringComparison.Ordinal);
        Assert.Contains("Orders.Save newly needs child at run time, as nothing in the program did", run.Output, StringComparison.Ordinal);
        Assert.Contains("→ Process.Start", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 new needs.", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherWay_IsNoGrowth_AndSaysWhatIsGone()
    {
        var run = await programs.RunAsync("diff", programs.New, programs.Old);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No longer: Orders.Save (Service) needs child at run time.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovedLines_AndAnotherLambda_AreNoGrowth()
    {
        var run = await programs.RunAsync("diff", programs.Old, programs.Moved);
        Assert.Equal((0, "Service.dll needs nothing that Service.dll did not."), (run.ExitCode, run.Output.TrimEnd()));
    }

    [Fact]
    public async Task Reports_AndFolders_CompareAlike()
    {
        var (old, now) = (Path.Combine(programs.Root, "old.json"), Path.Combine(programs.Root, "new.json"));
        await programs.RunAsync("report", programs.Old, "--format", "json", "--output", old);
        await programs.RunAsync("report", programs.New, "--format", "json", "--output", now);
        Assert.Equal(await programs.RunAsync("diff", programs.Old, programs.New), await programs.RunAsync("diff", old, now));
        Assert.Equal(File.ReadAllText(now), (await programs.RunAsync("report", now, "--format", "json")).Output);
    }

    [Fact]
    public async Task Json_AndSarif_HoldTheGrowth()
    {
        using var json = JsonDocument.Parse((await programs.RunAsync("diff", programs.Old, programs.New, "--format", "json")).Output);
        Assert.Equal(["program Service child", "package Contoso.Ledger env"],
            json.RootElement.GetProperty("growth").EnumerateArray()
                .Select(one =>
                    $"{one.GetProperty("reach")} {one.GetProperty("package")} {one.GetProperty("use").GetProperty("permission")}"));
        using var sarif = JsonDocument.Parse((await programs.RunAsync("diff", programs.Old, programs.New, "--format", "sarif")).Output);
        Assert.Equal(["PERM1002", "PERM1007"],
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(one => one.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public async Task Baseline_OfTheNewProgram_KnowsItsGrowth()
    {
        var file = Path.Combine(programs.Root, "known.baseline.json");
        Assert.Equal(0, (await programs.RunAsync("report", programs.New, "--write-baseline", file)).ExitCode);
        var run = await programs.RunAsync("diff", programs.Old, programs.New, "--baseline", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 known and not shown", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "(1): this is not a report of ours")]
    [InlineData("{\n\"format\": 3 }", "(2): this is not a report of ours")]
    [InlineData("{}", "this is not a report of ours")]
    [InlineData("null", "is empty")]
    public async Task WhatIsNoReport_IsRefused_WithItsPlace(string content, string message)
    {
        using var folder = new TempFolder();
        var file = folder.Write("old.json", content);
        var run = await programs.RunAsync("diff", file, programs.New);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("permissions diff: " + file, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("permissions report APP --format json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"permissions-report/2\"", "\"permissions-report/9\"", "'permissions-report/9'")]
    [InlineData("\"fs.write\"", "\"fs.wipe\"", "'fs.wipe'")]
    [InlineData("\"program\": \"Service.dll\"", "\"program\": null", "is null that has to be there")]
    [InlineData("\"path\": [", "\"path\": [ 9999,", "A path names step 9999")]
    [InlineData("\"steps\": [", "\"steps\": [ null,", "something in its steps is null")]
    public async Task ReportThatWasChanged_IsRefused(string written, string changed, string message)
    {
        using var folder = new TempFolder();
        var report = (await programs.RunAsync("report", programs.Old, "--format", "json")).Output;
        Assert.Contains(written, report, StringComparison.Ordinal);
        var run = await programs.RunAsync("diff", folder.Write("old.json", report.Replace(written, changed, StringComparison.Ordinal)),
            programs.New);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
