// How a child process is started: the same runtime, with the settings and dependencies of the test assembly or of the application.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Permissions.Testing;

internal static class ChildCommand
{
    /// <summary>Our own assembly, which holds the entry of a child process and the hook of an application.</summary>
    public static string Own => typeof(ChildCommand).Assembly.Location is { Length: > 0 } file ? file
        : throw new NotSupportedException(
            "The tests are published as a single file, of which no child process can be made. Publish them without PublishSingleFile.");

    /// <summary>
    /// Our entry with the runtime settings and dependencies of an assembly, or of the program that runs these tests where that has none of
    /// its own.
    /// </summary>
    public static ProcessStartInfo ForBodyOf(string assembly)
    {
        string settings = Settings(assembly);
        return Exec(Own, settings, Path.ChangeExtension(Path.ChangeExtension(settings, null), ".deps.json"));
    }

    public static ProcessStartInfo ForApplication(string assembly)
    {
        string settings = Path.ChangeExtension(assembly, ".runtimeconfig.json");
        if (!File.Exists(assembly) || !File.Exists(settings))
            throw new FileNotFoundException(
                $"'{assembly}' with its .runtimeconfig.json is not there. Reference the project of the application from the test project, "
                    + "or name the path of its published .dll.", assembly);
        if (IsWithoutHooks(settings))
        {
            throw new NotSupportedException($"'{settings}' turns startup hooks off, and by one the application is watched. "
                + "PublishAot and PublishTrimmed turn them off: put <StartupHookSupport>true</StartupHookSupport> into the project of the "
                + "application.");
        }

        return Exec(assembly, settings, Path.ChangeExtension(assembly, ".deps.json"));
    }

    private static bool IsWithoutHooks(string settings)
    {
        JsonDocumentOptions lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(settings), lenient);
        return document.RootElement.TryGetProperty("runtimeOptions", out JsonElement options)
            && options.TryGetProperty("configProperties", out JsonElement properties)
            && properties.TryGetProperty("System.StartupHookProvider.IsSupported", out JsonElement isSupported)
            && isSupported.ValueKind == JsonValueKind.False;
    }

    private static ProcessStartInfo Exec(string entry, string settings, string dependencies)
    {
        if (File.ReadAllText(settings).Contains("\"includedFrameworks\"", StringComparison.Ordinal))
            throw new NotSupportedException(
                $"'{settings}' belongs to a self-contained program, which the dotnet host cannot run. "
                    + "Publish it with --no-self-contained.");
        ProcessStartInfo start = new(Host()) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string word in
            (string[])["exec", "--runtimeconfig", settings, .. File.Exists(dependencies) ? (string[])["--depsfile", dependencies] : [],
                entry])
            start.ArgumentList.Add(word);
        return start;
    }

    private static string Settings(string assembly)
    {
        // Whatever runs the tests was told their dependency file; what has none stands beside them.
        IEnumerable<string> told = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => file.EndsWith(".deps.json", StringComparison.Ordinal))
            .Select(static file => file[..^".deps.json".Length] + ".dll");
        return told.Prepend(assembly).Select(static file => Path.ChangeExtension(file, ".runtimeconfig.json")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"There is no .runtimeconfig.json beside '{assembly}' nor beside what runs the tests, so no process of its own can be "
                    + "made of it. Is it a test project with OutputType Exe?");
    }

    // The runtime runs from <dotnet>/shared/<framework>/<version>.
    private static string Host()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string here = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(here) ? here : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? name;
    }
}
