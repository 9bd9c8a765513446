// The fixes from the command line: by default, dotnet format applies only those that keep the meaning of the order service.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class CommandLineFixTests(PackedPackages packages)
{
    private const string Drop =
        "var dropped = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker);\n";

    [Fact]
    public async Task DotnetFormat_AppliesTheDefaultOfEachRule_AndLeavesDecisionsToPeople()
    {
        var project = await packages.CopySampleAsync();
        var program = Path.Combine(project.Folder, "Program.cs");
        var before = await File.ReadAllTextAsync(program);
        const string late = "File.WriteAllText(Path.Combine(settings.DataFolder, \"ready\"), \"\"); // for the operators\n";
        await File.WriteAllTextAsync(program,
            before.Replace(Drop, Drop + late + "ProcessPermissions.Drop(Permission.Worker);\nProcessPermissions.Drop(\"inspecter\");\n",
                StringComparison.Ordinal));
        var others = Others(project, "Program.cs", "ReportsController.cs");

        await FormatAsync(project, "PERM1001", "PERM2003", "PERM2004", "PERM3001");

        var after = await File.ReadAllTextAsync(program);
        Assert.Equal(before.Replace(Drop, late + Drop + "ProcessPermissions.Drop(\"inspector\");\n", StringComparison.Ordinal), after);
        // in a controller, File is a method
        Assert.Contains("using (var writer = System.IO.File.CreateText(path))",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "Reports/ReportsController.cs")));
        // what writes after the drop there is nobody's to decide unasked
        Assert.Equal(others, Others(project, "Program.cs", "ReportsController.cs"));
        (await project.BuildAsync("-p:TreatWarningsAsErrors=false")).Succeeded();
    }

    [Fact]
    public async Task EditorConfig_ChoosesAnotherFix_ForOneRule()
    {
        var project = await packages.CopySampleAsync();
        await File.WriteAllTextAsync(Path.Combine(project.Folder, ".editorconfig"),
            "root = true\n[*.cs]\ndotnet_diagnostic.PERM1001.fix = Suppress\n");

        await FormatAsync(project, "PERM1001", "PERM1002");

        Assert.Contains("[SuppressMessage(\"Permissions\", \"PERM1001\", Justification = \"<why this is safe>\")]",
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "Orders/OrderJournal.cs")));
        var build = (await project.BuildAsync()).Succeeded();
        Assert.DoesNotContain("PERM1001", build.Output);
        Assert.Contains("PERM1002", build.Output);
    }

    private static async Task FormatAsync(ConsumerProject project, params string[] rules)
    {
        (await Dotnet.RunAsync(project.Folder, "restore")).Succeeded();
        (await Dotnet.RunAsync(project.Folder,
            ["format", "analyzers", "Consumer.csproj", "--no-restore", "--severity", "info", "--diagnostics", .. rules])).Succeeded();
    }

    private static string Others(ConsumerProject project, params string[] without) =>
        string.Concat(Directory.GetFiles(project.Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !without.Contains(Path.GetFileName(file))
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText));
}
