// What the tool cannot check: exit code two, a message on the error stream that says why and what to do, and no report.
using System;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class RefusalTests
{
    [Fact]
    public async Task PathThatDoesNotExist_IsRefused()
    {
        var message = await RefusedAsync("check", "nowhere/at/all");
        Assert.Contains("nowhere", message, StringComparison.Ordinal);
        Assert.Contains("does not exist; name a .csproj, .sln, .slnx or .cs, or a folder that holds one.", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNoProject_IsRefused() =>
        Assert.Contains("is neither a C# project, nor a solution, nor a C# file", await RefusedAsync("check", "README.md"),
            StringComparison.Ordinal);

    [Fact]
    public async Task FolderWithSeveralProjects_IsRefused_AndNamesThem()
    {
        using var folder = new TempFolder();
        folder.Write("A.csproj", "<Project />");
        folder.Write("B.csproj", "<Project />");
        Assert.Contains("holds several: A.csproj, B.csproj. Name one of them.", await RefusedAsync("check", folder.Name),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithoutAProject_IsRefused_AndNamesThoseBelow()
    {
        using var folder = new TempFolder();
        Assert.Contains("no project or solution in", await RefusedAsync("check", folder.Name), StringComparison.Ordinal);
        folder.Write("deep/A.csproj", "<Project />");
        Assert.Contains("A.csproj. Name one of them.", await RefusedAsync("check", folder.Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MisspeltPermission_IsRefused_WithTheNearestOne() =>
        Assert.Contains("--assume-drop: 'fs.wite' is not a permission; did you mean 'fs.write'?",
            await RefusedAsync("check", "tests/Samples/OrdersApi", "--assume-drop", "child,fs.wite"), StringComparison.Ordinal);

    [Fact]
    public async Task ProjectThatDoesNotCompile_IsRefused_WithTheErrorAndItsPlace()
    {
        using var folder = new TempFolder();
        var project = folder.WriteProject("Broken/Broken.csproj", "Console.WriteLine(missing);");
        var message = await RefusedAsync("check", project);
        Assert.Contains("Broken.csproj does not build:", message, StringComparison.Ordinal);
        Assert.Single(message.Split('\n'), line => line.Contains("Program.cs(1,19): error CS0103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProjectWithoutAFramework_IsRefused_WithTheReason()
    {
        using var folder = new TempFolder();
        var project = folder.Write("Broken.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Assert.Contains("error NETSDK1013", await RefusedAsync("check", project), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(params string[] arguments)
    {
        var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, arguments);
        Assert.True(run.ExitCode == 2, $"{run.ExitCode}\n{run.Output}\n{run.Error}");
        Assert.Empty(run.Output);
        Assert.StartsWith("permissions check: ", run.Error, StringComparison.Ordinal);
        return run.Error;
    }
}
