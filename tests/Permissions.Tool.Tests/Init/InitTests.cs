// The command 'init': what it would write, what it writes, and that it writes nothing that nobody agreed to.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Init;

public sealed class InitTests : IDisposable
{
    private const string Service = """
        // The shop.
        var builder = WebApplication.CreateBuilder(args);

        var app = builder.Build();
        app.MapPost("/orders", (string order) => File.AppendAllText("orders.log", order));
        app.Run();

        """;

    private const string WebProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>

        """;

    private readonly TempFolder folder = new();

    public InitTests() => Directory.CreateDirectory(Path.Combine(folder.Name, ".git"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task NotATerminal_ShowsTheDifference_WritesNothing_AndSaysSo()
    {
        Write(WebProject, Service);
        Directory.CreateDirectory(Path.Combine(folder.Name, ".github"));
        var before = Files();
        var run = await InitAsync();
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, Files());
        Assert.EndsWith("Nothing was written: this is not a terminal, so nobody can be asked. Write the 4 files with --yes.\n", run.Output);
        Assert.Contains("""
            --- a/Shop/Program.cs
            +++ b/Shop/Program.cs
            @@ -1,6 +1,12 @@
             // The shop.
            +using Permissions;
            +
             var builder = WebApplication.CreateBuilder(args);
             
            +builder.Services.AddPermissionDrop()
            +    .Drop(Permission.ChildProcess | Permission.Worker | Permission.FileSystemRead | Permission.NetworkConnect
            +        | Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics)
            +    .WarmUp();
             var app = builder.Build();
             app.MapPost("/orders", (string order) => File.AppendAllText("orders.log", order));
             app.Run();

