// Pages of rules and permissions in the terminal: those of the repository, and the nearest where there is none.
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Explain;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("PERM1001")]
    [InlineData("perm2002")]
    public async Task Rule_IsItsPage(string id)
    {
        var run = await ExplainAsync(id);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Lines(File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "analyzers/docs", id.ToUpperInvariant() + ".md"))),
            Lines(run.Output));
    }

    [Fact]
    public async Task UnknownRule_IsRefused_WithTheNearest()
    {
        var run = await ExplainAsync("PERM2099");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("there is no rule 'PERM2099'; the nearest are PERM2009,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPermission_IsRefused_WithTheNearest_AndAllRules()
    {
        var run = await ExplainAsync("fs.wite");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("did you mean 'fs.write'?", run.Error, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Path.Combine(ToolRun.RepositoryRoot, "analyzers/docs"), "PERM*.md"),
            page => Assert.Contains(Path.GetFileNameWithoutExtension(page), run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Permission_IsExplained_AsItsEnumMemberIs()
    {
        var summaries =
            Regex.Matches(File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "src/Permissions/Permission.cs")),
                @"<summary><c>(?<name>[\w.]+)</c>: (?<says>.+)</summary>(?:\s*///.*)*\s*(?<member>\w+) = 1 <<").ToList();
        Assert.Equal(10, summaries.Count);
        foreach (var summary in summaries)
        {
            var page = (await ExplainAsync(summary.Groups["name"].Value)).Output;
            Assert.Contains($"What it allows: {summary.Groups["says"].Value}", page, StringComparison.Ordinal);
            Assert.Contains($"`Permission.{summary.Groups["member"].Value}`", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PairOfPermissions_ExplainsBoth()
    {
        var page = (await ExplainAsync("FS")).Output;
        Assert.Contains("# fs.write", page, StringComparison.Ordinal);
        Assert.Contains("# fs.read", page, StringComparison.Ordinal);
    }

    private static Task<ToolRun> ExplainAsync(string subject) => ToolRun.InAsync(ToolRun.RepositoryRoot, "explain", subject);

    private static string[] Lines(string text) => text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
}
