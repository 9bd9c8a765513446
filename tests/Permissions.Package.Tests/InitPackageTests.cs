// The installed command sets up a service that references nothing of ours: it builds and its check is clean. A second time changes nothing.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class InitPackageTests(PackedPackages packages)
{
    [Fact]
    public async Task Service_IsSetUp_Builds_IsClean_AndASecondTimeNothingChanges()
    {
        var folder = packages.CreateSharedFolder();
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        var service = Directory.CreateDirectory(Path.Combine(folder, "Service")).FullName;
        await File.WriteAllTextAsync(Path.Combine(service, "Service.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <PermissionsSharedFactFolder>{packages.SharedFacts}</PermissionsSharedFactFolder>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(service, "Program.cs"), """
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            app.MapPost("/orders", (string order) => File.AppendAllText("orders.log", order));
            app.Run();
            """);
        (await Dotnet.RunAsync(folder, "new", "tool-manifest")).Succeeded();
        (await Dotnet.RunAsync(folder, "tool", "install", "Permissions.Tool", "--version", packages.Version)).Succeeded();

        (await Dotnet.RunAsync(folder, "permissions", "init", "Service", "--ci", "gitlab", "--yes")).Succeeded();
        (await Dotnet.RunAsync(service, "build", "--nologo", "-warnaserror")).Succeeded();
        (await Dotnet.RunAsync(folder, "permissions", "check", "Service", "--baseline", "Service/permissions.baseline.json")).Succeeded();
        Assert.Contains("AddPermissionDrop()", await File.ReadAllTextAsync(Path.Combine(service, "Program.cs")));
        Assert.Contains($"--version {packages.Version}", await File.ReadAllTextAsync(Path.Combine(folder, ".gitlab", "permissions.yml")));

        var before = Files(folder);
        var again = (await Dotnet.RunAsync(folder, "permissions", "init", "Service", "--ci", "gitlab", "--yes")).Succeeded();
        Assert.Contains("Nothing to write: everything is there already.", again.Output);
        Assert.Equal(before, Files(folder));
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", System.StringComparison.Ordinal) && !file.Contains("/bin/", System.StringComparison.Ordinal))
        .Order(System.StringComparer.Ordinal).Select(file => file + "\n" + File.ReadAllText(file))];
}
