// Runs a body of a test in a child process that has dropped permissions: a drop cannot be undone, so the process of the tests must not.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Testing.Child;

namespace Permissions.Testing;

/// <summary>
/// Runs code of a test in a child process of the same test assembly, after a drop there, and brings back how it ended. What the body throws is brought
/// back in the result; see <see cref="DroppedResult.EnsureSucceeded"/> and <see cref="PermissionAssert"/>.
/// </summary>
/// <remarks>
/// The body is a static lambda, or any method that carries nothing along. The child has the test's working directory and a temporary folder of its own,
/// which goes with it. Where <c>fs.read</c> or <c>addon</c> is dropped it calls <see cref="ProcessPermissions.WarmUp"/> before. It ends when the
/// process of the tests does. With the variable <c>PERMISSIONS_TESTING_DEBUG</c> set to <c>1</c> it waits for a debugger, and its process id
/// is told on the error stream. Any number may run at once.
/// </remarks>
/// <example>
/// <code>
/// DroppedResult result = await DroppedProcess.RunAsync(static () => File.WriteAllText("orders.log", ""), Permission.FileSystemWrite);
/// // result.Exception, result.Denials, result.Layer
/// </code>
/// </example>
public static class DroppedProcess
{
    internal const string DebugVariable = "PERMISSIONS_TESTING_DEBUG";

    /// <summary>Runs a body after a drop.</summary>
    /// <param name="body">A static lambda.</param>
    /// <param name="permissions">What is dropped before it.</param>
    /// <exception cref="ArgumentException">The body captures something; the message says what.</exception>
    /// <exception cref="DroppedProcessException">The child hung, died, or could not drop.</exception>
    public static Task<DroppedResult> RunAsync(Action body, params Permission[] permissions) => RunAsync(body, new DroppedProcessOptions { Permissions = permissions });

    /// <summary>Runs an asynchronous body after a drop.</summary>
    /// <inheritdoc cref="RunAsync(Action, Permission[])"/>
    public static Task<DroppedResult> RunAsync(Func<Task> body, params Permission[] permissions) => RunAsync(body, new DroppedProcessOptions { Permissions = permissions });

    /// <summary>Runs a body with a result after a drop; the result comes back as JSON.</summary>
    /// <typeparam name="T">What System.Text.Json can write and read.</typeparam>
    /// <inheritdoc cref="RunAsync(Action, Permission[])"/>
    public static Task<DroppedResult<T>> RunAsync<T>(Func<T> body, params Permission[] permissions) => RunAsync<T>(body, new DroppedProcessOptions { Permissions = permissions });

    /// <summary>Runs an asynchronous body with a result after a drop; the result comes back as JSON.</summary>
    /// <inheritdoc cref="RunAsync{T}(Func{T}, Permission[])"/>
    public static Task<DroppedResult<T>> RunAsync<T>(Func<Task<T>> body, params Permission[] permissions) => RunAsync<T>(body, new DroppedProcessOptions { Permissions = permissions });

    /// <summary>Runs a body of any shape: with arguments, with a step before the drop, with a time limit of its own.</summary>
    /// <param name="body">A static lambda; it may be asynchronous.</param>
    /// <param name="options">What is dropped before it, and how the child is run.</param>
    /// <param name="cancellation">Kills the child with all its children.</param>
    /// <exception cref="ArgumentException">The body or the startup step captures something, or the arguments are not those of the body.</exception>
    /// <exception cref="DroppedProcessException">The child hung, died, or could not drop; output and denials so far are in it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the child is gone.</exception>
    public static async Task<DroppedResult> RunAsync(Delegate body, DroppedProcessOptions options, CancellationToken cancellation = default) =>
        (await RunChildAsync(body, options, cancellation).ConfigureAwait(false)).Result;

    /// <summary>Runs a body of any shape that has a result; the result comes back as JSON.</summary>
    /// <typeparam name="T">What System.Text.Json can write and read.</typeparam>
    /// <inheritdoc cref="RunAsync(Delegate, DroppedProcessOptions, CancellationToken)"/>
    public static async Task<DroppedResult<T>> RunAsync<T>(Delegate body, DroppedProcessOptions options, CancellationToken cancellation = default)
    {
        (DroppedResult result, string? value) = await RunChildAsync(body, options, cancellation).ConfigureAwait(false);
        return new(value is null ? default! : JsonSerializer.Deserialize<T>(value)!, result);
    }

