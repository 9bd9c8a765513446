// 'check --watch' as a user sits before it: edits, errors, what is new and what has gone, and Ctrl+C.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class WatchTests : IDisposable
{
    private const string Service = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => Store.Save());
        app.Run();

        static class Store
        {
            public static void Save() => System.IO.File.WriteAllText("a", "");
        }

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder folder = new();
    private Process? watch;

    public void Dispose()
    {
        if (watch is { HasExited: false })
            watch.Kill(entireProcessTree: true);
        watch?.Dispose();
        folder.Dispose();
    }

    [LinuxFact]
    public async Task Edits_AreChecked_AndTheDifferenceIsTold_UntilCtrlC()
    {
        folder.Write("Service.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        folder.Write("Program.cs", Service);
        watch = Start("--assume-drop", "fs.write,child");
        Assert.Contains("1 finding: PERM1001 × 1", await UntilAsync("Watching "));

        // the lines move, and nothing else
        folder.Write("Program.cs", "// A comment.\n\n" + Service);
        Assert.Contains("0 new, 0 gone; 1 finding.", await UntilAsync("Watching "));

        folder.Write("Program.cs", Service.Replace("\"/\", () => Store.Save()",
            "\"/\", () => { Store.Save(); System.Diagnostics.Process.Start(\"x\"); }", StringComparison.Ordinal));
        var more = await UntilAsync("Watching ");
        Assert.Contains("Program.cs changed.", more);
        Assert.Contains("PERM1002", more);
        Assert.DoesNotContain("warning PERM1001", more);
        Assert.Contains("1 new, 0 gone; 2 findings.", more);

        folder.Write("permissions.json", "{ }"); // named sets
        Assert.Contains("permissions.json changed.", await UntilAsync("Watching "));

        folder.Write("Program.cs", "this does not compile");
        Assert.DoesNotContain("gone", await UntilAsync("Watching "));

        folder.Write("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        var fewer = await UntilAsync("Watching ");
        Assert.Contains("  PERM1002  GET / → Process.Start\n", fewer);
        Assert.Contains("0 new, 2 gone; 0 findings.", fewer);
        Assert.Equal(0, await InterruptedAsync());
        Assert.Contains("error CS", await watch.StandardError.ReadToEndAsync());
    }

    [LinuxFact]
    public async Task ExitCode_IsThatOfTheLastCheck()
    {
        folder.WriteProject("Service.csproj", "System.Console.WriteLine(missing);");
        watch = Start();
        await UntilAsync("Watching ");
        Assert.Equal(2, await InterruptedAsync());
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--output", "x")]
    [InlineData("--write-baseline", "x")]
    public async Task ReportsThatAreFiles_AreRefused(params string[] more)
    {
        var run = await ToolRun.InAsync(folder.Name, ["check", "--watch", .. more]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--watch writes text to the terminal; leave out --format, --output and --write-baseline.", run.Error);
    }

    private Process Start(params string[] more) => Process.Start(new ProcessStartInfo(ToolRun.Dotnet,
        [ToolRun.Tool, "check", ".", "--watch", .. more])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Name,
    })!;

    private async Task<string> UntilAsync(string word)
    {
        var text = "";
        while (await watch!.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            text += line + "\n";
            if (line.Contains(word, StringComparison.Ordinal))
                return text;
        }
        throw new InvalidDataException($"It ended with {text}\n{await watch.StandardError.ReadToEndAsync()}");
    }

    private async Task<int> InterruptedAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{watch!.Id}"]);
        await watch.WaitForExitAsync().WaitAsync(Patience);
        return watch.ExitCode;
    }
}
