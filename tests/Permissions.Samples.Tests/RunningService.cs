// A sample service as a process of its own, on a free port of the loopback interface, with a data folder of its own.
using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Permissions.Samples.Tests;

internal sealed class RunningService : IAsyncDisposable
{
    public const string AdminKey = "let-me-in";

    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningService(Process process, string dataFolder)
    {
        this.process = process;
        DataFolder = dataFolder;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string DataFolder { get; }

    public HttpClient Client { get; private set; } = null!;

    public bool IsRunning => !process.HasExited;

    public string Output => string.Join('\n', output);

    public static async Task<RunningService> StartAsync(string sample, string? dataFolder = null)
    {
        dataFolder ??= Directory.CreateTempSubdirectory("orders-").FullName;
        var start = new ProcessStartInfo(DotnetHost(), [
            SamplePath(sample), "--urls", "http://127.0.0.1:0", "--Orders:DataFolder=" + dataFolder, "--Orders:AdminKey=" + AdminKey,
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
        };
        var service = new RunningService(Process.Start(start)!, dataFolder);
        _ = service.process.WaitForExitAsync().ContinueWith(_ => service.address.TrySetException(
            new InvalidOperationException("The service ended before it listened:\n" + service.Output)), TaskScheduler.Default);
        service.Client = new HttpClient { BaseAddress = await service.address.Task.WaitAsync(Patience), Timeout = Patience };
        return service;
    }

    /// <summary>Asks the service to end, as its host would, and gives back its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]))
            await kill.WaitForExitAsync();

        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Client?.Dispose();
        process.Dispose();
    }

    // The tests and the samples are built into neighbouring folders, in the same configuration.
    private static string SamplePath(string sample)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, sample, own.Name, sample + ".dll");
    }

    private static string DotnetHost()
    {
        // The runtime runs from <dotnet>/shared/<framework>/<version>.
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }

    private void Read(string? line)
    {
        if (line is null)
            return;

        output.Enqueue(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
