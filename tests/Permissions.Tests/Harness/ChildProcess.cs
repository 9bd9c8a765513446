// Runs a scenario in a process of its own, which can drop what it likes, and fails the test where the scenario fails.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit.Sdk;

namespace Permissions.Tests.Harness;

internal static class ChildProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>In the child: a path in its own folder, which the parent takes away afterwards.</summary>
    public static string Own(string name) => Path.Combine(Path.GetTempPath(), name);

    /// <summary>Runs the lambda in a child; it may capture nothing. Returns what the child printed.</summary>
    public static string Run(Action scenario, params (string Name, string? Value)[] environment) => Start(scenario, [], environment);

    public static string Run(Func<Task> scenario, params (string Name, string? Value)[] environment) => Start(scenario, [], environment);

    public static string Run(Action<string[]> scenario, string[] arguments, params (string Name, string? Value)[] environment) =>
        Start(scenario, arguments, environment);

    public static string Run(Func<string[], Task> scenario, string[] arguments, params (string Name, string? Value)[] environment) =>
        Start(scenario, arguments, environment);

    private static string Start(Delegate scenario, string[] arguments, (string Name, string? Value)[] environment)
    {
        if (scenario.Target is { } target && !IsEmptyClosure(target))
            throw new InvalidOperationException("A scenario runs in another process and can capture nothing.");
        using TempFolder folder = new();
        string self = Environment.ProcessPath!, assembly = typeof(ChildProcess).Assembly.Location, name = Path.GetFileName(self);
        bool isThisProgram = name == Path.GetFileNameWithoutExtension(assembly); // where there is no test runner
        ProcessStartInfo start = new(isThisProgram || name == "dotnet" ? self : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Root,
        };
        start.Environment["TMPDIR"] = folder.Root; // also for what the runtime leaves there when it may not delete any more
        if (!isThisProgram)
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(assembly);
        }

        start.ArgumentList.Add(scenario.Method.DeclaringType!.FullName!);
        start.ArgumentList.Add(scenario.Method.Name);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string variable, string? value) in environment)
            start.Environment[variable] = value;

        using Process child = Process.Start(start)!;
        Task<string> output = child.StandardOutput.ReadToEndAsync();
        Task<string> errors = child.StandardError.ReadToEndAsync();
        if (!child.WaitForExit(TimeLimit))
        {
            child.Kill(entireProcessTree: true);
            bool isClosed = Task.WhenAll(output, errors).Wait(TimeSpan.FromSeconds(10)); // what it left behind may hold them open
            throw new XunitException(
                $"The child did not end within {TimeLimit.TotalSeconds} s. It printed:\n{(isClosed ? output.Result + errors.Result : "")}");
        }

        if (child.ExitCode != 0 || !output.Result.TrimEnd().EndsWith(Program.Held, StringComparison.Ordinal))
            throw new XunitException($"The child ended with {child.ExitCode}. It printed:\n{output.Result}{errors.Result}");
        return output.Result;
    }

    // The compiler's own class for lambdas that capture nothing keeps only its caches.
    private static bool IsEmptyClosure(object target) => target.GetType().GetFields(
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).Length
        == 0;
}
