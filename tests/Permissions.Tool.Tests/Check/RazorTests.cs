// A use in a Razor page or component stands in the line of the page: checked as a project, as SARIF, and compiled.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class RazorTests
{
    private static readonly string[] Places = ["Components/App.razor:5", "Pages/Index.cshtml:3"];

    [Fact]
    public async Task Use_StandsInTheLineOfThePage_FromSourceAndFromIL()
    {
        using var folder = new TempFolder();
        folder.Write("Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        folder.Write("Web/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            builder.Services.AddRazorComponents();
            var app = builder.Build();
            app.MapRazorPages();
            app.MapRazorComponents<Web.Components.App>();
            app.Run();
            """);
        folder.Write("Web/Pages/Index.cshtml", "@page\n@{\n    System.IO.File.WriteAllText(\"page\", \"x\");\n}\n<p>saved</p>\n");
        folder.Write("Web/Components/App.razor", """
            @page "/blazor"
            <p>@Save()</p>
            @code {
                private static string Save() {
                    System.IO.File.WriteAllText("component", "x");
                    return "saved";
                }
            }
            """);
        var text = await ToolRun.InAsync(folder.Name, "check", "Web", "--assume-drop", "fs.write");
        Assert.Equal(Places, Found(text.Output));
        Assert.DoesNotContain("obj/", text.Output, StringComparison.Ordinal); // also the steps stand in the pages
        var compiled = await ToolRun.InAsync(folder.Name, "check", "Web/bin/Debug/net10.0/Web.dll", "--assume-drop", "fs.write");
        Assert.Equal(Places, Found(compiled.Output));

        var sarif = await ToolRun.InAsync(folder.Name, "check", "Web", "--assume-drop", "fs.write", "--format", "sarif");
        using var log = JsonDocument.Parse(sarif.Output);
        Assert.Equal(Places, log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() == "PERM1001")
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .Select(place => $"{Tail(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)}:"
                + place.GetProperty("region").GetProperty("startLine")));
    }

    private static string[] Found(string output) => [.. output.Split('\n')
        .Where(line => line.EndsWith("  warning PERM1001", StringComparison.Ordinal))
        .Select(line => Tail(line.Split("  ")[0])).Order(StringComparer.Ordinal)];

    private static string Tail(string file) => string.Join('/', file.Split('/').TakeLast(2));
}
