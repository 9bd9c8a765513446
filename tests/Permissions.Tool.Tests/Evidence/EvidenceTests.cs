// Recorded runs beside findings: seen, covered, never reached, missed; the same from source and from the compiled program.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Evidence;

public sealed class EvidenceTests(RecordedService service) : IClassFixture<RecordedService>
{
    [LinuxTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Finding_IsSeen_Covered_OrNeverReached(bool fromSource)
    {
        var run = await CheckAsync(fromSource, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["Save seen 2 POST /orders?name=one", "Maybe covered 0 ", "GET /never notReached 0 ", "Never notReached 0 "],
            report.RootElement.GetProperty("findings").EnumerateArray()
                .Where(one => one.GetProperty("permission").GetString() == "fs.write")
                .Select(one => (Name: one.GetProperty("path").EnumerateArray().Reverse().ElementAt(1).GetProperty("name").GetString()!,
                    Evidence: one.GetProperty("evidence")))
                .Select(one => $"{one.Name.Split('.')[^1]} {one.Evidence.GetProperty("state")} {one.Evidence.GetProperty("count")} "
                    + one.Evidence.GetProperty("request")));
        Assert.StartsWith("Orders.Save (Program.cs:20)",
            report.RootElement.GetProperty("findings")[0].GetProperty("evidence").GetProperty("stack")[0].GetString());
    }

    [LinuxTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_ListsSeenFirst_InWords_AndTheMissWithItsStack(bool fromSource)
    {
        var text = (await CheckAsync(fromSource)).Output;
        Assert.True(text.IndexOf("Seen in these runs 2 times, first during POST /orders?name=one:", StringComparison.Ordinal) is var seen
            && text.IndexOf("Covered, not seen: its method ran in these runs, and no use of it was recorded.", StringComparison.Ordinal)
                is var covered && text.IndexOf("Never reached by these runs.", StringComparison.Ordinal) is var never
            && seen >= 0 && seen < covered && covered < never, text);
        Assert.Contains("1 seen, 1 covered and not seen, 2 never reached", text);
        Assert.Matches(@"1 miss: seen in these runs, and not found by the analysis\.\n  fs\.write, 2 times during GET /any\?name=Hidden\n"
            + @"      at Orders\.Hidden \(Program\.cs:35\)\n", text);
    }

    // A miss is listed and not counted: what the analysis can know decides, whoever ran the program.
    [LinuxFact]
    public async Task ExitCode_IsThatOfTheFindings()
    {
        Assert.Equal(1, (await CheckAsync(false)).ExitCode);
        var clean = await service.RunAsync("check", service.Built, "--assume-drop", "inspector", "--evidence", service.Evidence);
        Assert.Equal((0, ""), (clean.ExitCode, clean.Error));
    }

    [LinuxFact]
    public async Task Sarif_HasTheRank_TheProperty_AndTheMissAsANotification()
    {
        using var log = JsonDocument.Parse((await CheckAsync(false, "--format", "sarif")).Output);
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(["90 seen", "50 covered", "20 notReached", "20 notReached"], run.GetProperty("results").EnumerateArray()
            .Select(one => $"{one.GetProperty("rank")} {one.GetProperty("properties").GetProperty("evidence").GetProperty("state")}"));
        Assert.Contains(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray(), one =>
            one.GetProperty("message").GetProperty("text").GetString()
                == "Seen in these runs, and not found by the analysis: fs.write, 2 times, "
                    + "at Orders.Hidden (Program.cs:35) during GET /any?name=Hidden.");
    }

    [LinuxFact]
    public async Task Report_SuggestsTwoDrops_AndNamesTheDifference()
    {
        var text = (await service.RunAsync("report", service.Built, "--evidence", service.Evidence)).Output;
        var parts = text.Split("Least privilege: ");
        Assert.StartsWith("what the code can never need", parts[1]);
        Assert.StartsWith("what these runs never needed", parts[2]);
        Assert.DoesNotContain("Permission.ChildProcess", parts[1]);
        Assert.Contains("Permission.ChildProcess", parts[2]);
        Assert.Contains("    child: 1 use never reached, 0 covered and not seen; the nearest is GET /child → Process.Start\n", parts[2]);
        Assert.DoesNotContain("Permission.FileSystemWrite", parts[2].Split("Evidence (")[0]);
    }

    [Fact]
    public async Task TwoDropsThatAreTheSame_AreCalledTheSame()
    {
        var file = service.Write("same.jsonl",
            Head + "\n" + Use + "\n" + Use.Replace("fs.write", "child", StringComparison.Ordinal) + "\n");
        Assert.Contains("after the start. It is the same drop as above.",
            (await service.RunAsync("report", service.Built, "--evidence", file)).Output);
        Assert.DoesNotContain("same drop", (await service.RunAsync("report", service.Built, "--evidence", service.Evidence)).Output);
    }

    // new StreamWriter has no stub, so an audit does not see it: that its method ran is enough to keep what it needs.
    [LinuxFact]
    public async Task CallThatNoGuardRecords_InAMethodThatRan_KeepsItsPermission()
    {
        using var report = JsonDocument.Parse(
            (await service.RunAsync("report", service.Built, "--evidence", service.Evidence, "--format", "json")).Output);
        var drop = report.RootElement.GetProperty("evidence").GetProperty("suggestion").GetProperty("drop");
        Assert.DoesNotContain("fs.read", drop.GetProperty("permissions").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("fs.read is kept: 1 call that no guard records stand in methods that ran.",
            drop.GetProperty("explanation").GetString());
    }

    // An audit alone does not say which methods ran, so it cannot say either what was not needed by calls that it does not see.
    [LinuxFact]
    public async Task AuditWithoutCoverage_KeepsWhatNoGuardRecords()
    {
        var audit = service.Write("audit.jsonl", string.Join('\n', (await File.ReadAllLinesAsync(service.Evidence))
            .Where(line => !line.Contains("\"event\":\"ran\"", StringComparison.Ordinal)
                && !line.Contains("\"event\":\"coverage\"", StringComparison.Ordinal))) + "\n");
        var text = (await service.RunAsync("report", service.Built, "--evidence", audit)).Output;
        Assert.Contains("fs.read is kept: 1 call that no guard records may have run, for not every run recorded which methods did.", text);
        Assert.Contains("    child: 1 use never reached, ", text);
    }

    // A report that was written by one job, and evidence of the next.
    [LinuxFact]
    public async Task WrittenReport_TakesEvidence_AndIsReadAgain()
    {
        var (plain, merged) = (Path.Combine(service.Root, "plain.json"), Path.Combine(service.Root, "merged.json"));
        await service.RunAsync("report", service.Built, "--format", "json", "--output", plain);
        await service.RunAsync("report", plain, "--evidence", service.Evidence, "--format", "json", "--output", merged);
        Assert.Equal(
            (await service.RunAsync("report", service.Built, "--evidence", service.Evidence, "--format", "json")).Output,
            await File.ReadAllTextAsync(merged));
        Assert.Contains("what these runs never needed", (await service.RunAsync("report", merged)).Output);
    }

    [LinuxFact]
    public async Task EvidenceOfAnotherMachine_HasOtherFolders_AndMeansTheSame()
    {
        var moved = service.Write("moved.jsonl", (await File.ReadAllTextAsync(service.Evidence))
            .Replace(service.Root.Replace("/", "\\/", StringComparison.Ordinal), "C:\\\\agent", StringComparison.Ordinal)
            .Replace(service.Root, "/agent/_work/1/s", StringComparison.Ordinal));
        var text = (await service.RunAsync("check", service.Built, "--assume-drop", "fs.write", "--evidence", moved)).Output;
        Assert.Contains("1 seen, 1 covered and not seen, 2 never reached", text);
    }

    [LinuxFact]
    public async Task TwoFiles_AreMerged()
    {
        var lines = await File.ReadAllLinesAsync(service.Evidence);
        var isSecond = lines.Select(line => line.Contains("name=two", StringComparison.Ordinal)).ToList();
        var first = service.Write("first.jsonl", string.Join('\n', lines.Where((_, at) => !isSecond[at])) + "\n");
        var second = service.Write("second.jsonl", string.Join('\n', lines.Where((_, at) => at == 0 || isSecond[at])) + "\n");
        foreach (var words in new string[][] { ["--evidence", first, second], ["--evidence", first, "--evidence", second] })
            Assert.Contains("Seen in these runs 2 times",
                (await service.RunAsync(["check", service.Built, "--assume-drop", "fs.write", .. words])).Output);
    }

    [Theory]
    [InlineData("", "is empty: the program wrote no line to it. Record the runs again: 'permissions run --audit=FILE")]
    [InlineData("warn: not JSON\n{}\n", "(1): this is not a line of recorded evidence: ")]
    [InlineData(Head + "\n{\"event\":\"audited\"}\n", "(2): this is not a line of recorded evidence: 'permission' is missing. Record ")]
    [InlineData(Head + "\n{\"event\":\"audited\",\"permission\":\"fs.wite\",\"dropSite\":\"x\"}\n",
        "(2): this is not a line of recorded evidence: 'fs.wite' is not a permission")]
    [InlineData("{\"event\":\"audited\",\"permission\":\"fs.write\",\"layer\":\"Guard\",\"dropSite\":\"start (PERMISSIONS_GRANTED)\"}\n",
        "(1): the lines do not begin with the name of their program, so an older version of Permissions wrote them. Update the program's")]
    [InlineData("{\"event\":\"start\",\"format\":\"permissions-audit/9\",\"program\":\"Service\"}\n",
        "(1) is of the format 'permissions-audit/9', and this tool reads 'permissions-audit/1'.")]
    [InlineData(Head + "\n{\"event\":\"sung\"}\n", "(2): the event 'sung' is not known. Update this tool")]
    [InlineData("{\"event\":\"start\",\"format\":\"permissions-audit/1\",\"program\":\"Billing\",\"process\":1}\n",
        "these runs are those of Billing, and no line of them comes from Service. Name the evidence of the program that is analysed.")]
    [InlineData("{\"event\":\"start\",\"format\":\"permissions-audit/1\",\"program\":\"Billing\",\"process\":1}\n" + OtherUse + "\n",
        "these runs are those of Billing, and no line of them comes from Service.")] // it has a Program.cs too
    public async Task BadEvidence_IsRefused_WithItsFileAndLine_AndWhatToDo(string text, string why)
    {
        var file = service.Write("bad.jsonl", text);
        foreach (var command in new[] { "check", "report" })
        {
            var run = await service.RunAsync(command, service.Built, "--evidence", file);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith($"permissions {command}: {file}", run.Error);
            Assert.Contains(why, run.Error);
        }
    }

    [Fact]
    public async Task MissingEvidence_IsRefused() => Assert.Contains("nowhere.jsonl cannot be read: ",
        (await service.RunAsync("check", service.Built, "--evidence", "nowhere.jsonl")).Error);

    [Fact]
    public async Task CutLastLine_OfAKilledProgram_IsReadAsFarAsItGoes_AndSaid()
    {
        var file = service.Write("cut.jsonl", Head + "\n" + Use + "\n" + Use[..60]);
        var run = await service.RunAsync("check", service.Built, "--assume-drop", "fs.write", "--evidence", file);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Seen in these runs 1 time, first during POST /orders:", run.Output);
        Assert.Contains($"{file}(3): the last line is cut off, as when a program is killed. The lines before it were read.", run.Output);
        Assert.Contains("These runs recorded no coverage, so what was not seen counts as not reached.", run.Output);
    }

    [Fact]
    public async Task RunAfterAKilledOne_InTheSameFile_IsRead()
    {
        var file = service.Write("killed.jsonl", Head + "\n" + Use + "\n" + Use[..60] + Head + "\n" + Use + "\n");
        var run = await service.RunAsync("check", service.Built, "--assume-drop", "fs.write", "--evidence", file);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Seen in these runs 2 times, first during POST /orders:", run.Output);
        Assert.Contains($"{file}(3): a line is cut off, as when a program is killed. The run after it was read.", run.Output);
    }

    // A published program without symbols, or one that dropped fs.read: its frames have names alone.
    [Fact]
    public async Task StackWithoutLines_IsMatchedByTheNameOfItsMethod()
    {
        var file = service.Write("names.jsonl",
            Head + "\n" + Use.Replace(" in /agent/Service/Program.cs:line 20", "", StringComparison.Ordinal) + "\n");
        Assert.Contains("Seen in these runs 1 time, first during POST /orders:",
            (await service.RunAsync("check", service.Built, "--assume-drop", "fs.write", "--evidence", file)).Output);
    }

    private const string Head = "{\"event\":\"start\",\"format\":\"permissions-audit/1\",\"program\":\"Service\",\"process\":1}";

    private const string Use = "{\"event\":\"audited\",\"time\":\"2026-01-01T00:00:00Z\",\"permission\":\"fs.write\",\"resource\":\"x\","
        + "\"layer\":\"Guard\",\"dropSite\":\"start (PERMISSIONS_GRANTED)\",\"request\":\"POST /orders\","
        + "\"stack\":\"   at Orders.Save(String name) in /agent/Service/Program.cs:line 20\\n   at System.Threading.Tasks.Task.Run()\\n\"}";

    private const string OtherUse = "{\"event\":\"audited\",\"permission\":\"fs.write\",\"dropSite\":\"start (PERMISSIONS_GRANTED)\","
        + "\"stack\":\"   at Bills.Save() in /agent/Billing/Program.cs:line 20\"}";

    private Task<ToolRun> CheckAsync(bool fromSource, params string[] more) => service.RunAsync(
        ["check", fromSource ? service.Project : service.Built, "--assume-drop", "fs.write", "--evidence", service.Evidence, .. more]);
}
