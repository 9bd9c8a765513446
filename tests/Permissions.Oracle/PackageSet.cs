// The packages that some rows share: restored and built once into a folder that all of these rows run in.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Oracle;

internal sealed class PackageSet
{
    public const string CatalogName = "permissions.oracle.txt";
    public const string CatalogLines = "drops M:Mark.Drop permissions=0\nsafe T:Mark\n";

    // What every row is compiled against and runs with.
    private static readonly string[] Libraries = [typeof(ProcessPermissions).Assembly.Location, CompiledMark()];

    private readonly string project;

    private PackageSet(string project) => this.project = project;

    /// <summary>Everything that a row compiles against.</summary>
    public ImmutableArray<MetadataReference> References { get; private set; }

    /// <summary>Where the rows lie, beside the packages' assemblies.</summary>
    public string Folder => Path.Combine(project, "bin");

    /// <exception cref="InvalidOperationException">The packages cannot be restored.</exception>
    public static PackageSet Of(IReadOnlyList<string> packages)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', packages))))[..12];
        var set = new PackageSet(Path.Combine(Path.GetTempPath(), "permissions-oracle", key));
        var list = Path.Combine(set.project, "references.txt");
        if (!File.Exists(list))
            set.Build(packages);
        foreach (var library in Libraries)
            File.Copy(library, Path.Combine(set.Folder, Path.GetFileName(library)), overwrite: true);
        set.References = [.. File.ReadAllLines(list).Where(path => !Libraries.Any(one => Path.GetFileName(one) == Path.GetFileName(path)))
            .Concat(Libraries).Select(path => MetadataReference.CreateFromFile(path))];
        File.WriteAllText(Path.Combine(set.Folder, CatalogName), CatalogLines);
        return set;
    }

    /// <summary>Copies a file of the empty program for a row: what it depends on, or how it is started.</summary>
    public void Give(string row, string extension) =>
        File.Copy(Path.Combine(Folder, "Empty" + extension), Path.Combine(Folder, row + extension), overwrite: true);

    private void Build(IReadOnlyList<string> packages)
    {
        Directory.CreateDirectory(project);
        foreach (var props in new[] { "Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets" })
            File.WriteAllText(Path.Combine(project, props), "<Project />");
        File.WriteAllText(Path.Combine(project, "Empty.cs"), "System.Console.Write(\"\");");
        var items = packages.Select(one => one.Split(' '))
            .Select(one => $"""<PackageReference Include="{one[0]}" Version="{one[1]}" />""");
        File.WriteAllText(Path.Combine(project, "Empty.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {string.Join("\n", items.Concat(Libraries.Select(path => $"""<Reference Include="{path}" />""")))}
              </ItemGroup>
              <Target Name="List" AfterTargets="Build">
                <WriteLinesToFile File="references.txt" Lines="@(ReferencePath)" Overwrite="true" />
              </Target>
            </Project>
            """);
        var (code, output) = Command.Run("dotnet", ["build", "-v", "q", "--nologo", project], project, [], TimeSpan.FromMinutes(5));
        if (code != 0)
            throw new InvalidOperationException($"{string.Join(", ", packages)}: {output}");
    }

    private static string CompiledMark()
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "permissions-oracle")).FullName, "Mark.dll");
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var platform = Directory.GetFiles(Directory.GetDirectories(packs).Max()!, "*.dll", SearchOption.AllDirectories)
            .Where(file => file.Contains("/ref/", StringComparison.Ordinal)).Append(typeof(ProcessPermissions).Assembly.Location);
        using var text = new StreamReader(typeof(PackageSet).Assembly.GetManifestResourceStream("Mark.cs")!);
        var result = CSharpCompilation.Create("Mark", [CSharpSyntaxTree.ParseText(text.ReadToEnd())],
            platform.Select(file => MetadataReference.CreateFromFile(file)), new(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
