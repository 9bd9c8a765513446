// The catalog in the terminal: what is listed, which line decides about a member, and what is wrong with a user's own file.
using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Catalog;

public sealed class CatalogTests
{
    [Fact]
    public async Task List_OfAPermission_HoldsOnlyItsLines()
    {
        var lines = (await RanAsync("list", "--permission", "child")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("child", line.Split(' ')[0].Split(',')));
        Assert.Contains(lines,
            line => line.Contains("M:System.Diagnostics.Process.Start", StringComparison.Ordinal)
                && line.Contains("(built in, processes-and-threads.txt:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ByWordAndText_Narrows()
    {
        var lines = (await RanAsync("list", "--verb", "serves", "--contains", "webapplication"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("serves ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("there is no word 'runs-away'", "list", "--verb", "runs-away")]
    [InlineData("did you mean 'fs.write'?", "list", "--permission", "fs.rite")]
    [InlineData("the nearest that the catalog names are File.", "why", "File.AppendAlText")]
    [InlineData("names a member without its type", "why", "M:Save")]
    [InlineData("cannot be read", "check", "nowhere.txt")]
    public async Task WhatThereIsNot_IsRefused_WithWhatThereIs(string message, params string[] arguments)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, ["catalog", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_MemberBeforeType()
    {
        var text = await RanAsync("why", "File.WriteAllText");
        Assert.Contains("M:System.IO.File.WriteAllText(System.String,System.String)", text, StringComparison.Ordinal);
        Assert.Contains("  needs fs.write", text, StringComparison.Ordinal);
        Assert.Contains("built in, file-system.txt:", text, StringComparison.Ordinal);
        Assert.Contains("argument 0, counted from 0, names the file", text, StringComparison.Ordinal);
        Assert.Contains("  overruled: needs fs.read", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_PropertyAndConstructor_AreFoundByTheirNames()
    {
        Assert.StartsWith("P:System.Diagnostics.Process.Id", await RanAsync("why", "Process.Id"), StringComparison.Ordinal);
        Assert.Contains("opens a file", await RanAsync("why", "new FileStream"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_EachOption_HasASentenceOfItsOwn()
    {
        Assert.Contains("System.IO.File.Open({0}", await RanAsync("why", "new FileStream"), StringComparison.Ordinal);
        Assert.Contains("does exactly the same and can have a guard stub", await RanAsync("why", "new FileStream"),
            StringComparison.Ordinal);
        Assert.Contains("runs: the delegates also run before the member returns", await RanAsync("why", "Task.WhenAll"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_OwnLine_GoesBeforeOurs()
    {
        using var folder = new TempFolder();
        var file = folder.Write("permissions.mine.txt", "\nsafe  M:System.IO.File.WriteAllText  # a file that nobody reads\n");
        var text = await RanAsync("why", "M:System.IO.File.WriteAllText(System.String,System.String)", "--with", file);
        Assert.Contains("permissions.mine.txt:2, about all overloads  # a file that nobody reads", text, StringComparison.Ordinal);
        Assert.Contains("  overruled: needs fs.write", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_LinesThatAnswerDifferentQuestions_DoNotOverruleEachOther()
    {
        Assert.DoesNotContain("overruled", await RanAsync("why", "M:System.Object.ToString"), StringComparison.Ordinal);
        var add = await RanAsync("why", "M:System.Collections.ObjectModel.Collection`1.Add(`0)");
        Assert.Contains("calls=InsertItem", add[..add.IndexOf("  overruled: ", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NamesEachWrongLine_AndExitsWithOne()
    {
        using var folder = new TempFolder();
        var file = folder.Write("permissions.mine.txt", "fs.wrte M:A.B.C\n# fine\nsafe M:A.B.D\nsafe  Nowhere\n");
        var run = await ToolRun.InAsync(folder.Name, "catalog", "check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("permissions.mine.txt:1:1: 'fs.wrte' is neither a permission nor a word of the catalog; did you mean 'fs.write'?",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("permissions.mine.txt:4:7: 'Nowhere' is not a documentation-comment id", run.Output, StringComparison.Ordinal);
        Assert.Contains("permissions.mine.txt: 1 line right, 2 wrong.", run.Output, StringComparison.Ordinal);
        folder.Write("permissions.mine.txt", "safe M:A.B.D\n");
        Assert.Equal(0, (await ToolRun.InAsync(folder.Name, "catalog", "check", file)).ExitCode);
    }

    private static async Task<string> RanAsync(params string[] arguments)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, ["catalog", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
