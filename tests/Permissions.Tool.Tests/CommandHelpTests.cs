// Every command says in its help how it is used and what its exit codes mean.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests;

public sealed class CommandHelpTests
{
    [Theory]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("report")]
    [InlineData("diff")]
    [InlineData("explain")]
    [InlineData("catalog")]
    [InlineData("catalog", "list")]
    [InlineData("catalog", "check")]
    [InlineData("catalog", "why")]
    [InlineData("run")]
    [InlineData("completion")]
    public async Task Command_HelpHasAnExample_AndExitCodes(params string[] command)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, [.. command, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  permissions " + string.Join(' ', command) + " ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: ", run.Output, StringComparison.Ordinal);
        Assert.Matches(command[0] == "run" ? "125 .* 126 .* 127 " : "[ ,]2 ", run.Output);
        Assert.DoesNotMatch(@"\n  .*--[a-z-]+ <[a-z-]+> ", run.Output); // a value has a name of its own: <FILE>
    }

    [Fact]
    public async Task Root_NamesEachCommand_InOneLine()
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, "--help");
        Assert.Contains("  permissions [command] [options]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\n  facts\b", run.Output); // the build's own
        foreach (var command in new[] { "init", "check", "report", "diff", "explain", "catalog", "run", "completion" })
        {
            Assert.Matches($@"\n  {command}\b.*\.", run.Output);
            Assert.Contains($"\n| `{command} ", File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "README.md")),
                StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Exit codes", run.Output, StringComparison.Ordinal);
    }
}
