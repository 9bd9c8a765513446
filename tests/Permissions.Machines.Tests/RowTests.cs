// The judge of the probe's lines finds each way in which a claim can be wrong, and lets a right one pass.
using System;
using System.Linq;
using Xunit;

namespace Permissions.Machines;

public sealed class RowTests
{
    private const string Machine = "MACHINE|6.12|Arm64|10.0.1|arm64, seccomp TSYNC yes, landlock 6, Landlock TSYNC no: broadcast\r\n";

    [Theory]
    [InlineData("ROW|fs.write|Both|refused|||a file|kept: a file|", 9)]
    [InlineData("ROW|worker|Guard|refused|the runtime would stop|||a thread|", 0)]
    [InlineData("ROW|net.connect but ports|Both|refused|||TCP|UDP to another port|", 9)]
    [InlineData("ROW|net.connect but ports|Both|refused|||TCP|a Unix socket from before to a path|", 8)]
    public void Row_AsClaimed_HasNoProblem(string line, int landlock) => Assert.Empty(Row.Parse(line).Problems(landlock));

    [Theory]
    [InlineData("ROW|fs.write|Both|refused||||a file|", 9, "got through")]
    [InlineData("ROW|fs.write|Both|open|||a file||", 9, "the guard did not refuse")]
    [InlineData("ROW|fs.write|Both|refused||a file|a file||", 9, "proves nothing")]
    [InlineData("ROW|fs.write|Both|refused||||| a file (1 0 1 1)", 9, "differently by thread")]
    [InlineData("ROW|fs.write but a folder|Both|refused|||kept: a file||", 9, "was refused")]
    [InlineData("ROW|fs.write|Guard|refused||||a file|", 9, "does not say why")]
    [InlineData("ROW|net.connect but ports|Both|refused|||TCP|UDP to another port|", 10, "got through")]
    [InlineData("ROW|net.listen but a port|Both|refused|||TCP|UDP on another port|", 10, "got through")]
    [InlineData("ROW|net.connect but ports|Both|refused|||TCP|a Unix socket from before to a path|", 9, "got through")]
    public void Row_NotAsClaimed_IsAProblem(string line, int landlock, string problem) =>
        Assert.Contains(problem, Assert.Single(Row.Parse(line).Problems(landlock)), StringComparison.Ordinal);

    [Fact]
    public void Report_IsReadOffTheSerialLine()
    {
        Report report = Report.Parse("[    0.1] the kernel\r\n" + Machine + "ROW|child|Both|refused|||execve||\r\nEND|\r\n");
        (Version, string, int) read = (report.Runtime, report.Architecture, report.Landlock);
        Assert.Equal((new Version(10, 0, 1), "arm64", 6), read);
        Assert.Equal("child", Assert.Single(report.Rows).Case);
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData(Machine)]
    [InlineData(Machine + "FAILED|child|exit code 134\r\nEND|\r\n")]
    public void Report_OfAProbeThatFailed_IsAProblem(string printed) =>
        Assert.Single(Report.Parse(printed).Problems);

    [Fact]
    public void Report_OfAMachineThatDidNotStart_SaysWhatItPrinted() =>
        Assert.Contains(
            "Kernel panic", Assert.Throws<FormatException>(static () => Report.Parse("Kernel panic")).Message, StringComparison.Ordinal);
}
