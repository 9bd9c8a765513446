// Known findings: written once, left out ever after, whatever their lines; new and stale ones are counted.
using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Permissions.Tool.Tests.Report;
using Xunit;

namespace Permissions.Tool.Tests.Baseline;

[Collection(PublishedCollection.Name)]
public sealed class BaselineTests(PublishedPrograms programs)
{
    [Fact]
    public async Task KnownFindings_AreLeftOut_AlsoAfterTheirLinesMoved()
    {
        var file = await WrittenAsync(programs.Old, "fs.write");
        foreach (var program in new[] { programs.Old, programs.Moved })
        {
            var run = await CheckAsync(program, "fs.write", "--baseline", file);
            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith("No new findings.", run.Output, StringComparison.Ordinal);
            Assert.Contains("1 known and not shown (known.json).", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task NewFinding_IsReported_AndTheKnownOneIsNot_ButASecondCallInItsMethodIs()
    {
        var run = await CheckAsync(programs.New, "fs.write,child", "--baseline", await WrittenAsync(programs.Old, "fs.write"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 new findings: PERM1001 × 1, PERM1002 × 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 known and not shown (known.json).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryThatNothingMatches_IsCountedAsStale()
    {
        var run = await CheckAsync(programs.Old, "fs.write", "--baseline", await WrittenAsync(programs.New, "fs.write,child"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 known and not shown (known.json); 1 entry of it is stale", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_NamesMethodAndApi_AndNoLine()
    {
        var file = await WrittenAsync(programs.Old, "fs.write");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var entry = Assert.Single(document.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal(("PERM1001", "Ledger.Append", "File.AppendAllText", 1),
            (entry.GetProperty("rule").GetString(), entry.GetProperty("method").GetString(), entry.GetProperty("api").GetString(),
                entry.GetProperty("count").GetInt32()));
        Assert.DoesNotContain("\"line\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithABaseline_HoldsOnlyWhatIsNew()
    {
        var file = Path.Combine(programs.Root, "report.baseline.json");
        Assert.Equal(0, (await programs.RunAsync("report", programs.Old, "--write-baseline", file)).ExitCode);
        var same = await programs.RunAsync("report", programs.Moved, "--baseline", file, "--format", "json");
        Assert.Equal(0, same.ExitCode);
        var grown = await programs.RunAsync("report", programs.New, "--baseline", file, "--format", "json");
        Assert.Equal(1, grown.ExitCode);
        Assert.Contains("3 new; 5 known and not shown (report.baseline.json).", grown.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(grown.Output);
        Assert.Equal(3, document.RootElement.GetProperty("uses").GetArrayLength());
        Assert.Contains("Only what the baseline does not know:",
            (await programs.RunAsync("report", programs.New, "--baseline", file)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "this is not a baseline")]
    [InlineData("{\n oops }", "(2): this is not a baseline")]
    [InlineData("{}", "is not a baseline that this tool reads")]
    [InlineData("""{ "format": "permissions-baseline/1", "command": "report", "entries": [] }""", "was written by 'permissions report'")]
    public async Task WhatIsNoBaseline_IsRefused_WithWhatToDo(string content, string message)
    {
        using var folder = new TempFolder();
        var run = await CheckAsync(programs.Old, "fs.write", "--baseline", folder.Write("bad.json", content));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("Write it again with 'permissions check … --write-baseline bad.json'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothOptions_AreRefused()
    {
        var run = await CheckAsync(programs.Old, "fs.write", "--baseline", "a.json", "--write-baseline", "b.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("give one of them", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolRun> CheckAsync(string program, string dropped, params string[] more) =>
        programs.RunAsync(["check", program, "--assume-drop", dropped, .. more]);

    private async Task<string> WrittenAsync(string program, string dropped)
    {
        var file = Path.Combine(programs.Root, "known.json");
        Assert.Equal(0, (await CheckAsync(program, dropped, "--write-baseline", file)).ExitCode);
        return file;
    }
}
