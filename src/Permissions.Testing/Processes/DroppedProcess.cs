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
/// Runs code of a test in a child process of the same test assembly, after a drop there, and brings back how it ended. What the body
/// throws is brought
/// back in the result; see <see cref="DroppedResult.EnsureSucceeded"/> and <see cref="PermissionAssert"/>.
/// </summary>
/// <remarks>
/// The body is a static lambda, or any method that carries nothing along. The child has the test's working directory and a temporary
/// folder of its own,
/// which goes with it. Where <c>fs.read</c> or <c>addon</c> is dropped it calls <see cref="ProcessPermissions.WarmUp"/> before. It ends
/// when the
/// process of the tests does. With the variable <c>PERMISSIONS_TESTING_DEBUG</c> set to <c>1</c> it waits for a debugger, and its process
/// id
/// is reported on stderr. Any number may run at once.
/// </remarks>
/// <example>
/// <code>
/// DroppedResult result = await DroppedProcess.RunAsync(static () => File.WriteAllText("orders.log", ""), Permission.FileSystemWrite);
/// // result.Failure, result.Denials, result.Layer
/// </code>
/// </example>
public static class DroppedProcess
{
    internal const string DebugVariable = "PERMISSIONS_TESTING_DEBUG";

    /// <summary>Runs a body after a drop.</summary>
    /// <param name="body">A static lambda.</param>
    /// <param name="permissions">What is dropped before it, one or several; none where the body drops itself.</param>
    /// <param name="cancellationToken">Kills the child with all its children.</param>
    /// <exception cref="ArgumentException">The body captures something; the message says what.</exception>
    /// <exception cref="DroppedProcessException">The child hung, died, or could not drop.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the child is gone.</exception>
    public static Task<DroppedResult> RunAsync(
        Action body, Permission permissions = Permission.None, CancellationToken cancellationToken = default) =>
        RunAsync(body, new DroppedProcessOptions { Permissions = permissions }, cancellationToken);

    /// <summary>Runs an asynchronous body after a drop.</summary>
    /// <inheritdoc cref="RunAsync(Action, Permission, CancellationToken)"/>
    public static Task<DroppedResult> RunAsync(
        Func<Task> body, Permission permissions = Permission.None, CancellationToken cancellationToken = default) =>
        RunAsync(body, new DroppedProcessOptions { Permissions = permissions }, cancellationToken);

