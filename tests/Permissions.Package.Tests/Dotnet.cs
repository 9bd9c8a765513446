// Runs the dotnet command and brings back what it answered.
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Permissions.Package.Tests;

internal sealed record Dotnet(int ExitCode, string Output)
{
    public static Task<Dotnet> RunAsync(string folder, params IEnumerable<string> arguments) => StartAsync(folder, "dotnet", arguments);

    /// <summary>The same through another program that starts it.</summary>
    public static async Task<Dotnet> StartAsync(string folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = folder };
        foreach (var inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "VSTEST_CONNECTION_TIMEOUT" })
            start.Environment.Remove(inherited); // set by the 'dotnet test' that started us
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // short runs: watching code to compile it a second time is a fifth of their processor time
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output + await error);
    }

    public Dotnet Succeeded() => ExitCode == 0 ? this : throw new Xunit.Sdk.XunitException($"exit code {ExitCode}\n{Output}");
}
