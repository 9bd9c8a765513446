// csharp-ls, a language server of other editors, on a project that references our package: what it shows, and what typing changes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests.Editors;

[Collection(nameof(PackedPackages))]
public sealed class CsharpLsTests(PackedPackages packages)
{
    private static readonly string CsharpLs = typeof(CsharpLsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "CsharpLs").Value!;

    private const string Program = """
        using Permissions;

        Store.Save("boot");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Store.Save("serving");
        """;

    private const string Store = """
        static class Store
        {
            public static void Save(string text) => Journal.Append(text);
        }

        static class Journal
        {
            public static void Append(string text)
            {
                File.AppendAllText("journal", text);
            }
        }
        """;

    private static readonly JsonObject On = new() { ["analyzersEnabled"] = true };

    [Fact]
    public async Task Pulled_ShowsNothingUntilAnalyzersAreOn_ThenHasEverything_AndFollowsEditsOfBothFiles()
    {
        await using var server = await StartAsync(await CreateAsync(), [], pulls: true);
        Assert.Empty(await PulledAsync(server));
        await server.SetAsync(On);
        var found = Assert.Single(await PulledAsync(server));
        Check(found);
        Assert.DoesNotContain(await server.ActionsAsync("Store.cs", found),
            title => title.Contains("Has", StringComparison.Ordinal) || title.Contains("drop", StringComparison.OrdinalIgnoreCase));

        await server.TypeAsync("Store.cs", Store.Replace("File.App", "File.Delete(text);\n        File.App", StringComparison.Ordinal));
        Assert.Equal(["9:8", "10:8"], (await PulledAsync(server)).Select(Start));
        await server.TypeAsync("Program.cs", Program.Replace("Permission.FileSystemWrite", "Permission.Worker", StringComparison.Ordinal));
        Assert.Empty(await PulledAsync(server));
        await server.TypeAsync("Program.cs", Program);
        await server.TypeAsync("Store.cs", Store);
        Check(Assert.Single(await PulledAsync(server)));
        Assert.Equal(["Store.cs PERM1001"],
            (await server.PullAllAsync()).SelectMany(file => Ours(file.Value).Select(one => $"{file.Key} {one["code"]}")));
    }

    [Fact]
    public async Task Pushed_IsTheSame_AndFollowsEdits()
    {
        await using var server = await StartAsync(await CreateAsync(), On, pulls: false);
        await server.TypeAsync("Store.cs", Store + "\n");
        Check(Assert.Single(Ours(await server.PushedAsync("Store.cs", sent => Ours(sent).Any()))));
        await server.TypeAsync("Program.cs", Program.Replace("Permission.FileSystemWrite", "Permission.Worker", StringComparison.Ordinal));
        await server.TypeAsync("Store.cs", Store);
        await server.PushedAsync("Store.cs", sent => !Ours(sent).Any());
    }

    [Theory]
    [InlineData("<PermissionsMarkPhases>true</PermissionsMarkPhases>", "")]
    [InlineData("", "dotnet_diagnostic.PERM2102.severity = silent")]
    public async Task Mark_IsShown_WhereItIsAskedFor(string property, string editorConfig)
    {
        await using var server = await StartAsync(await CreateAsync(property, editorConfig), On, pulls: true);
        Assert.Equal(["PERM1001 2", "PERM2102 4", "PERM2102 4"],
            (await PulledAsync(server)).Select(one => $"{one["code"]} {one["severity"]}").Order());
    }

