// Starts the user's own dotnet build, as the user would, and says what it answered.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Tool.Check;

internal static partial class DotnetBuild
{
    public static Task<(int ExitCode, string Output)> RunAsync(string project, BuildSettings settings, IEnumerable<string> more,
        CancellationToken cancellation) =>
        StartAsync(project, ["build", project, "--nologo", "--configuration", settings.Configuration, "-consoleLoggerParameters:NoSummary",
            .. settings.Properties.Select(property => "-p:" + property), .. more], cancellation);

    /// <summary>The value of one MSBuild property of a project, as it is after evaluation.</summary>
    public static Task<string> PropertyAsync(string project, BuildSettings settings, string name, CancellationToken cancellation) =>
        EvaluateAsync(project, settings, ["-getProperty:" + name], cancellation);

    /// <summary>What MSBuild answers to <c>-getProperty</c> and <c>-getItem</c>: one value, or JSON where several are asked for.</summary>
    public static async Task<string> EvaluateAsync(string project, BuildSettings settings, IEnumerable<string> questions,
        CancellationToken cancellation) =>
        (await StartAsync(project, ["build", project, "--nologo", .. questions, "--configuration", settings.Configuration,
            .. settings.Properties.Select(property => "-p:" + property)], cancellation)).Output.Trim();

    public static IEnumerable<string> Errors(string output) =>
        output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => ProjectAtTheEnd().Replace(line.Trim(), "")).Distinct(); // once, for however many frameworks

    public static CannotRunException Failed(string project, IReadOnlyList<string> errors) =>
        new($"{project} does not build:\n  "
            + $"{string.Join("\n  ", errors.Take(10))}{(errors.Count > 10 ? $"\n  … and {errors.Count - 10} more" : "")}");

    [GeneratedRegex(@" \[[^\]]+\]$")]
    private static partial Regex ProjectAtTheEnd();

    private static async Task<(int ExitCode, string Output)> StartAsync(string project, IEnumerable<string> arguments,
        CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var inherited in
            new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
            // set by the 'dotnet run' that may have started us; the checked project may want another SDK
            start.Environment.Remove(inherited);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // not as a switch: the build of a .cs file takes none
        start.Environment.Remove("ROSLYN_CACHE_PATH"); // a compilation that is taken from there has no findings
        using var process = Process.Start(start)
            ?? throw new CannotRunException("the dotnet command could not be started; is the .NET SDK on the PATH?");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }
}