    /// <summary>Runs a body with a result after a drop; the result comes back as JSON.</summary>
    /// <typeparam name="T">What System.Text.Json can write and read.</typeparam>
    /// <inheritdoc cref="RunAsync(Action, Permission, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<T>(
        Func<T> body, Permission permissions = Permission.None, CancellationToken cancellationToken = default) =>
        RunAsync(body, new DroppedProcessOptions { Permissions = permissions }, cancellationToken);

    /// <summary>Runs an asynchronous body with a result after a drop; the result comes back as JSON.</summary>
    /// <inheritdoc cref="RunAsync{T}(Func{T}, Permission, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<T>(
        Func<Task<T>> body, Permission permissions = Permission.None, CancellationToken cancellationToken = default) =>
        RunAsync(body, new DroppedProcessOptions { Permissions = permissions }, cancellationToken);

    /// <summary>Runs a body with options: a step before the drop, a time limit, variables.</summary>
    /// <param name="body">A static lambda.</param>
    /// <param name="options">What is dropped before it, and how the child is run.</param>
    /// <param name="cancellationToken">Kills the child with all its children.</param>
    /// <exception cref="ArgumentException">The body or a startup step captures something; the message says what.</exception>
    /// <exception cref="DroppedProcessException">The child hung, died, or could not drop; output and denials so far are in it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the child is gone.</exception>
    public static Task<DroppedResult> RunAsync(Action body, DroppedProcessOptions options, CancellationToken cancellationToken = default) =>
        PlainAsync(body, null, options, cancellationToken);

    /// <inheritdoc cref="RunAsync(Action, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult> RunAsync(
        Func<Task> body, DroppedProcessOptions options, CancellationToken cancellationToken = default) =>
        PlainAsync(body, null, options, cancellationToken);

    /// <summary>Runs a body with a result and with options; the result comes back as JSON.</summary>
    /// <typeparam name="T">What System.Text.Json can write and read.</typeparam>
    /// <inheritdoc cref="RunAsync(Action, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<T>(
        Func<T> body, DroppedProcessOptions options, CancellationToken cancellationToken = default) =>
        WithResultAsync<T>(body, null, options, cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(Func{T}, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<T>(
        Func<Task<T>> body, DroppedProcessOptions options, CancellationToken cancellationToken = default) =>
        WithResultAsync<T>(body, null, options, cancellationToken);

    /// <summary>Runs a body that takes an argument, which goes to the child as JSON: of several values make a record or an array.</summary>
    /// <typeparam name="TArgument">What System.Text.Json can write and read.</typeparam>
    /// <param name="body">A static lambda.</param>
    /// <param name="argument">What it is handed.</param>
    /// <param name="options">What is dropped before it, and how the child is run; null to drop nothing.</param>
    /// <param name="cancellationToken">Kills the child with all its children.</param>
    /// <inheritdoc cref="RunAsync(Action, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult> RunAsync<TArgument>(
        Action<TArgument> body, TArgument argument, DroppedProcessOptions? options = null, CancellationToken cancellationToken = default) =>
        PlainAsync(body, Json(argument), options ?? new(), cancellationToken);

    /// <inheritdoc cref="RunAsync{TArgument}(Action{TArgument}, TArgument, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult> RunAsync<TArgument>(
        Func<TArgument, Task> body, TArgument argument, DroppedProcessOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PlainAsync(body, Json(argument), options ?? new(), cancellationToken);

    /// <summary>Runs a body that takes an argument and has a result; both go as JSON: of several values make a record or an
    /// array.</summary>
    /// <typeparam name="TArgument">What System.Text.Json can write and read.</typeparam>
    /// <typeparam name="T">What System.Text.Json can write and read.</typeparam>
    /// <inheritdoc cref="RunAsync{TArgument}(Action{TArgument}, TArgument, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<TArgument, T>(
        Func<TArgument, T> body, TArgument argument, DroppedProcessOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WithResultAsync<T>(body, Json(argument), options ?? new(), cancellationToken);

    /// <inheritdoc cref="RunAsync{TArgument, T}(Func{TArgument, T}, TArgument, DroppedProcessOptions, CancellationToken)"/>
    public static Task<DroppedResult<T>> RunAsync<TArgument, T>(
        Func<TArgument, Task<T>> body, TArgument argument, DroppedProcessOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WithResultAsync<T>(body, Json(argument), options ?? new(), cancellationToken);

    private static string Json<T>(T argument) => JsonSerializer.Serialize(argument);

    private static async Task<DroppedResult> PlainAsync(
        Delegate body, string? argument, DroppedProcessOptions options, CancellationToken cancellationToken) =>
        (await RunChildAsync(body, argument, options, cancellationToken).ConfigureAwait(false)).Result;

    private static async Task<DroppedResult<T>> WithResultAsync<T>(
        Delegate body, string? argument, DroppedProcessOptions options, CancellationToken cancellationToken)
    {
        (DroppedResult result, string? value) = await RunChildAsync(body, argument, options, cancellationToken).ConfigureAwait(false);
        return new(value is null ? default! : JsonSerializer.Deserialize<T>(value)!, result);
    }

    internal static bool WaitsForDebugger => Environment.GetEnvironmentVariable(DebugVariable) is "1";

    private static async Task<(DroppedResult Result, string? Value)> RunChildAsync(
        Delegate body, string? argument, DroppedProcessOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        Body code = Body.Of(body, nameof(body));
        Body[] startup = [
            .. new Delegate?[] { options.Startup, options.StartupAsync }.OfType<Delegate>()
                .Select(static step => Body.Of(step, nameof(options)))];
        using ChildFolder folder =
            new(new(code, startup, argument, options.Permissions, options.Enforcement, Permission.None, WaitsForDebugger));
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
            if (!await child.WaitAsync(isUnlimited ? Timeout.InfiniteTimeSpan : options.Timeout, cancellationToken).ConfigureAwait(false))
            {
                await child.KillAsync().ConfigureAwait(false);
                throw new DroppedProcessException(
                    $"The child process did not end within {options.Timeout}, so it was killed with all its children.",
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

    private static (DroppedResult Result, string? Value) End(IReadOnlyList<JournalEntry> entries, RunningChild child)
    {
        JournalEntry? end = entries.LastOrDefault(static entry =>
            entry.Kind is JournalEntryKind.Returned or JournalEntryKind.Threw or JournalEntryKind.Failed);
        if (end?.Kind == JournalEntryKind.Failed)
            throw new DroppedProcessException($"The body could not begin: {end.Failure!.Message}\n{end.Failure}", child.ExitCode,
                child.Output, Denials(entries));
        if (end is null)
            throw new DroppedProcessException(
                $"The child process ended with exit code {child.ExitCode}{Signal(child.ExitCode)} before "
                    + $"{(entries.Any(static entry => entry.Kind == JournalEntryKind.Ready) ? "its body had ended" : "its body began")}.",
                child.ExitCode, child.Output, Denials(entries));
        return (new(end.Failure, child.Output, Denials(entries), Drops(entries)), end.Value);
    }

    internal static IReadOnlyList<PermissionDenial> Denials(IReadOnlyList<JournalEntry> entries) =>
        [.. entries.Select(static entry => entry.Denial).OfType<PermissionDenial>()];

    internal static IReadOnlyList<PermissionOutcome> Drops(IReadOnlyList<JournalEntry> entries) =>
        [.. entries.Where(static entry => entry.Kind == JournalEntryKind.Dropped).SelectMany(static entry => entry.Outcomes!)
            .GroupBy(static drop => drop.Permission).Select(static same => same.Last())];

    private static string Signal(int exitCode) =>
        exitCode switch { 134 => " (SIGABRT)", 137 => " (SIGKILL)", 139 => " (SIGSEGV)", 143 => " (SIGTERM)", _ => "" };
}
