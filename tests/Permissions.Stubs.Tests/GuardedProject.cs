// A program outside the tree that is built with the generator by the SDK's own compiler, and run.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Permissions.Package.Tests;

namespace Permissions.Stubs.Tests;

internal sealed class GuardedProject : IDisposable
{
    private static readonly Dictionary<string,
        string?> Built = typeof(GuardedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(one => one.Key is "RepositoryRoot" or "Configuration").ToDictionary(one => one.Key, one => one.Value);

    private readonly string folder = Directory.CreateTempSubdirectory("stubs-").FullName;

    public GuardedProject(string settings = "", string additionalFiles = "")
    {
        var root = Built["RepositoryRoot"]!;
        var output = Path.Combine(root, "artifacts/bin");
        var analyzers = Path.Combine(output, "Permissions.Analyzers", Built["Configuration"]!);
        var rules = Path.Combine(root, "analyzers/Permissions.Analyzers/buildTransitive/Permissions.Analyzers");
        Write("Program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{rules}.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
                <NuGetAudit>false</NuGetAudit>
                <PermissionsReferenceFacts>false</PermissionsReferenceFacts>
                {settings}
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" Condition="'$(PublishAot)' != 'true' and '$(PublishTrimmed)' != 'true'" />
                <Reference Include="{output}/Permissions/{Built["Configuration"]}_net10.0/Permissions.dll" />
                <Analyzer Include="{analyzers}/Permissions.Analyzers.dll;{analyzers}/Permissions.Reachability.dll" />
                {additionalFiles}
              </ItemGroup>
              <Import Project="{rules}.targets" />
            </Project>
            """);
        Write("Directory.Build.props", "<Project />"); // nothing above this folder reaches the program
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public Task<Dotnet> BuildAsync(params string[] more) =>
        Dotnet.RunAsync(folder, ["build", "--nologo", "-nodeReuse:false", "-o", "out", .. more]);

    public Task<Dotnet> PublishAsync(params string[] more) =>
        Dotnet.RunAsync(folder, ["publish", "--nologo", "-nodeReuse:false", "-o", "published", .. more]);

    public Task<Dotnet> RunAsync(params string[] arguments) =>
        Dotnet.RunAsync(folder, [Path.Combine(folder, "out", "Program.dll"), .. arguments]);

    public string Published(string file) => Path.Combine(folder, "published", file);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
