// A created service that runs as a process of its own, until it is asked to stop or the test is over.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Package.Tests;

internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource started = new();

    private RunningService(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, told) => Read(told.Data);
        process.ErrorDataReceived += (_, told) => Read(told.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', lines);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => Regex.Match(Output, @"Now listening on: (http://\S+)").Groups[1].Value;

    public static async Task<RunningService> StartAsync(string project, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(project, "bin/Debug/net10.0", Path.GetFileName(project) + ".dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = project,
        };
        foreach (var (name, value) in environment.Prepend(("ASPNETCORE_URLS", "http://127.0.0.1:0")))
            start.Environment[name] = value;
        var service = new RunningService(start);
        await Task.WhenAny(service.started.Task, service.process.WaitForExitAsync(), Task.Delay(Patience));
        if (service.started.Task.IsCompleted)
            return service;
        await service.DisposeAsync();
        throw new InvalidOperationException($"{project} has not started:\n{service.Output}");
    }

    /// <summary>Asks it to stop, as a service manager would.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (line.Contains("Application started.", StringComparison.Ordinal))
            started.TrySetResult();
    }
}
