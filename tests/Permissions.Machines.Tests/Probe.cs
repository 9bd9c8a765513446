// Brings the probe to where it runs: this machine, this machine with another runtime, or a machine that is booted for it.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Permissions.Machines;

internal static class Probe
{
    private static readonly TimeSpan s_download = TimeSpan.FromMinutes(15), s_publish = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan s_boot = TimeSpan.FromMinutes(40);

    private static readonly string s_work = Path.Combine(Machine.Root, "artifacts/machines");

    private static readonly ConcurrentDictionary<(string, string), Task<string>> s_published = new();

    /// <summary>On this machine's kernel, with the runtime of the tests.</summary>
    public static async Task<Report> HereAsync(params IEnumerable<string> arguments) =>
        Report.Parse(await Command.RunAsync(s_publish, "dotnet", ["exec", typeof(Case).Assembly.Location, .. arguments]));

    /// <summary>On this machine's kernel, with a runtime of its own.</summary>
    public static async Task<Report> HereWithRuntimeAsync(string version)
    {
        string folder = await PublishAsync("linux-x64", version);
        return Report.Parse(await Command.RunAsync(s_publish, Path.Combine(folder, "Permissions.Machines.Probe")));
    }

    /// <param name="machine">What is booted.</param>
    /// <param name="runtime">The version of .NET that runs there; "" is the one that the SDK brings.</param>
    public static async Task<Report> BootAsync(Machine machine, string runtime = "")
    {
        string programs = await PublishAsync($"linux-{machine.Processor}", runtime);
        await Command.RunAsync(
            s_download, "bash", Script("fetch.sh"), s_work, machine.Name, machine.Suite, machine.Architecture, machine.Package);
        string seconds = s_boot.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Task<string> Boot() => Command.RunAsync(
            s_boot + TimeSpan.FromMinutes(1), "bash", Script("boot.sh"), s_work, machine.Name, machine.Architecture, programs, seconds);
        string printed = await Boot();
        if (printed.Contains("Kernel panic", StringComparison.Ordinal) && !printed.Contains("MACHINE|", StringComparison.Ordinal))
            printed = await Boot(); // the emulator's own: one of twenty boots ended before anything of ours ran
        Report report = Report.Parse(printed);
        return report.Architecture == machine.Processor
            ? report
            : throw new InvalidOperationException($"{machine.Name} ran as {report.Architecture}");
    }

    /// <summary>Built for Windows and run by wine: the guard alone answers.</summary>
    public static async Task<Report> WindowsAsync()
    {
        string program = Path.Combine(await PublishAsync("win-x64", ""), "Permissions.Machines.Probe.exe");
        return Report.Parse(await Command.RunAsync(s_download + s_boot, "bash", Script("wine.sh"), s_work, "600", program, "guards"));
    }

    /// <summary>The probe and the kernel layer's tests in a folder with their runtime; "" is the runtime that the SDK brings.</summary>
    private static Task<string> PublishAsync(string platform, string runtime) =>
        s_published.GetOrAdd((platform, runtime), static one => PublishAsync(one));

    private static async Task<string> PublishAsync((string, string) one)
    {
        (string platform, string runtime) = one;
        string name = platform + runtime, folder = Path.Combine(s_work, "probe", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        string[] version = runtime.Length == 0 ? [] : [$"-p:RuntimeFrameworkVersion={runtime}"];
        foreach (string program in new[] { "tests/Permissions.Tests", "tests/Permissions.Machines.Probe" })
        {
            await Command.RunAsync(s_publish, "dotnet", [
                "publish", program, "-c", "Release", $"-p:MachineRuntime={platform}",
                "-p:DisableTransitiveFrameworkReferenceDownloads=true", "--nologo", "-v", "q",
                "--artifacts-path", Path.Combine(s_work, "build", name), "-o", folder, .. version]);
        }

        return folder;
    }

    private static string Script(string name) => Path.Combine(Machine.Folder, "Scripts", name);
}