    internal static bool WaitsForDebugger => Environment.GetEnvironmentVariable(DebugVariable) is "1";

    private static async Task<(DroppedResult Result, string? Value)> RunChildAsync(Delegate body, DroppedProcessOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        Body code = Body.Of(body, nameof(body));
        Body? startup = options.Startup is null ? null : Body.Of(options.Startup, nameof(options));
        using ChildFolder folder = new(new(code, startup, Arguments(body, options), Sum(options.Permissions), options.Enforcement, Permission.None, WaitsForDebugger));
        ProcessStartInfo start = ChildCommand.ForBodyOf(body.Method.Module.Assembly.Location);
        foreach ((string name, string? value) in options.Environment)
            start.Environment[name] = value;
        folder.Name(start.Environment);

        using RunningChild child = RunningChild.Start(start);
        if (WaitsForDebugger)
            await Console.Error.WriteLineAsync($"DroppedProcess: process {child.Id} waits for a debugger.").ConfigureAwait(false);
        bool isUnlimited = Debugger.IsAttached || WaitsForDebugger;
        try
        {
            if (!await child.WaitAsync(isUnlimited ? Timeout.InfiniteTimeSpan : options.Timeout, cancellation).ConfigureAwait(false))
            {
                await child.KillAsync().ConfigureAwait(false);
                throw new DroppedProcessException($"The child process did not end within {options.Timeout}, so it was killed with all its children.",
                    null, child.Output, Denials(folder.Read()), new TimeoutException());
            }
        }
        catch (OperationCanceledException)
        {
            await child.KillAsync().ConfigureAwait(false);
            throw;
        }

        return End(folder.Read(), child);
    }

    private static (DroppedResult Result, string? Value) End(IReadOnlyList<JournalEntry> told, RunningChild child)
    {
        JournalEntry? end = told.LastOrDefault(static entry => entry.Told is Told.Returned or Told.Threw or Told.Failed);
        if (end?.Told == Told.Failed)
            throw new DroppedProcessException($"The body could not begin: {end.Exception!.Message}\n{end.Exception}", child.ExitCode, child.Output, Denials(told));
        if (end is null)
            throw new DroppedProcessException($"The child process ended with exit code {child.ExitCode}{Signal(child.ExitCode)} before {(told.Any(static entry => entry.Told == Told.Ready) ? "its body had ended" : "its body began")}.",
                child.ExitCode, child.Output, Denials(told));
        return (new(end.Exception, child.Output, Denials(told), Drops(told)), end.Value);
    }

    internal static IReadOnlyList<Denial> Denials(IReadOnlyList<JournalEntry> told) => [.. told.Select(static entry => entry.Denial).OfType<Denial>()];

    internal static IReadOnlyList<PermissionOutcome> Drops(IReadOnlyList<JournalEntry> told) =>
        [.. told.Where(static entry => entry.Told == Told.Dropped).SelectMany(static entry => entry.Outcomes!).GroupBy(static drop => drop.Permission).Select(static same => same.Last())];

    internal static Permission Sum(IEnumerable<Permission> permissions) => permissions.Aggregate(Permission.None, static (sum, one) => sum | one);

    private static string[] Arguments(Delegate body, DroppedProcessOptions options)
    {
        int expected = body.Method.GetParameters().Length;
        if (expected != options.Arguments.Count)
            throw new ArgumentException($"The body takes {expected} arguments and is given {options.Arguments.Count}.", nameof(options));
        return [.. options.Arguments.Zip(body.Method.GetParameters(), static (value, parameter) => JsonSerializer.Serialize(value, parameter.ParameterType))];
    }

    private static string Signal(int exitCode) => exitCode switch { 134 => " (SIGABRT)", 137 => " (SIGKILL)", 139 => " (SIGSEGV)", 143 => " (SIGTERM)", _ => "" };
}
