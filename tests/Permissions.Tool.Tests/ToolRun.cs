// One run of the built tool, as a process: its exit code and the two streams, each as a pipe sees it.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Permissions.Tool.Tests;

internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static string RepositoryRoot => Metadata("RepositoryRoot");

    public static string Tool => Metadata("TestedTool");

    public static Task<ToolRun> CheckAsync(params string[] arguments) => InAsync(RepositoryRoot, ["check", .. arguments]);

    public static Task<ToolRun> InAsync(string folder, params string[] arguments) =>
        StartAsync(folder, Dotnet, [Tool, .. arguments]);

    /// <summary>Runs a script in which the command <c>permissions</c> is the tool.</summary>
    public static Task<ToolRun> BashAsync(string folder, string script) =>
        StartAsync(folder, "bash", ["-c", $"permissions() {{ '{Dotnet}' '{Tool}' \"$@\"; }}\n{script}"]);

    public static Task<ToolRun> DotnetAsync(string folder, params string[] arguments) => ProgramAsync(folder, Dotnet, arguments);

    public static Task<ToolRun> ProgramAsync(string folder, string program, params string[] arguments) =>
        StartAsync(folder, program, arguments);

    /// <summary>The library whose startup hook records which methods ran.</summary>
    public static string TestingLibrary => Metadata("TestingLibrary");

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static async Task<ToolRun> StartAsync(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true, // nobody sits there
            WorkingDirectory = folder,
        };
        foreach (var inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath" })
            start.Environment.Remove(inherited);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private static string Metadata(string key) =>
        typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
