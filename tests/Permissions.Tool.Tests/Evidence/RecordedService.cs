// A service that was built with guard stubs and whose requests were recorded, once for all tests: its audit and which methods ran.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Evidence;

public sealed class RecordedService : IAsyncLifetime
{
    private const string Program = """
        using System.Reflection;

        var boot = Path.GetTempFileName();
        File.WriteAllText(boot, "booting");
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/orders", (string name) => Orders.Save(name));
        app.MapGet("/maybe", (bool write) => Orders.Maybe(write)); app.MapGet("/never", () => File.WriteAllText("never", ""));
        app.MapGet("/never/method", () => Orders.Never());
        app.MapGet("/any", (string name) => typeof(Orders).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null));
        app.MapGet("/reader", () => Orders.Reader());
        app.MapGet("/child", () => { System.Diagnostics.Process.Start("no-such-program"); });
        app.MapGet("/stop", (IHostApplicationLifetime lifetime) => lifetime.StopApplication());
        app.Run();

        static class Orders
        {
            public static async Task Save(string name)
            {
                await Task.Yield();
                await File.WriteAllTextAsync(
                    Path.Combine(Path.GetTempPath(), name),
                    "x");
            }

            public static void Maybe(bool write)
            {
                if (write)
                    File.WriteAllText("maybe", "");
            }

            public static void Never() => File.WriteAllText("never", "");

            public static string Reader() => new StreamReader("/etc/hosts").ReadToEnd();

            private static void Hidden() => File.WriteAllText(Path.GetTempFileName(), "");
        }
        """;

    private readonly TempFolder folder = new();

    public string Root => folder.Name;

    public string Project => Path.Combine(Root, "Service", "Service.csproj");

    public string Built => Path.Combine(Root, "Service", "bin", "Debug", "net10.0", "Service.dll");

    /// <summary>The audit, and which methods ran.</summary>
    public string Evidence => Path.Combine(Root, "evidence.jsonl");

    public async Task InitializeAsync()
    {
        var (tool, testing) = (Path.GetDirectoryName(ToolRun.Tool)!, ToolRun.TestingLibrary);
        folder.Write("Service/Program.cs", Program);
        folder.Write("Service/Service.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);Permissions.Generated</InterceptorsNamespaces>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.GetDirectoryName(testing)}/Permissions.dll" />
                <Analyzer Include="{tool}/analyzer/*.dll" />
              </ItemGroup>
            </Project>
            """);
        var build = await ToolRun.DotnetAsync(Root, "build", Project, "--nologo", "-nodeReuse:false");
        Assert.True(build.ExitCode == 0, build.Output);
        if (OperatingSystem.IsLinux())
            await RecordAsync(testing);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task RecordAsync(string testing)
    {
        var start = new ProcessStartInfo(ToolRun.Dotnet,
            [ToolRun.Tool, "run", "--allow-env", "--allow-net", "--audit=" + Evidence, "--", ToolRun.Dotnet, Built,
                "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, WorkingDirectory = Root,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = testing, ["PERMISSIONS_COVERAGE"] = Evidence },
        };
        using var service = Process.Start(start)!;
        string? line;
        while ((line = await service.StandardOutput.ReadLineAsync()) is not null
            && !line.Contains("Now listening on: ", StringComparison.Ordinal))
        {
        }
        using var client = new HttpClient { BaseAddress = new(line!.Split("on: ")[1]) };
        foreach (var name in new[] { "one", "two" })
            (await client.PostAsync("/orders?name=" + name, null)).EnsureSuccessStatusCode();
        foreach (var path in new[] { "/maybe?write=false", "/any?name=Hidden", "/reader", "/stop" })
            (await client.GetAsync(path)).EnsureSuccessStatusCode();
        await service.StandardOutput.ReadToEndAsync();
        await service.WaitForExitAsync();
    }

    internal Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(Root, arguments);

    /// <summary>Writes other evidence, and gives back its file.</summary>
    public string Write(string file, string text) => folder.Write(file, text);
}
