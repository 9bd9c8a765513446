// Runs a program to its end or to its limit, whichever is first, and brings back what it printed.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Machines;

internal static class Command
{
    public static async Task<string> RunAsync(TimeSpan limit, string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Machine.Root,
        };
        foreach (string inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath" })
            start.Environment.Remove(inherited); // set by the 'dotnet test' that started us
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["PERMISSIONS_MACHINE_SECRET"] = "secret";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limited = new(limit);
        try
        {
            await process.WaitForExitAsync(limited.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {limit}:\n{await output}{await error}");
        }

        string printed = await output;
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{program}: exit code {process.ExitCode}\n{printed}{await error}");
    }
}
