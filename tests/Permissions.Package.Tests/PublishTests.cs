// A program with stubs is published in each of the ways that change what runs, and refuses as it did before.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PublishTests(PackedPackages packages)
{
    private const string Program = """
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try
        {
            Store.Save();
            Console.WriteLine("saved");
        }
        catch (PermissionDeniedException)
        {
            Console.WriteLine("refused by the stub");
        }

        static class Store
        {
            public static void Save() => File.WriteAllText(Path.Combine(Path.GetTempPath(), "permissions-published"), "x");
        }
        """;

    [NightlyTheory]
    [InlineData("-p:PublishSingleFile=true", "--no-self-contained")]
    [InlineData("-p:PublishTrimmed=true", "--self-contained")]
    [InlineData("-p:PublishSingleFile=true", "-p:PublishTrimmed=true")]
    [InlineData("-p:PublishReadyToRun=true", "--no-self-contained")]
    [InlineData("-p:PublishAot=true", "-p:StripSymbols=false")]
    public async Task Published_WarnsOfNothingButTheUse_AndRefuses(string first, string second)
    {
        var project = new ConsumerProject(Path.Combine(packages.CreateSharedFolder(), "Consumer"));
        Directory.CreateDirectory(project.Folder);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Permissions" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Program.cs"), Program);
        var linker = File.Exists("/usr/bin/clang") ? "clang" : "gcc";
        var publish =
            (await Dotnet.RunAsync(project.Folder, "publish", "--nologo", "-nodeReuse:false", "-o", "published",
                "-p:CppCompilerAndLinker=" + linker, first, second)).Succeeded();
        Assert.Contains("warning PERM1001", publish.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("warning (?!PERM1001)", publish.Output);
        using var process =
            Process.Start(new ProcessStartInfo(Path.Combine(project.Folder, "published", "Consumer")) { RedirectStandardOutput = true })!;
        Assert.Equal("refused by the stub", (await process.StandardOutput.ReadToEndAsync()).Trim());
    }
}
