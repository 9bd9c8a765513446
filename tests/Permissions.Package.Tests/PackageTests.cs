// The packages as a user meets them: restored into a new project outside the tree, built, run.
using System;
using System.IO.Compression;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PackageTests(PackedPackages packages)
{
    private const string Mistaken = """
        using Permissions;

        var file = Path.Combine(Path.GetTempPath(), "permissions-consumer-" + Environment.ProcessId);
        File.WriteAllText(file, "boot");
        var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite);
        try
        {
            Store.Save(file);
        }
        catch (PermissionDeniedException denied)
        {
            Console.WriteLine($"guard: {denied.Permission} {denied.Resource == file}");
        }
        try
        {
            using var stream = new FileStream(file, FileMode.Append);
        }
        catch (UnauthorizedAccessException refused)
        {
            Console.WriteLine($"kernel: {refused.GetType().Name}");
        }
        Console.WriteLine(File.ReadAllText(file));

        static class Store
        {
            public static void Save(string file) => File.AppendAllText(file, "served");
        }
        """;

    [Fact]
    public async Task OneReference_BringsTheWarnings_AndGuardAndKernelRefuse()
    {
        var project = await packages.CreateProjectAsync("Permissions", Mistaken);
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Contains(
            "warning PERM1001: 'File.AppendAllText' needs fs.write, dropped at Program.cs:5. Reached by Main → Store.Save → "
                + "File.AppendAllText.", build.Output);
        Assert.Contains("warning PERM1001: 'new FileStream' needs fs.write", build.Output);

        var run = (await project.RunAsync()).Succeeded();
        Assert.Contains("guard: FileSystemWrite True", run.Output);
        if (OperatingSystem.IsLinux())
            Assert.Contains("kernel: UnauthorizedAccessException", run.Output);
        Assert.Contains("boot", run.Output);
        Assert.DoesNotContain("served", run.Output);
    }

    [Fact]
    public async Task WarnAsError_BreaksTheBuild_UnlessEditorConfigSaysOtherwise()
    {
        var project = await packages.CreateProjectAsync("Permissions", Mistaken);
        var build = await project.BuildAsync("-warnaserror");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error PERM1001", build.Output);

        await File.WriteAllTextAsync(Path.Combine(project.Folder, ".editorconfig"),
            "root = true\n[*.cs]\ndotnet_diagnostic.PERM1001.severity = none\n");
        var without = (await project.BuildAsync("-warnaserror", "--no-restore")).Succeeded();
        Assert.DoesNotContain("PERM1001", without.Output);
    }

    [Fact]
    public async Task CleanProgram_BuildsUnderWarnAsError_AndRuns()
    {
        var project = await packages.CreateProjectAsync("Permissions", """
            using Permissions;

            File.WriteAllText(Path.GetTempFileName(), "boot");
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
            Console.WriteLine("serving");
            """);
        (await project.BuildAsync("-warnaserror")).Succeeded();
        Assert.Contains("serving", (await project.RunAsync()).Succeeded().Output);
    }

    [Fact]
    public async Task UserCatalog_AndAssumedDrop_ReachTheAnalyzer()
    {
        var project = await packages.CreateProjectAsync("Permissions", """
            using Permissions;

            ProcessPermissions.Drop(Permission.NetworkConnect);
            Mailer.Send();

            static class Mailer
            {
                public static void Send() => Console.WriteLine("sent");
            }
            """);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "permissions.own.txt"),
            "net.connect  M:Mailer.Send  # it talks to the relay\nfs.wrte M:Mailer.Send\n");
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Contains("warning PERM1005: 'Mailer.Send' needs net.connect", build.Output);
        Assert.Contains(
            "permissions.own.txt(2,1): warning PERM9001: 'fs.wrte' is neither a permission nor a word of the catalog; did you mean "
                + "'fs.write'?", build.Output);
    }

    [Fact]
    public async Task WriteInsideAPackage_IsFound_InTheBuildAndForTheEditor()
    {
        await packages.PackAsync("Contoso.Disk", """
            namespace Contoso;

            public interface ISink { void Emit(string text); }
            public sealed class FileSink : ISink { public void Emit(string text) => System.IO.File.AppendAllText("sink.log", text); }
            public sealed class Log(ISink sink) { public void Information(string text) => sink.Emit(text); }
            """);
        var project = await packages.CreateProjectAsync("Permissions", """
            using Contoso;
            using Permissions;

            var log = new Log(new FileSink());
            log.Information("boot");
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            log.Information("serving");
            """, "Contoso.Disk");
        var build = (await project.BuildAsync()).Succeeded();
        Assert.Contains(
            "Program.cs(7,1): warning PERM1001: 'File.AppendAllText' needs fs.write, dropped at Program.cs:6. Reached by Main → "
                + "Contoso.Disk … FileSink.Emit → File.AppendAllText (", build.Output);
        Assert.DoesNotContain("Program.cs(5,1)", build.Output);

        var facts = Assert.Single(Directory.GetFiles(packages.SharedFacts, "Contoso.Disk.*.permissionfacts"));
        Assert.Empty(Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.permissionfacts", SearchOption.AllDirectories));
        var made = File.GetLastWriteTimeUtc(facts);
        var list = Assert.Single(Directory.GetFiles(Path.Combine(project.Folder, "obj"), "permissions.facts.txt",
            SearchOption.AllDirectories));
        var listed = File.GetLastWriteTimeUtc(list);
        (await project.BuildAsync()).Succeeded();
        Assert.Equal((made, listed), (File.GetLastWriteTimeUtc(facts), File.GetLastWriteTimeUtc(list)));

        // as an editor asks for what it hands to the analyzers
        var editor =
            (await Dotnet.RunAsync(project.Folder, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles")).Succeeded();
        Assert.Contains(Path.GetFileName(facts), editor.Output);

        var without = (await project.BuildAsync("--no-incremental", "-p:PermissionsReferenceFacts=false")).Succeeded();
        Assert.DoesNotContain("PERM1001", without.Output);
    }

    [Fact]
    public void Analyzers_CarryTheirFoundation_AndNothingOfRoslyn()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"Permissions.Analyzers.{packages.Version}.nupkg"));
        var assemblies = package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "analyzers/dotnet/cs/Permissions.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Permissions.Analyzers.dll",
                "analyzers/dotnet/cs/Permissions.Reachability.dll",
                "tools/net8.0/any/Permissions.Reachability.dll", "tools/net8.0/any/Permissions.Tool.dll",
                "tools/net8.0/any/Permissions.dll", "tools/net8.0/any/System.CommandLine.dll",
            ],
            assemblies);
    }
}
