// The two order services before the tool: the mistaken one with its seven findings, in all three formats, and its twin without any.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

[Collection(SampleCollection.Name)]
public sealed class SampleTests(SampleChecks checks)
{
    [Fact]
    public void MistakenService_ExitCodeIsOne() => Assert.Equal(1, checks.Text.ExitCode);

    [Theory]
    [InlineData("Admin/HostEndpoints.cs:18  warning PERM1002")]
    [InlineData("Background/TotalsWorker.cs:12  warning PERM1003")]
    [InlineData("Health/StorageHealthCheck.cs:12  warning PERM1001")]
    [InlineData("Orders/OrderJournal.cs:14  warning PERM1001")]
    [InlineData("Program.cs:45  warning PERM2001")]
    [InlineData("Reports/ReportsController.cs:15  warning PERM1001")]
    [InlineData("Reports/ReportsController.cs:17  warning PERM1001")]
    public void MistakenService_Finding_IsPrintedAtItsPlace(string heading) =>
        Assert.Contains($"tests/Samples/OrdersApi/{heading}{Environment.NewLine}", Slashed(checks.Text.Output), StringComparison.Ordinal);

    [Fact]
    public void MistakenService_HasNoOtherFinding() =>
        Assert.Equal(7, checks.Text.Output.Split('\n').Count(line => line.Contains("  warning PERM", StringComparison.Ordinal)));

    [Fact]
    public void MistakenService_Path_IsPrintedHopByHop()
    {
        var lines = Slashed(checks.Text.Output).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var first = lines.FindIndex(line => line.Contains("Orders/OrderJournal.cs:14  warning", StringComparison.Ordinal));
        Assert.Equal(
            [
                "  'File.AppendAllText' needs fs.write, dropped at tests/Samples/OrdersApi/Program.cs:39.",
                "      POST /orders         tests/Samples/OrdersApi/Orders/OrderEndpoints.cs:10",
                "    → OrderService.Place   tests/Samples/OrdersApi/Orders/OrderEndpoints.cs:11",
                "    → FileOrderStore.Save  tests/Samples/OrdersApi/Orders/OrderService.cs:14",
                "    → OrderJournal.Append  tests/Samples/OrdersApi/Orders/FileOrderStore.cs:18",
                "    → File.AppendAllText   tests/Samples/OrdersApi/Orders/OrderJournal.cs:14",
                "  Move it before the drop, keep fs.write, or ask ProcessPermissions.Has first.",
                "",
            ],
            lines.Skip(first + 1).Take(8));
    }

    [Fact]
    public void MistakenService_Summary_CountsByRule()
    {
        Assert.Contains("7 findings: PERM1001 × 4, PERM1002 × 1, PERM1003 × 1, PERM2001 × 1", checks.Text.Output, StringComparison.Ordinal);
        Assert.Contains("dropped         fs.write, child, worker, net.listen, env", checks.Text.Output, StringComparison.Ordinal);
        Assert.Matches(@"guarded calls   \d+, of which stubs guard \d+", checks.Text.Output);
        Assert.Contains("blind spots", checks.Text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipe_HoldsTheReport_AndNothingElse()
    {
        Assert.StartsWith("tests", checks.Text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', checks.Text.Output);
        Assert.DoesNotContain("\r…", checks.Text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", checks.Text.Output, StringComparison.Ordinal);
        Assert.Empty(checks.Text.Error);
    }

    [Fact]
    public void FilesOfTheUser_AreAsTheyWere() => Assert.Equal(checks.FilesBefore, checks.FilesAfter);

    [Fact]
    public void Sarif_GoesToTheFile_AndTheTerminalStaysEmpty()
    {
        Assert.Equal(1, checks.Sarif.ExitCode);
        Assert.Empty(checks.Sarif.Output);
        Assert.Empty(checks.Sarif.Error);
    }

    [Fact]
    public void Sarif_DescribesItsRules_AsTheirPagesDo()
    {
        var rules = JsonDocument.Parse(checks.SarifText).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver")
            .GetProperty("rules");
        Assert.All(rules.EnumerateArray(), rule =>
        {
            var id = rule.GetProperty("id").GetString();
            Assert.EndsWith($"/analyzers/docs/{id}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Equal($"# {id}: {rule.GetProperty("shortDescription").GetProperty("text")}",
                File.ReadLines(Path.Combine(ToolRun.RepositoryRoot, $"analyzers/docs/{id}.md")).First());
            Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        });
    }

    [Fact]
    public void Sarif_HoldsThePathAsACodeFlow()
    {
        using var document = JsonDocument.Parse(checks.SarifText);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(7, results.Count);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(results,
            result => Assert.Equal(result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var journal =
            results.Single(result => Uri(result.GetProperty("locations")[0]).EndsWith("Orders/OrderJournal.cs", StringComparison.Ordinal));
        var steps = journal.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray()
            .Select(step => step.GetProperty("location")).ToList();
        Assert.Equal(
            ["fs.write is dropped", "POST /orders", "OrderService.Place", "FileOrderStore.Save", "OrderJournal.Append",
                "File.AppendAllText"],
            steps.Select(step => step.GetProperty("message").GetProperty("text").GetString()));
        Assert.EndsWith("OrdersApi/Program.cs", Uri(steps[0]), StringComparison.Ordinal);
        Assert.Equal(39, steps[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(14, steps[^1].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void FixedService_HasNoFindings_AndExitCodeZero()
    {
        Assert.Equal(0, checks.Fixed.ExitCode);
        Assert.StartsWith("No findings.", checks.Fixed.Output, StringComparison.Ordinal);
        Assert.Empty(checks.Fixed.Error);
    }

    private static string Slashed(string text) => text.Replace('\\', '/');

    private static string Uri(JsonElement location) =>
        location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
}
