// The SARIF of 'check' and 'report' is what code scanning takes: a validator says so, fingerprints outlive edits, and limits are kept.
using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report;

[Collection(PublishedCollection.Name)]
public sealed class CodeScanningTests(PublishedPrograms programs)
{
    // Of the validator's notes none is an error or a warning: neither by the schema, nor by the rules of SARIF, nor by those of GitHub.
    [NpmFact]
    public async Task Validator_FindsNoFault()
    {
        using var validator = await NpmPackage.InstallAsync("@microsoft/sarif-multitool-linux", "5.7.0");
        var program = validator.PathTo("Sarif.Multitool");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var folder = new TempFolder();
        var (report, check) = (Path.Combine(folder.Name, "report.sarif"), Path.Combine(folder.Name, "check.sarif"));
        await programs.RunAsync("report", programs.New, "--format", "sarif", "--output", report);
        await programs.RunAsync("check", programs.New, "--assume-drop", "fs.write,child", "--format", "sarif", "--output", check);
        var run = await NpmPackage.RunAsync(program, folder.Name, "validate", report, check, "--rule-kind", "Sarif;Ghas");
        Assert.True(run.ExitCode == 0 && run.Output.Contains("2 files scanned", StringComparison.Ordinal), run.Output);
        Assert.DoesNotMatch(@"\): (error|warning) ", run.Output);

        // the validator does find faults
        File.WriteAllText(check, File.ReadAllText(check).Replace("\"message\"", "\"mesage\"", StringComparison.Ordinal));
        Assert.Contains("The required property 'message' is missing",
            (await NpmPackage.RunAsync(program, folder.Name, "validate", check)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprint_OutlivesEditsAbove_AndTellsResultsApart()
    {
        var before = await ResultsAsync(_ => { });
        var prints = before.Select(Fingerprint).ToList();
        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.All(prints, print => Assert.Matches("^[0-9A-F]{32}:1$", print));
        var moved = await ResultsAsync(report =>
        {
            foreach (var step in report["steps"]!.AsArray())
                step!["place"]!["line"] = (int)step["place"]!["line"]! + 7;
            foreach (var use in report["uses"]!.AsArray())
                use!["place"]!["line"] = (int)use["place"]!["line"]! + 7;
        });
        Assert.Equal(prints, moved.Select(Fingerprint));
        Assert.NotEqual(before[0]!["locations"]!.ToJsonString(), moved[0]!["locations"]!.ToJsonString());
    }

    [Fact]
    public async Task FileOfTheRepository_IsRelativeToIt()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Name, ".git"));
        folder.WriteProject("src/Tool/Tool.csproj", "File.Delete(\"a\");");
        var run = await ToolRun.InAsync(Path.Combine(folder.Name, "src"), "report", "Tool", "--format", "sarif");
        var log = JsonNode.Parse(run.Output)!["runs"]![0]!;
        Assert.Equal(new Uri(folder.Name + "/").AbsoluteUri, (string)log["originalUriBaseIds"]!["%SRCROOT%"]!["uri"]!);
        var file = log["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.Equal(("src/Tool/Program.cs", "%SRCROOT%"), ((string)file["uri"]!, (string)file["uriBaseId"]!));
        Assert.Equal("permissions/Tool/", (string)log["automationDetails"]!["id"]!);
    }

    [Fact]
    public async Task ResultsAndSteps_StayWithinTheLimits_AndTheLogSaysWhatIsLeftOut()
    {
        var log = await LogAsync(report =>
        {
            var uses = report["uses"]!.AsArray();
            uses[0]!["path"] = new JsonArray([.. Enumerable.Range(0, 10_050).Select(i => JsonValue.Create(i == 10_049 ? 1 : 0))]);
            var pattern = uses[1]!.ToJsonString();
            while (uses.Count < 25_010)
                uses.Add(JsonNode.Parse(pattern));
        });
        var results = log["results"]!.AsArray();
        Assert.Equal(25_000, results.Count);
        Assert.StartsWith("10 of 25010 results are left out", Notes(log)[0], StringComparison.Ordinal);
        var steps = results.Select(result => result!["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray())
            .First(all => all.Count > 99);
        Assert.InRange(steps.Count, 9_900, 10_000);
        Assert.NotEqual(steps[0]!.ToJsonString(), steps[^1]!.ToJsonString());
    }

    private static string Fingerprint(JsonNode? result) => (string)result!["partialFingerprints"]!["permissionsFinding/v1"]!;

    private static string[] Notes(JsonNode log) => [.. log["invocations"]![0]!["toolExecutionNotifications"]!.AsArray()
        .Select(note => (string)note!["message"]!["text"]!)];

    private async Task<JsonArray> ResultsAsync(Action<JsonNode> edit) => (await LogAsync(edit))["results"]!.AsArray();

    private async Task<JsonNode> LogAsync(Action<JsonNode> edit)
    {
        var report = JsonNode.Parse((await programs.RunAsync("report", programs.Old, "--format", "json")).Output)!;
        edit(report);
        using var folder = new TempFolder();
        var run = await programs.RunAsync("report", folder.Write("edited.json", report.ToJsonString()), "--format", "sarif");
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonNode.Parse(run.Output)!["runs"]![0]!;
    }
}