            """, run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    // What is shown is what is written: the printed difference, applied to the old files, gives the new ones.
    [Fact]
    public async Task Yes_WritesWhatItShows()
    {
        Write(WebProject, Service);
        using var copy = new TempFolder();
        foreach (var file in new[] { "Shop/Shop.csproj", "Shop/Program.cs" })
            copy.Write(file, Read(file));
        var run = await InitAsync("--yes", "--ci", "github");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("4 files written. Next: 'dotnet build', your tests, and 'permissions check'.\n", run.Output);
        copy.Write("all.diff", run.Output[..run.Output.LastIndexOf("4 files written", StringComparison.Ordinal)]);
        var applied = await ToolRun.ProgramAsync(copy.Name, "git", "apply", "all.diff");
        Assert.True(applied.ExitCode == 0, applied.Error);
        foreach (var file in (string[])["Shop/Shop.csproj", "Shop/Program.cs", "Shop/permissions.baseline.json",
            ".github/workflows/permissions.yml"])
            Assert.Equal(File.ReadAllText(Path.Combine(copy.Name, file)), Read(file));
        Assert.Contains("<PackageReference Include=\"Permissions.Hosting\" Version=\"", Read("Shop/Shop.csproj"));
        Assert.Contains("permissions check Shop/Shop.csproj --baseline Shop/permissions.baseline.json",
            Read(".github/workflows/permissions.yml"));
    }

    [Fact]
    public async Task VersionsInOneFile_AreRespected()
    {
        Write(WebProject.Replace("</Project>", """
              <ItemGroup>
                <PackageReference Include="Microsoft.Extensions.Hosting" />
                <PackageReference Include="Polly" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal).Replace("<PackageReference Include=\"Polly\" />\n", "", StringComparison.Ordinal), Service);
        folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Microsoft.Extensions.Hosting" Version="10.0.0" />
                <PackageVersion Include="Polly" Version="8.0.0" />
              </ItemGroup>
            </Project>
            """);
        var run = await InitAsync("--yes", "--ci", "none");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("    <PackageReference Include=\"Permissions.Hosting\" />\n", Read("Shop/Shop.csproj"));
        Assert.Matches("Hosting\" Version=\"10.0.0\" />\n    <PackageVersion Include=\"Permissions.Hosting\" Version=\"[^\"]+\" />\n    "
            + "<PackageVersion Include=\"Polly\"", Read("Directory.Packages.props"));
        Assert.False(Directory.Exists(Path.Combine(folder.Name, ".github")));
    }

    [Fact]
    public async Task ConsoleProgram_GetsALineBeforeItServes_WithItsByteOrderMarkAndLineEnds()
    {
        Write("""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """, "");
        var program = Path.Combine(folder.Name, "Shop", "Program.cs");
        File.WriteAllText(program,
            "using System;\r\n\r\nclass Program\r\n{\r\n    static void Main()\r\n    {\r\n        Console.WriteLine(1);\r\n    }\r\n}\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var run = await InitAsync("--yes", "--ci", "none");
        Assert.True(run.ExitCode == 0, run.Error);
        var bytes = File.ReadAllBytes(program);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var text = File.ReadAllText(program);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.StartsWith("using System;\r\nusing Permissions;\r\n", text);
        Assert.Contains("    {\r\n        ProcessPermissions.WarmUp();\r\n        ProcessPermissions.Drop(", text);
        Assert.Contains("<PackageReference Include=\"Permissions\" Version=", Read("Shop/Shop.csproj"));
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run();",
        "builds the host and serves in one statement; part them. Write it before")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build();\nif (args.Length == 0)\n    app.Run();",
        "belongs to the line above it.")]
    [InlineData("using Permissions;\nvar app = WebApplication.CreateBuilder(args).Build();\napp.Run();", null)]
    public async Task StatementThatNoLineFitsBefore_IsLeftAlone_AndSaid(string program, string? why)
    {
        Write(WebProject, program.Replace("using Permissions;\n", "", StringComparison.Ordinal));
        folder.Write("Shop/permissions.baseline.json", "{}");
        var run = await InitAsync("--ci", "none");
        Assert.Equal(1, run.ExitCode);
        if (why is null)
            Assert.Contains("+ProcessPermissions.WarmUp();\n+ProcessPermissions.Drop(", run.Output);
        else
            Assert.Contains(why, run.Output);
        Assert.Equal(why is null, run.Output.Contains("+ProcessPermissions.Drop(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pipeline_IsFoundOut_AndAFileOfTheUsersIsNotRewritten()
    {
        Write(WebProject, Service);
        folder.Write("Shop/permissions.baseline.json", "{}");
        folder.Write(".gitlab-ci.yml", "build:\n  script: dotnet build\n");
        var gitlab = await InitAsync();
        Assert.Contains("+++ b/.gitlab/permissions.yml", gitlab.Output);
        Assert.DoesNotContain("b/.gitlab-ci.yml", gitlab.Output);
        Assert.Contains("Add this to 'include' in .gitlab-ci.yml: - local: .gitlab/permissions.yml\n", gitlab.Output);
        File.Delete(Path.Combine(folder.Name, ".gitlab-ci.yml"));
        folder.Write(".git/config", "[remote \"origin\"]\n\turl = https://dev.azure.com/shop/_git/shop\n");
        var azure = await InitAsync();
        Assert.Contains("+++ b/.azuredevops/permissions.yml", azure.Output);
        Assert.Contains("+  - template: .azuredevops/permissions.yml\n", azure.Output);
    }

    [LinuxTheory]
    [InlineData("y", 0, "3 files written.")]
    [InlineData("n", 1, "Nothing was written.")]
    [InlineData("", 1, "Nothing was written.")]
    public async Task Terminal_IsAsked(string answer, int code, string said)
    {
        Write(WebProject, Service);
        var run = await ToolRun.BashAsync(folder.Name,
            $"echo '{answer}' | script -qec \"'{ToolRun.Dotnet}' '{ToolRun.Tool}' init Shop --ci none\" /dev/null");
        if (run.Error.Contains("script: command not found", StringComparison.Ordinal))
            return; // this machine has nothing that makes a terminal
        Assert.Contains("Write 3 files? [y/N]", run.Output);
        Assert.Contains(said, run.Output);
        Assert.Equal(code, run.ExitCode);
        Assert.Equal(code == 0, Read("Shop/Program.cs").Contains("AddPermissionDrop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsNotAProgram_IsRefused_WithWhatToName()
    {
        Write(WebProject.Replace(".Web", "", StringComparison.Ordinal), "class C;");
        Assert.Contains("Shop.csproj is a library. Its program decides what is dropped; name the project of the program.",
            (await RefusedAsync("Shop")).Error);
        folder.Write("All.slnx", "<Solution />");
        Assert.Contains("is not a project; name the .csproj of one program.", (await RefusedAsync("All.slnx")).Error);
    }

    private async Task<ToolRun> RefusedAsync(string target)
    {
        var run = await ToolRun.InAsync(folder.Name, "init", target);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        return run;
    }

    private Task<ToolRun> InitAsync(params string[] more) => ToolRun.InAsync(folder.Name, ["init", "Shop", .. more]);

    private void Write(string project, string program)
    {
        folder.Write("Shop/Shop.csproj", project);
        folder.Write("Shop/Program.cs", program);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(folder.Name, file));

    private string[] Files() => [.. Directory.GetFiles(folder.Name, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(file => file + "\n" + File.ReadAllText(file))];
}
