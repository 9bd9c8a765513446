// The hosting package as users meet it: a web application, and a worker without ASP.NET Core, each with this one reference.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class HostingPackageTests(PackedPackages packages)
{
    private static readonly string PackageRoot = typeof(HostingPackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "PackageRoot").Value!;

    [Fact]
    public async Task WebApplication_IsWarned_AndAnswersADenialWithProblemDetails()
    {
        var project = await packages.CreateProjectAsync("Permissions.Hosting", """
            using Permissions;

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite | Permission.ChildProcess);
            builder.Services.AddHostedService<Setup>();
            await using var app = builder.Build();
            app.MapPost("/orders", () => Orders.Save("order"));
            await app.StartAsync();
            using var client = new HttpClient();
            var answer = await client.PostAsync(app.Urls.First() + "/orders", null);
            Console.WriteLine($"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {await answer.Content.ReadAsStringAsync()}");
            await app.StopAsync();

            static class Orders
            {
                public static void Save(string order) => File.AppendAllText("orders.log", order);
            }

            sealed class Setup : IHostedService
            {
                public Task StartAsync(CancellationToken cancellationToken) => File.WriteAllTextAsync("boot.marker", "booting", cancellationToken);

                public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """);
        await ChangeAsync(project, "Consumer.csproj", "Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"");
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Contains(
            "warning PERM1001: 'File.AppendAllText' needs fs.write, dropped at Program.cs:5. Reached by POST /orders → Orders.Save → "
                + "File.AppendAllText.", build.Output);
        Assert.DoesNotContain("File.WriteAllTextAsync", build.Output);

        var run = (await project.RunAsync()).Succeeded();
        Assert.Contains("500 application/problem+json {\"title\":", run.Output);
        Assert.Contains("\"permission\":\"fs.write\"", run.Output);
        Assert.Contains("Permissions are dropped at Program.cs:5: ", run.Output);
        Assert.True(File.Exists(Path.Combine(project.Folder, "boot.marker")));
        Assert.False(File.Exists(Path.Combine(project.Folder, "orders.log")));
    }

    [Fact]
    public async Task Worker_NeedsNoAspNetCore()
    {
        var project = await packages.CreateProjectAsync("Permissions.Hosting", """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using Permissions;

            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite).WarmUp();
            using var host = builder.Build();
            await host.StartAsync();
            Console.WriteLine($"held: {ProcessPermissions.Has(Permission.FileSystemWrite)}");
            Console.WriteLine($"web: {AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name!.StartsWith("Microsoft.AspNetCore"))}");
            await host.StopAsync();
            """);
        await ChangeAsync(project, "Consumer.csproj", "</ItemGroup>",
            "<PackageReference Include=\"Microsoft.Extensions.Hosting\" Version=\"10.0.0\" /></ItemGroup>");
        await ChangeAsync(project, "nuget.config", "</packageSources>",
            $"<add key=\"machine\" value=\"{PackageRoot}\" /></packageSources>");
        (await project.BuildAsync("-warnaserror")).Succeeded();
        Assert.DoesNotContain("Microsoft.AspNetCore.App",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "bin/Debug/net10.0/Consumer.runtimeconfig.json")));
        var run = (await project.RunAsync()).Succeeded();
        Assert.Contains("held: False", run.Output);
        Assert.Contains("web: False", run.Output);
    }

    [Fact]
    public void Package_WantsTheLibraryOfItsOwnVersion_WithItsAnalyzers()
    {
        using var package =
            System.IO.Compression.ZipFile.OpenRead(Path.Combine(packages.Feed, $"Permissions.Hosting.{packages.Version}.nupkg"));
        using var reader = new StreamReader(package.GetEntry("Permissions.Hosting.nuspec")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.Contains($"<dependency id=\"Permissions\" version=\"[{packages.Version}]\" include=\"All\" />", manifest);
        Assert.DoesNotContain("frameworkReference", manifest, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task ChangeAsync(ConsumerProject project, string file, string from, string to)
    {
        var path = Path.Combine(project.Folder, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(from, to, StringComparison.Ordinal));
    }
}
