// Runs a program for a limited time and keeps what it printed.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Oracle;

internal static class Command
{
    /// <returns>The exit code, or -1 where the time was over; standard output and error stream together.</returns>
    public static (int Code, string Output) Run(
        string name, IEnumerable<string> arguments, string folder, IEnumerable<(string Name, string Value)> variables, TimeSpan limit)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var (variable, value) in variables)
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var over = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(over.Token);
        var errors = process.StandardError.ReadToEndAsync(over.Token);
        try
        {
            Task.WhenAll(output, errors, process.WaitForExitAsync(over.Token)).GetAwaiter().GetResult();
            return (process.ExitCode, output.Result + errors.Result);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (-1, $"stopped after {limit.TotalSeconds} s");
        }
    }
}
