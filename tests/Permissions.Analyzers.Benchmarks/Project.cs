// A project as the compiler gets it: its arguments without any analyzer, what generators made for it written out as plain files.
using System.Diagnostics;
using System.Text.Json;

namespace Permissions.Analyzers.Benchmarks;

internal sealed class Project
{
    private static readonly string[] Dropped =
        ["/analyzer:", "/a:", "/out:", "/refout:", "/pdb:", "/doc:", "/errorlog:", "/sourcelink:", "/embed", "/warnaserror",
            "/generatedfilesout:", "/noconfig", "/ruleset:", "/reportanalyzer", "/skipanalyzers"];

    private readonly string folder;
    private readonly IReadOnlyList<string> arguments;

    private Project(string name, string home, string folder, IReadOnlyList<string> arguments)
    {
        Name = name;
        Home = home;
        this.folder = folder;
        this.arguments = arguments;
        Lines = arguments.Where(IsSource).Sum(file => File.ReadLines(Path.GetFullPath(file.Trim('"'), home)).Count());
    }

    public string Name { get; }

    public int Lines { get; }

    /// <summary>The folder that relative paths among the arguments begin at.</summary>
    public string Home { get; }

    /// <summary>Reads a project file, or a file with the arguments of a compiler, one a line.</summary>
    public static Project Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var given = path.EndsWith(".csproj", StringComparison.Ordinal) ? ArgumentsOf(path) : File.ReadAllLines(path);
        var folder = Directory.CreateTempSubdirectory("permissions-cost-").FullName;
        var home = path.EndsWith(".csproj", StringComparison.Ordinal)
            ? Path.GetDirectoryName(Path.GetFullPath(path))! : Environment.CurrentDirectory;
        var plain = given.Where(line => line.Length > 0
            && !Dropped.Any(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Where(line => !line.StartsWith("/analyzerconfig:", StringComparison.Ordinal) || line.Contains("GeneratedMSBuildEditorConfig"))
            .ToList();
        return new(name, home, folder, [.. plain, .. Generated(given, plain, home, folder)]);
    }

    /// <summary>Sources that stand in one folder, against the shared frameworks.</summary>
    public static Project Of(string name, string folder) =>
        new(name, folder, folder,
            ["/target:library", "/nullable:enable", "/langversion:latest",
                .. Installed.FrameworkReferences.Select(file => $"/reference:\"{file}\""),
                .. Directory.GetFiles(folder, "*.cs").Select(file => $"\"{file}\"")]);

    /// <summary>A response file that compiles this project in one variant.</summary>
    public string ResponseFile(Variant variant)
    {
        var path = Path.Combine(folder, variant.Name.Replace(' ', '-') + ".rsp");
        File.WriteAllLines(path, [.. arguments, .. variant.Arguments(folder), $"/out:\"{Path.Combine(folder, "out.dll")}\"", "/nologo"]);
        return path;
    }

    private static bool IsSource(string line) => line[0] is not ('/' or '-') && line.Trim('"').EndsWith(".cs", StringComparison.Ordinal);

    private static IEnumerable<string> Generated(IEnumerable<string> given, IEnumerable<string> plain, string home, string folder)
    {
        var analyzers = given.Where(line => line.StartsWith("/analyzer:", StringComparison.Ordinal));
        var output = Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName;
        var response = Path.Combine(folder, "generators.rsp");
        File.WriteAllLines(response,
            [.. plain, .. analyzers, "/skipanalyzers+", $"/generatedfilesout:\"{output}\"", $"/out:\"{Path.Combine(folder, "out.dll")}\"",
                "/nologo"]);
        CompilerServer.PeakMemory(response, home);
        return Directory.GetFiles(output, "*.cs", SearchOption.AllDirectories).Select(file => $"\"{file}\"");
    }

    private static string[] ArgumentsOf(string project)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(project)) };
        foreach (var argument in
            new[] { "msbuild", Path.GetFullPath(project), "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
                "-p:NonExistentFile=none", "-p:BuildProjectReferences=false", "-getItem:CscCommandLineArgs" })
            start.ArgumentList.Add(argument);
        using var msbuild = Process.Start(start)!;
        using var answer = JsonDocument.Parse(msbuild.StandardOutput.ReadToEnd());
        return answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!).ToArray();
    }
}
