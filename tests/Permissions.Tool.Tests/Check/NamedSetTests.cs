// A program that drops a named set: source, compiled program and running process take the set from the same permissions.json.
using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Check;

public sealed class NamedSetTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task DropOfANamedSet_IsCheckedFromSource_Compiled_AndRunning()
    {
        var project = folder.WriteProject("Service.csproj", """
            using Permissions;

            Console.WriteLine(ProcessPermissions.Drop("serve").DropSite);
            Console.WriteLine(ProcessPermissions.Has(Permission.FileSystemWrite) + " " + ProcessPermissions.Has(Permission.Worker));
            Store.Save();

            static class Store
            {
                public static void Save() => File.WriteAllText(Path.Combine(Path.GetTempPath(), "stored"), "");
            }
            """, more: $"""
              <ItemGroup>
                <Reference Include="{Path.GetDirectoryName(ToolRun.TestingLibrary)}/Permissions.dll" />
                <None Update="permissions.json" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            """);
        folder.Write("permissions.json", """{ "sets": { "serve": ["fs.write", "child"] } }""");
        var source = await ToolRun.CheckAsync(project);
        Assert.Contains("'File.WriteAllText' needs fs.write, dropped at", source.Output);
        Assert.Contains("dropped         fs.write, child", source.Output);
        Assert.DoesNotContain("PERM2003", source.Output);

        var compiled = Path.Combine(folder.Name, "bin", "Debug", "net10.0", "Service.dll");
        Assert.Contains("dropped         fs.write, child", (await ToolRun.CheckAsync(compiled)).Output);
        Assert.Contains("\nFalse True\n", (await ToolRun.DotnetAsync(folder.Name, compiled)).Output);

        // without the file the name is an error, from source, compiled and running: never silence
        File.Delete(Path.Combine(folder.Name, "permissions.json"));
        File.Delete(Path.Combine(folder.Name, "bin", "Debug", "net10.0", "permissions.json"));
        Assert.Contains("error PERM2003", (await ToolRun.CheckAsync(compiled)).Output);
        Assert.Contains("error PERM2003", (await ToolRun.CheckAsync(project)).Output);
        Assert.Contains("There is no permission 'serve'.", (await ToolRun.DotnetAsync(folder.Name, compiled)).Error);
    }
}
