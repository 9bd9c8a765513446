// Projects in other languages than C#: a check names what it did not read, and says how to read it.
using System;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class OtherLanguageTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>";

    [Fact]
    public async Task SolutionWithAnFSharpProject_NamesItAsNotRead()
    {
        using var folder = new TempFolder();
        folder.Write("App/App.csproj", Project + "</PropertyGroup></Project>");
        folder.Write("App/Shop.cs", "public static class Shop;");
        folder.Write("Lib/Lib.fsproj", Project + "</PropertyGroup><ItemGroup><Compile Include=\"Lib.fs\" /></ItemGroup></Project>");
        folder.Write("Lib/Lib.fs", "module Lib\nlet answer = 42\n");
        var solution = folder.Write("Shop.slnx",
            "<Solution><Project Path=\"App/App.csproj\" /><Project Path=\"Lib/Lib.fsproj\" /></Solution>");

        var check = await ToolRun.InAsync(folder.Name, "check", solution);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("Not read: Lib/Lib.fsproj, which is not a C# project.", check.Output, StringComparison.Ordinal);

        using var report = JsonDocument.Parse((await ToolRun.InAsync(folder.Name, "check", solution, "--format", "json")).Output);
        Assert.Equal("Lib/Lib.fsproj", Assert.Single(report.RootElement.GetProperty("notRead").EnumerateArray()).GetString());

        using var log = JsonDocument.Parse((await ToolRun.InAsync(folder.Name, "check", solution, "--format", "sarif")).Output);
        var invocation = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("invocations").EnumerateArray());
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        var said = Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Equal("warning", said.GetProperty("level").GetString());
        Assert.Contains("Not read: Lib/Lib.fsproj", said.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop.fsproj")]
    [InlineData("Shop.vbproj")]
    public async Task ProjectOfAnotherLanguage_IsRefused_WithTheWayToReadIt(string file)
    {
        using var folder = new TempFolder();
        folder.Write(file, "<Project />");
        var check = await ToolRun.InAsync(folder.Name, "check", file);
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("is not a C# project. Build it, and name its compiled program instead", check.Error, StringComparison.Ordinal);
        Assert.Contains("Shop.dll", check.Error, StringComparison.Ordinal);
    }
}
