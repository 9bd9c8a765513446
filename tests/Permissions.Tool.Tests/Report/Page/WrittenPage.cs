// Writes pages for tests: of a published program, or of its report after an edit.
using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

internal static class WrittenPage
{
    /// <param name="edit">What the report says otherwise.</param>
    /// <param name="more">Further options.</param>
    public static async Task<string> OfAsync(PublishedPrograms programs, string program, Action<JsonNode>? edit, params string[] more)
    {
        if (edit is not null)
        {
            var report = JsonNode.Parse((await programs.RunAsync("report", program, "--format", "json")).Output)!;
            edit(report);
            program = Path.Combine(programs.Root, "edited.json");
            File.WriteAllText(program, report.ToJsonString());
        }
        var file = Path.Combine(programs.Root, "page.html");
        var run = await programs.RunAsync(["report", program, "--format", "html", "--output", file, .. more]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        return file;
    }

    /// <summary>The use whose API has this name.</summary>
    public static JsonNode Use(JsonNode report, string api) =>
        report["uses"]!.AsArray().First(use => (string)use!["api"]! == api)!;

    /// <summary>The number of a method among all ways.</summary>
    public static int Method(JsonNode report, string name) => report["ways"]!["methods"]!.AsArray()
        .Select((method, i) => (Name: (string)method!["name"]!, Number: i)).First(method => method.Name == name).Number;

    /// <summary>One more entry, which calls a method directly.</summary>
    public static void AddEntry(JsonNode report, string name, string callee)
    {
        var (methods, calls) = (report["ways"]!["methods"]!.AsArray(), report["ways"]!["calls"]!.AsArray());
        var number = methods.Count;
        methods.Add(new JsonObject { ["name"] = name, ["assembly"] = "Service" });
        foreach (var value in new[] { -1, number, 0, 0x3ff, number, Method(report, callee), 3, 0x3ff })
            calls.Add(value);
    }
}