    [Fact]
    public async Task UseInARazorPage_IsInTheListOfTheWorkspace_InItsLine()
    {
        var project = await packages.CreateProjectAsync("Permissions", """
            using Permissions;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var app = builder.Build();
            app.MapRazorPages();
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            app.Run();
            """);
        await project.EditAsync("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Page.cshtml"), "@page\n<p>@{ System.IO.File.Delete(\"x\"); }</p>\n");
        (await Dotnet.RunAsync(project.Folder, "restore")).Succeeded();
        await using var server = await LanguageServer.StartAsync(CsharpLs, project.Folder, On, pulls: true);
        await server.OpenAsync("Program.cs");
        await server.PullAsync("Program.cs"); // waits until the project is loaded
        Assert.Equal(["Page.cshtml PERM1001 1:6"],
            (await server.PullAllAsync()).SelectMany(file => Ours(file.Value).Select(one => $"{file.Key} {one["code"]} {Start(one)}")));
    }

    // A rule that fails loses its findings: the one above the line that is typed is there after each key.
    [NightlyTheory]
    [InlineData("public static int Longest(string[] lines) { var most = 0; foreach (var line in lines) if (line.Length > most) most = "
        + "line.Length; return most; } public static void Run(Func<string, int> ask, int[] all) { var found = from one in all where one > "
        + "ask($\"{one:x}\") select new { one, two = one switch { > 3 => 'a', _ => 'b' } }; foreach (var (left, _) in found.Select(it => "
        + "(it.one, it.two))) Append(left.ToString()); }")]
    public async Task ThreeHundredKeys_LoseNoFinding_AndMemoryStaysBounded(string typed)
    {
        await using var server = await StartAsync(await CreateAsync(), On, pulls: true);
        var memory = new List<long>();
        for (var i = 1; i <= 300; i++)
        {
            await server.TypeAsync("Store.cs", Store[..^1] + typed[..i] + "\n}");
            Assert.Contains(await PulledAsync(server), one => Start(one) == "9:8");
            memory.Add(server.Memory);
        }
        Assert.True(typed.Length >= 300, $"{typed.Length} keys");
        var (early, late) = (memory.Skip(50).Take(50).Average(), memory.TakeLast(50).Average());
        Assert.True(late < 1.5 * early, $"{early:n0} bytes after 100 keys, {late:n0} after 300");
        await server.TypeAsync("Store.cs", Store);
        Assert.Contains("Store.cs", (await server.PullAllAsync()).Keys); // a failure without a place would take all of these away
    }

    private static void Check(JsonNode found)
    {
        Assert.Equal("9:8 9:43", $"{Start(found)} {found["range"]!["end"]!["line"]}:{found["range"]!["end"]!["character"]}");
        Assert.Equal((2, "PERM1001"), (found["severity"]!.GetValue<int>(), found["code"]!.GetValue<string>()));
        Assert.EndsWith("/analyzers/docs/PERM1001.md", found["codeDescription"]!["href"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(found["relatedInformation"]); // so the message alone says where it is dropped and how the call is reached
        Assert.Equal("'File.AppendAllText' needs fs.write, dropped at Program.cs:4. Reached by Main → Store.Save → Journal.Append → "
            + "File.AppendAllText. Move it before the drop, keep fs.write, or ask ProcessPermissions.Has first.",
            found["message"]!.GetValue<string>());
    }

    private async Task<ConsumerProject> CreateAsync(string properties = "", string editorConfig = "")
    {
        var project = await packages.CreateProjectAsync("Permissions", Program);
        await project.EditAsync("</PropertyGroup>", properties + "</PropertyGroup>");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Store.cs"), Store);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, ".editorconfig"), $"root = true\n[*.cs]\n{editorConfig}\n");
        (await Dotnet.RunAsync(project.Folder, "restore")).Succeeded();
        return project;
    }

    private async Task<LanguageServer> StartAsync(ConsumerProject project, JsonObject settings, bool pulls)
    {
        var server = await LanguageServer.StartAsync(CsharpLs, project.Folder, settings, pulls);
        await server.OpenAsync("Program.cs");
        await server.OpenAsync("Store.cs");
        return server;
    }

    private static async Task<List<JsonNode>> PulledAsync(LanguageServer server) => [.. Ours(await server.PullAsync("Store.cs"))];

    private static IEnumerable<JsonNode> Ours(JsonArray found) =>
        found.Select(one => one!).Where(one => one["code"]!.GetValue<string>().StartsWith("PERM", StringComparison.Ordinal));

    private static string Start(JsonNode found) => $"{found["range"]!["start"]!["line"]}:{found["range"]!["start"]!["character"]}";
}
