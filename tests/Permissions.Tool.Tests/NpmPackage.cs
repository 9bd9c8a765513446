// A package of npm in a named version, installed into a folder of its own for the time of a test.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests;

internal sealed class NpmPackage(string name) : IDisposable
{
    private readonly TempFolder folder = new();

    public static bool IsAvailable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(one => File.Exists(Path.Combine(one, "npm")));

    public static async Task<NpmPackage> InstallAsync(string name, string version)
    {
        var package = new NpmPackage(name);
        package.folder.Write("package.json", "{}");
        var run = await RunAsync("npm", package.folder.Name, "install", "--no-audit", "--no-fund", "--ignore-scripts", $"{name}@{version}");
        Assert.True(run.ExitCode == 0, run.Output);
        return package;
    }

    public string PathTo(string file) => Path.Combine(folder.Name, "node_modules", name, file);

    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => folder.Dispose();
}

/// <summary>Facts that need a package of npm: skipped with that reason where there is no npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute() => Skip = !NpmPackage.IsAvailable ? "there is no npm on the PATH"
        : !OperatingSystem.IsLinux() ? "the validator is installed for Linux" : null;

    /// <summary>Whether a browser is needed as well.</summary>
    public bool InChromium
    {
        get => false;
        set => Skip ??= value && Report.Page.Chromium.Program is null ? "there is no Chromium on the PATH" : null;
    }
}
