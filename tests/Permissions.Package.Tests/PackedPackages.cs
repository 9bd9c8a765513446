// Packs the packages once into a folder of their own, and makes projects outside the tree that restore from it alone.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string Root = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "RepositoryRoot").Value!;

    private readonly string folder = Directory.CreateTempSubdirectory("packages-").FullName;

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmss");

    /// <summary>Where the projects share what is known of packages.</summary>
    public string SharedFacts => Path.Combine(folder, "facts");

    public string Feed => Path.Combine(folder, "feed");

    /// <summary>What <c>dotnet pack</c> in the root of the repository printed.</summary>
    public string Packing { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Packing = (await PackOwnAsync(Feed)).Output;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs our packages as a developer does in the root of the repository, into a folder of their own.</summary>
    /// <param name="output">The folder for the packages.</param>
    internal async Task<Dotnet> PackOwnAsync(string output, params string[] more) =>
        (await Dotnet.RunAsync(Root,
            ["pack", "--nologo", "--output", output, "-p:Version=" + Version, "-p:ArtifactsPath=" + Path.Combine(folder, "artifacts"),
                .. more])).Succeeded();

    /// <summary>Packs somebody else's library into the feed, in the same version.</summary>
    internal async Task PackAsync(string package, string source)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "libraries", package)).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, package + ".csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        await File.WriteAllTextAsync(Path.Combine(project, "Source.cs"), source);
        (await Dotnet.RunAsync(project, "pack", "--output", Feed, "-p:Version=" + Version, "-p:DebugType=embedded")).Succeeded();
    }

    /// <summary>
    /// A service and a project of its tests that references it and our testing package, each in a folder beside the other; the test
    /// framework comes from the user's own sources.
    /// </summary>
    /// <returns>The project of the tests.</returns>
    internal async Task<ConsumerProject> CreateTestsAsync(string service, string tests, string properties,
        params (string Package, string Version)[] framework)
    {
        var both = CreateSharedFolder();
        await WriteAsync("Service", "Microsoft.NET.Sdk.Web", "", "Permissions", [], service);
        await WriteAsync("Tests", "Microsoft.NET.Sdk", properties, "Permissions.Testing", framework, tests);
        return new(Path.Combine(both, "Tests"));

        async Task WriteAsync(string name, string sdk, string more, string package, (string Package, string Version)[] others,
            string source)
        {
            var project = Directory.CreateDirectory(Path.Combine(both, name)).FullName;
            await File.WriteAllTextAsync(Path.Combine(project, name + ".csproj"), $"""
                <Project Sdk="{sdk}">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <PermissionsSharedFactFolder>{SharedFacts}</PermissionsSharedFactFolder>
                    {more}
                  </PropertyGroup>
                  <ItemGroup>
                    {string.Concat(others.Prepend((package, Version)).Select(one => $"<PackageReference Include=\"{one.Item1}\" Version=\"{one.Item2}\" />"))}
                    {(name == "Tests" ? "<ProjectReference Include=\"../Service/Service.csproj\" />" : "")}
                  </ItemGroup>
                </Project>
                """);
            await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), source);
        }
    }

    /// <summary>A folder whose projects restore our packages from the feed, and what else they name from the user's own packages.</summary>
    internal string CreateSharedFolder()
    {
        var shared = Directory.CreateDirectory(Path.Combine(folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;
        var user = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(user);
        File.WriteAllText(Path.Combine(shared, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "cache")}" /></config>
              <fallbackPackageFolders><add key="user" value="{user}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);
        return shared;
    }

    /// <summary>
    /// Runs the dotnet command as somebody who may read the projects and own nothing there: what is write-protected is so for everybody
    /// but the administrator.
    /// </summary>
    [UnsupportedOSPlatform("windows")]
    internal async Task<Dotnet> RunAsOrdinaryUserAsync(string project, params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
            return await Dotnet.RunAsync(project, arguments);
        const string nobody = "65534";
        var home = Directory.CreateDirectory(Path.Combine(folder, "home-of-nobody")).FullName;
        foreach (var opened in new[] { folder, home })
            File.SetUnixFileMode(opened, File.GetUnixFileMode(opened) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(home, File.GetUnixFileMode(home) | UnixFileMode.OtherWrite);
        return await Dotnet.StartAsync(project, "setpriv",
            [$"--reuid={nobody}", $"--regid={nobody}", "--clear-groups", "env", "HOME=" + home, "DOTNET_CLI_HOME=" + home, "dotnet",
                .. arguments]);
    }

    /// <summary>A copy of the order service outside the tree, which gets everything from the packages.</summary>
    internal async Task<ConsumerProject> CopySampleAsync()
    {
        var project = await CreateProjectAsync("Permissions", "");
        var sample = Path.Combine(Root, "tests/Samples/OrdersApi");
        foreach (var file in Directory.GetFiles(sample, "*.cs", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(project.Folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        var settings = Path.Combine(project.Folder, "Consumer.csproj");
        await File.WriteAllTextAsync(settings,
            (await File.ReadAllTextAsync(settings)).Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal));
        return project;
    }

    /// <summary>A console project that references packages by version; nothing of the repository's build settings reaches it.</summary>
    internal async Task<ConsumerProject> CreateProjectAsync(string package, string program, params string[] more)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "cache")}" /></config>
              <packageSources><clear /><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <PermissionsSharedFactFolder>{SharedFacts}</PermissionsSharedFactFolder>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(more.Prepend(package).Select(name => $"<PackageReference Include=\"{name}\" Version=\"{Version}\" />"))}
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), program);
        return new(project);
    }
}
