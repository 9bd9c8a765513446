// A command line that is wrong: one line on the error stream that names the word and the help, exit code two, and no report.
using System;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.CommandLine;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("permissions: name a command: init, check, report, diff, explain, catalog, run, completion. See 'permissions --help'.")]
    [InlineData("permissions: 'chek' is not a command. Did you mean 'check'? See 'permissions --help'.", "chek", ".")]
    [InlineData("permissions: 'frobnicate' is not a command. See 'permissions --help'.", "frobnicate")]
    [InlineData("permissions catalog: name a command: list, check, why. See 'permissions catalog --help'.", "catalog")]
    [InlineData("permissions catalog: 'lst' is not a command. Did you mean 'list'? See 'permissions catalog --help'.", "catalog", "lst")]
    [InlineData("permissions check: '--fromat' is not an option of this command. Did you mean '--format'? See 'permissions check --help'.",
        "check", "--fromat", "json")]
    [InlineData("permissions check: '--asume-drop' is not an option of this command. Did you mean '--assume-drop'? See 'permissions check "
        + "--help'.",
        "check", ".", "--asume-drop=child")]
    [InlineData("permissions check: 'b' is one argument too many. See 'permissions check --help'.", "check", "a", "b")]
    [InlineData("permissions check: Required argument missing for option: '--output'. See 'permissions check --help'.", "check",
        "--output")]
    public async Task Line_ThatIsWrong_IsOneLine_WithWhatWasMeant(string message, params string[] arguments)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, arguments);
        Assert.Equal(message + Environment.NewLine, run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Value_ThatIsNoneOfThose_NamesThem()
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, "check", "--format", "jsn");
        Assert.Matches("^permissions check: Argument 'jsn' not recognized. Must be one of: 'text' 'json' 'sarif'", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check", "--help", "--fromat")]
    public async Task Help_IsGiven_WhateverElseIsWrong(params string[] arguments)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }
}
