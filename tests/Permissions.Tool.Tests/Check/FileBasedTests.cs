// A file-based application (dotnet run app.cs) is checked and reported like a project, by its file or by its folder.
using System;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class FileBasedTests : IDisposable
{
    private const string Program = """
        #:sdk Microsoft.NET.Sdk.Web
        using System.Reflection;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => File.WriteAllText("a", "b"));
        app.MapGet("/x", (string name) => Type.GetType(name)!.GetMethod("M")!.Invoke(null, null));
        app.Run();
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task FileBasedApplication_IsChecked_ByItsFolder_AndByItsFile_AndAsItWasBuilt()
    {
        folder.Write("app.cs", Program);
        foreach (var arguments in new[] { new[] { "." }, ["app.cs"], ["app.cs", "--no-build"] })
        {
            var run = await ToolRun.InAsync(folder.Name, ["check", .. arguments, "--assume-drop", "fs.write"]);
            Assert.True(run.ExitCode == 1, run.Output + run.Error);
            Assert.StartsWith("app.cs:4  warning PERM1001", run.Output, StringComparison.Ordinal);
            Assert.Contains("\n1 finding: PERM1001 × 1\n", run.Output, StringComparison.Ordinal);
            Assert.Contains("blind spots     1 that could hide a use of what is dropped:", run.Output, StringComparison.Ordinal);
        }
        var sarif = await ToolRun.InAsync(folder.Name, "check", "app.cs", "--no-build", "--assume-drop", "fs.write", "--format", "sarif");
        Assert.Contains("blind spots: 1 that could hide a use of what is dropped: own code: fs.write: reflection", sarif.Output,
            StringComparison.Ordinal);
        var undropped = await ToolRun.InAsync(folder.Name, "check", "app.cs", "--no-build");
        Assert.Contains("blind spots     not counted: nothing is dropped", undropped.Output, StringComparison.Ordinal);
        var report = await ToolRun.InAsync(folder.Name, "report", ".", "--no-build");
        Assert.Contains("\n  1 blind spot at run time\n", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachRule_HasItsOwnFact_AndItsOwnRemedy()
    {
        folder.Write("app.cs", """
            #:sdk Microsoft.NET.Sdk.Web
            var app = WebApplication.CreateBuilder(args).Build();
            _ = Cache.WarmUpAsync();
            app.Run();
            static class Cache
            {
                public static async Task WarmUpAsync()
                {
                    await Task.Delay(1);
                    File.WriteAllText("a", "b");
                }
            }
            """);
        var run = await ToolRun.InAsync(folder.Name, "check", "--assume-drop", "fs.write");
        Assert.Contains("""
            app.cs:3  warning PERM2005
              'Cache.WarmUpAsync' is started here and not awaited before fs.write is dropped at app.cs:4 (assumed), but may still use fs.write.
                  Cache.WarmUpAsync  app.cs:3
                → File.WriteAllText  app.cs:10
              Await it before the drop.

            """, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithSeveral_NamesThem()
    {
        folder.Write("a.cs", "");
        folder.Write("b.cs", "");
        var run = await ToolRun.InAsync(folder.Name, "check");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds several: a.cs, b.cs. Name one of them.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_OfSeveralFrameworks_IsSaidOnce()
    {
        folder.Write("Program.cs", "System.Console.WriteLine(missing);");
        folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFrameworks>net10.0;net8.0</TargetFrameworks></PropertyGroup>
            </Project>
            """);
        var run = await ToolRun.InAsync(folder.Name, "check");
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("CS0103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoBuild_OfWhatWasNeverBuilt_IsRefused()
    {
        var project = folder.WriteProject("App/App.csproj", "");
        var run = await ToolRun.InAsync(folder.Name, "check", project, "--no-build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has not been built for a single framework: leave out --no-build", run.Error, StringComparison.Ordinal);
    }
}
