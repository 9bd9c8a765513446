// The three templates as a user gets them: installed from the package, created side by side, and built together once.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

public sealed class CreatedTemplates(PackedPackages packages) : IAsyncLifetime
{
    public static readonly string[] Names = ["webapi", "worker", "gateway"];

    private readonly string folder = packages.CreateSharedFolder();

    /// <summary>The files of all three, before anything is built.</summary>
    public string[] Created { get; private set; } = [];

    internal Dotnet Build { get; private set; } = new(-1, "");

    /// <summary>Where the project of a created service stands.</summary>
    public string ProjectOf(string template) => Path.Combine(folder, template, "Shop-" + template);

    public async Task InitializeAsync()
    {
        var hive = Path.Combine(folder, "hive");
        (await Dotnet.RunAsync(folder, "new", "install", Path.Combine(packages.Feed, $"Permissions.Templates.{packages.Version}.nupkg"),
            "--debug:custom-hive", hive)).Succeeded();
        foreach (var name in Names)
            (await Dotnet.RunAsync(folder, "new", "permissions-" + name, "--name", "Shop-" + name, "--output", name, "--debug:custom-hive",
                hive)).Succeeded();
        Created = [.. Names.SelectMany(name => Directory.GetFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        await WriteSolutionAsync("All", [.. Names, .. Names.Select(name => name + ".Tests")]);
        await WriteSolutionAsync("Services", Names);
        Build = await RunAsync("build", "All.slnx");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a command of the SDK over all projects, or over the services alone.</summary>
    internal Task<Dotnet> RunAsync(string command, string solution, params string[] more) =>
        Dotnet.RunAsync(folder,
            [command, solution, "--nologo", "-nodeReuse:false", "-p:PermissionsSharedFactFolder=" + packages.SharedFacts, .. more]);

    /// <summary>Adds a file to each service, and changes one line of it so that it is called.</summary>
    internal async Task InvadeAsync(string source, Func<string, (string File, string From, string To)> change)
    {
        foreach (var name in Names)
        {
            var (file, from, to) = change(name);
            var path = Path.Combine(ProjectOf(name), file);
            var before = await File.ReadAllTextAsync(path);
            if (!before.Contains(to, StringComparison.Ordinal))
            {
                Assert.Contains(from, before);
                await File.WriteAllTextAsync(path, before.Replace(from, to, StringComparison.Ordinal));
            }

            await File.WriteAllTextAsync(Path.Combine(ProjectOf(name), "Attack.cs"), source);
        }
    }

    private Task WriteSolutionAsync(string name, string[] projects) => File.WriteAllTextAsync(Path.Combine(folder, name + ".slnx"), $"""
        <Solution>
          {string.Concat(projects.Select(one => $"<Project Path=\"{one.Split('.')[0]}/Shop-{one}/Shop-{one}.csproj\" />"))}
        </Solution>
        """);
}
