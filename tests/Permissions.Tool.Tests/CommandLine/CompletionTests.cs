// Shells complete our commands, options and values, by the script that the command 'completion' writes.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.CommandLine;

public sealed class CompletionTests
{
    [LinuxTheory]
    [InlineData("permissions ch", "check")]
    [InlineData("permissions check --for", "--format")]
    [InlineData("permissions check --format sa", "sarif")]
    [InlineData("permissions explain PERM300", "PERM3000 PERM3001 PERM3002")]
    [InlineData("permissions catalog list --permission net", "net net.connect net.listen")]
    [InlineData("permissions completion p", "pwsh")]
    [InlineData("permissions fac", "")]
    public async Task Bash_Completes(string line, string words)
    {
        var run = await ToolRun.BashAsync(ToolRun.RepositoryRoot, $"""
            eval "$(permissions completion bash)"
            complete -p permissions > /dev/null || exit 9
            COMP_LINE="{line}" COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}
            _permissions
            echo "{"${COMPREPLY[*]}"}"
            """);
        Assert.Equal(words + "\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("zsh", "compdef _permissions permissions")]
    [InlineData("fish", "complete -c permissions")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName permissions")]
    public async Task OtherShell_HasAScript(string shell, string line)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, "completion", shell);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_IsDocumented() =>
        Assert.Contains("permissions completion bash >> ~/.bashrc",
            File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "analyzers/docs/ci.md"))
            + File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "README.md")), StringComparison.Ordinal);
}
