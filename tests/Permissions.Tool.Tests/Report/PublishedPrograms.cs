// A service and its package, published before and after changes, and a second service; each is published once for all tests.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report;

public sealed class PublishedPrograms : IAsyncLifetime
{
    private const string Service = """
        var settings = File.ReadAllText("settings.json");
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/orders", (string order) => Orders.Save(order));
        app.MapGet("/</script><img src=x onerror=alert(1)>&\"'", () => Environment.GetEnvironmentVariable("ODD"));
        app.Run();

        static class Orders
        {
            public static void Save(string order) => Contoso.Ledger.Append(order);
        }
        """;

    private const string Ledger = """
        namespace Contoso;

        public static class Ledger
        {
            public static void Append(string line) => System.IO.File.AppendAllText("ledger", line);
        }
        """;

    private const string Calling = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => new HttpClient().GetStringAsync("http://ledger/"));
        app.MapGet("/id", () => Native.geteuid());
        app.Run();

        static class Native { [System.Runtime.InteropServices.DllImport("ledger")] public static extern int geteuid(); }
        """;

    private readonly TempFolder folder = new();

    public string Root => folder.Name;

    public string Old => Path.Combine(Root, "old");

    /// <summary>As <see cref="Old"/>, with other lines above and between, and one more lambda that needs nothing.</summary>
    public string Moved => Path.Combine(Root, "moved");

    /// <summary>
    /// The service starts a process in <c>Orders.Save</c>, and version 2 of the package reads the environment and writes twice.
    /// </summary>
    public string New => Path.Combine(Root, "new");

    /// <summary>A service that connects by name and calls native code; its requests need nothing else.</summary>
    public string Caller => Path.Combine(Root, "caller");

    public string Project => Path.Combine(Root, "Service", "Service.csproj");

    public async Task InitializeAsync()
    {
        folder.Write("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="here" value="feed" /></packageSources>
            </configuration>
            """);
        Directory.CreateDirectory(Path.Combine(Root, "feed"));
        await WriteAsync("1.0.0", Ledger, Service);
        await PublishAsync(Old);
        folder.Write("Service/Program.cs",
            "// A comment.\n\n"
                + Service.Replace("app.MapPost", "app.MapGet(\"/health\", () => \"well\");\n\napp.MapPost", StringComparison.Ordinal));
        await PublishAsync(Moved);
        folder.Write("Service/Program.cs", Calling);
        await PublishAsync(Caller);
        await WriteAsync("2.0.0",
            Ledger.Replace("=> System.IO.File.AppendAllText(\"ledger\", line);",
                "{ System.IO.File.AppendAllText(System.Environment.GetEnvironmentVariable(\"LEDGER\")!, line); "
                    + "System.IO.File.AppendAllText(\"copy\", line); }", StringComparison.Ordinal),
            Service.Replace("=> Contoso.Ledger.Append(order);",
                "{ Contoso.Ledger.Append(order); System.Diagnostics.Process.Start(\"sync\"); }", StringComparison.Ordinal));
        await PublishAsync(New);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    internal Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(Root, arguments);

    private async Task WriteAsync(string version, string ledger, string service)
    {
        folder.Write("Ledger/Ledger.cs", ledger);
        folder.Write("Ledger/Contoso.Ledger.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>{version}</Version><DebugType>embedded</DebugType></PropertyGroup>
            </Project>
            """);
        await DotnetAsync("pack", Path.Combine(Root, "Ledger"), "-o", Path.Combine(Root, "feed"));
        folder.Write("Service/Program.cs", service);
        folder.Write("Service/Service.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="Contoso.Ledger" Version="{version}" /></ItemGroup>
            </Project>
            """);
    }

    private Task PublishAsync(string output) => DotnetAsync("publish", Project, "-o", output);

    private static async Task DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[.. arguments, "--nologo", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        foreach (var inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath" })
            start.Environment.Remove(inherited);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}

/// <summary>The tests that share the published programs.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCollection : ICollectionFixture<PublishedPrograms>
{
    public const string Name = "published";
}
