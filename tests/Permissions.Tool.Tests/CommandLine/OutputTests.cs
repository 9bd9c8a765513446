// Where the output goes: a full or closed output is one line, not a stack, and colours are for terminals that want them.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.CommandLine;

public sealed class OutputTests
{
    [LinuxTheory]
    [InlineData("permissions catalog list > /dev/full",
        "permissions catalog list: cannot write to standard output: No space left on device\n")]
    [InlineData("permissions --help > /dev/full", "permissions: cannot write to standard output: No space left on device\n")]
    [InlineData("permissions explain fs >&-", "permissions explain: cannot write to standard output: Access to the path is denied.\n")]
    [InlineData("permissions explain fs > /dev/full 2> /dev/full", "")]
    [InlineData("permissions explain nothing 2>&-", "")]
    public async Task Output_ThatCannotBeWritten_IsOneLine(string command, string error)
    {
        var run = await ToolRun.BashAsync(ToolRun.RepositoryRoot, command);
        Assert.Equal(error, run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [LinuxFact]
    public async Task ReportFile_ThatCannotBeWritten_IsOneLine()
    {
        using var folder = new TempFolder();
        folder.Write("app.cs", "System.Console.WriteLine();");
        var run = await ToolRun.InAsync(folder.Name, "check", "app.cs", "-o", "/dev/full");
        Assert.StartsWith("permissions check: cannot write /dev/full: No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(2, run.ExitCode);
    }

    [LinuxFact]
    public async Task Reader_ThatHasSeenEnough_IsNoFailure()
    {
        var run = await ToolRun.BashAsync(ToolRun.RepositoryRoot, "permissions catalog list | head -1; echo ${PIPESTATUS[@]}");
        Assert.Empty(run.Error);
        Assert.EndsWith("\n0 0\n", run.Output, StringComparison.Ordinal);
    }

    // script(1) gives the command a terminal.
    [LinuxTheory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("NO_COLOR=", true)]
    public async Task Terminal_ShowsColours_UnlessNoColorIsSet(string variable, bool isColoured)
    {
        if (!File.Exists("/usr/bin/script"))
            return;
        var run = await ToolRun.BashAsync(ToolRun.RepositoryRoot,
            $"{variable} script -qec \"'{ToolRun.Dotnet}' '{ToolRun.Tool}' explain fs\" /dev/null");
        Assert.Equal(isColoured, run.Output.Contains("\u001b[1mfs\u001b[0m", StringComparison.Ordinal));
        Assert.Equal(!isColoured, run.Output.Contains("# fs", StringComparison.Ordinal));
    }

    [LinuxFact]
    public async Task Pipe_ShowsNone() =>
        Assert.DoesNotContain("\u001b", (await ToolRun.InAsync(ToolRun.RepositoryRoot, "explain", "fs")).Output, StringComparison.Ordinal);
}
