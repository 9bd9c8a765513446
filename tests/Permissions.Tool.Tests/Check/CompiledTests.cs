// Compiled programs before the tool: the same report as from source, places without symbols, and what cannot be read.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

[Collection(SampleCollection.Name)]
public sealed class CompiledTests(SampleChecks checks)
{
    [Fact]
    public void CompiledService_HasTheFindingsOfItsSource()
    {
        Assert.Equal(Findings(checks.Text.Output), Findings(checks.Compiled.Output));
        Assert.Equal(1, checks.Compiled.ExitCode);
    }

    [Fact]
    public void CompiledTwin_IsClean() => Assert.Equal((0, ""), (checks.FixedCompiled.ExitCode, Findings(checks.FixedCompiled.Output)));

    [Fact]
    public void CodeWithoutSymbols_IsNamedByAssemblyAndMethod()
    {
        Assert.Equal(1, checks.WithoutSymbols.ExitCode);
        Assert.Contains("OrdersApi.dll#OrderJournal.Append  warning PERM1001", checks.WithoutSymbols.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FileBesideIt_ThatCannotBeRead_IsABlindSpot() =>
        Assert.Contains("the packages are Broken × 1", checks.WithoutSymbols.Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("MZ and nothing behind it")]
    public async Task AssemblyThatCannotBeRead_IsRefused(string content)
    {
        using var folder = new TempFolder();
        folder.Write("Broken.dll", content);
        var run = await ToolRun.CheckAsync(Path.Combine(folder.Name, "Broken.dll"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Broken.dll is not a .NET assembly", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithSeveralPrograms_IsRefused_AndNamesThem()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "A", "B" })
        {
            folder.Write(name + ".runtimeconfig.json", "{}");
            folder.Write(name + ".dll", "");
        }
        var run = await ToolRun.CheckAsync(folder.Name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds several programs: A.dll, B.dll. Name one of them.", run.Error, StringComparison.Ordinal);
    }

    // Everything but the summary, and but where an entry's name stands: symbols know bodies, not names.
    private static string Findings(string report) =>
        string.Join('\n',
            report.ReplaceLineEndings("\n").Split('\n')
                .TakeWhile(line => !line.EndsWith(" findings.", StringComparison.Ordinal)
                    && !line.StartsWith("No findings", StringComparison.Ordinal) && !line.Contains(" findings: ", StringComparison.Ordinal))
        .Select(line => line.StartsWith("      ", StringComparison.Ordinal) ? line.TrimStart().Split("  ")[0] : line));
}
