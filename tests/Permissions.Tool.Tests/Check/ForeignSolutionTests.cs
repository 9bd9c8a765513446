// A program that knows nothing of us, in a solution outside our tree, read as if it dropped before it serves.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class ForeignSolutionTests
{
    private const string Program = """
        File.WriteAllText("boot", "");
        using var timer = new Timer(_ => Notes.Save("tick"), null, 0, 1000);
        Console.ReadLine();

        static class Notes
        {
            public static void Save(string text) => File.AppendAllText("notes", text);
        }
        """;

    [Fact]
    public async Task Slnx_AsJson_HoldsThePath()
    {
        using var folder = new TempFolder();
        folder.WriteProject("Notes/Notes.csproj", Program);
        var solution = folder.Write("Notes.slnx", """<Solution><Project Path="Notes/Notes.csproj" /></Solution>""");

        var run = await ToolRun.InAsync(folder.Name, "check", ".", "--assume-drop", "fs.write,child", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(solution, document.RootElement.GetProperty("target").GetString());
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("PERM1001", finding.GetProperty("rule").GetString());
        Assert.Equal("fs.write", finding.GetProperty("permission").GetString());
        Assert.Equal(7, finding.GetProperty("place").GetProperty("line").GetInt32());
        Assert.Equal(
            ["lambda in Main", "Notes.Save", "File.AppendAllText"],
            finding.GetProperty("path").EnumerateArray().Select(hop => hop.GetProperty("name").GetString()));
        Assert.Equal("fs.write, child",
            Assert.Single(document.RootElement.GetProperty("projects").EnumerateArray()).GetProperty("dropped").GetString());
    }

    // The program says what runs of its projects: once, where their code stands, also of one that another keeps to itself; what it never
    // calls does not run.
    [Fact]
    public async Task ProjectReference_IsReadAsItsProgramUsesIt()
    {
        using var folder = new TempFolder();
        folder.WriteProject("Shared/Shared.csproj", """
            namespace Shared;
            public static class Notes
            {
                public static void Save(string text) => Inner.Disk.Write(text);
                public static Timer Clean() => new(_ => File.Delete("notes"), null, 0, 1000);
            }
            """, output: "Library",
            more: """<ItemGroup><ProjectReference Include="../Inner/Inner.csproj" PrivateAssets="all" /></ItemGroup>""");
        folder.WriteProject("Inner/Inner.csproj", """
            namespace Inner;
            public static class Disk { public static void Write(string text) => File.AppendAllText("notes", text); }
            """, output: "Library");
        folder.WriteProject("Notes/Notes.csproj", """
            using var timer = new Timer(_ => Shared.Notes.Save("tick"), null, 0, 1000);
            Console.ReadLine();
            """, more: """<ItemGroup><ProjectReference Include="../Shared/Shared.csproj" /></ItemGroup>""");

        var run = await ToolRun.InAsync(folder.Name, "check", "Notes", "--assume-drop", "fs.write", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("Inner", 2),
            (Path.GetFileName(Path.GetDirectoryName(finding.GetProperty("place").GetProperty("file").GetString())),
                finding.GetProperty("place").GetProperty("line").GetInt32()));
        Assert.Equal("File.AppendAllText", finding.GetProperty("path").EnumerateArray().Last().GetProperty("name").GetString());
    }

    [Fact]
    public async Task Sln_WithoutAssumedDrop_FindsNothing()
    {
        using var folder = new TempFolder();
        folder.WriteProject("Notes/Notes.csproj", Program);
        var solution = folder.Write("Notes.sln", """

            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Notes", "Notes\Notes.csproj", "{11111111-2222-3333-4444-555555555555}"
            EndProject
            Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            		{11111111-2222-3333-4444-555555555555}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            		{11111111-2222-3333-4444-555555555555}.Debug|Any CPU.Build.0 = Debug|Any CPU
            	EndGlobalSection
            EndGlobal
            """);

        var run = await ToolRun.CheckAsync(solution);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.StartsWith("No findings.", run.Output, StringComparison.Ordinal);
        Assert.Contains("dropped         nothing; name what should be with --assume-drop", run.Output, StringComparison.Ordinal);

        run = await ToolRun.CheckAsync(solution, "--assume-drop", "fs.write");
        Assert.True(run.ExitCode == 1, run.Output + run.Error);
        Assert.Contains("Program.cs:7  warning PERM1001", run.Output, StringComparison.Ordinal);
        Assert.Contains("(assumed)", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Notes.sln", "Notes/Notes.csproj", "Notes/Program.cs"], FilesOf(folder));
    }

    private static string[] FilesOf(TempFolder folder) =>
        Directory.GetFiles(folder.Name, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Name, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();
}
