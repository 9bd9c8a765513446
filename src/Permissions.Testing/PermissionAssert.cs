// Asserts about what is refused after a drop and what goes on, for bodies in child processes and for booted applications.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;

namespace Permissions.Testing;

/// <summary>Asserts about permissions; each failure is a <see cref="PermissionAssertException"/>, which every test framework counts as
/// one.</summary>
/// <example>
/// <code>
/// await PermissionAssert.DeniedAsync(static () => File.WriteAllText("orders.log", ""), Permission.FileSystemWrite);
/// await PermissionAssert.DeniedAsync(application, client => client.PostAsync("/orders", content), Permission.FileSystemWrite);
/// await PermissionAssert.DroppedAsync(application, Permission.FileSystemWrite | Permission.ChildProcess);
/// </code>
/// </example>
public static class PermissionAssert
{
    private static readonly Permission[] Both = [Permission.FileSystem, Permission.Network];

    private static readonly TimeSpan DropTimeout = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asserts that a body, in a child process that has dropped these permissions, is denied each of them.</summary>
    /// <param name="body">A static lambda, as for <see cref="DroppedProcess.RunAsync(Action, Permission, CancellationToken)"/>. Where it
    /// is denied it may throw or go on.</param>
    /// <param name="permissions">At least one; of <c>fs</c> and <c>net</c> one of the two leaves is enough.</param>
    /// <param name="cancellationToken">Ends the wait; what was started for it is killed.</param>
    /// <returns>How the body ended, with each denial.</returns>
    /// <exception cref="PermissionAssertException">One was not denied, or the body threw something else.</exception>
    public static async Task<DroppedResult> DeniedAsync(
        Action body, Permission permissions, CancellationToken cancellationToken = default) =>
        Denied(await DroppedProcess.RunAsync(body, Named(permissions), cancellationToken).ConfigureAwait(false), permissions);

    /// <inheritdoc cref="DeniedAsync(Action, Permission, CancellationToken)"/>
    public static async Task<DroppedResult> DeniedAsync(
        Func<Task> body, Permission permissions, CancellationToken cancellationToken = default) =>
        Denied(await DroppedProcess.RunAsync(body, Named(permissions), cancellationToken).ConfigureAwait(false), permissions);

    /// <summary>Asserts that a request to a booted application is denied each of these permissions, which the application has
    /// dropped.</summary>
    /// <param name="application">The application.</param>
    /// <param name="request">Sends the request.</param>
    /// <param name="permissions">At least one; of <c>fs</c> and <c>net</c> one of the two leaves is enough.</param>
    /// <param name="cancellationToken">Ends the wait; what was started for it is killed.</param>
    /// <returns>The response, for whoever asserts on it too.</returns>
    /// <exception cref="PermissionAssertException">One was not denied during the request.</exception>
    public static async Task<HttpResponseMessage> DeniedAsync(
        DroppedApplication application, Func<HttpClient, Task<HttpResponseMessage>> request, Permission permissions,
        CancellationToken cancellationToken = default)
    {
        Named(permissions);
        (HttpResponseMessage response,
            IReadOnlyList<PermissionDenial> denials) = await SendAsync(application, request, cancellationToken).ConfigureAwait(false);
        if (NotDenied(denials, permissions) is { } missing)
            throw new PermissionAssertException(
                $"{missing} was not denied to '{NameOf(response)}', which was answered with "
                    + $"{(int)response.StatusCode}.{Listed(denials)}\n{Standing(application.Drops, missing)}");
        return response;
    }

    /// <summary>Asserts that a body, in a child process that has dropped these permissions, completes without an exception and is denied
    /// nothing.</summary>
    /// <param name="body">A static lambda, as for <see cref="DroppedProcess.RunAsync(Action, Permission, CancellationToken)"/>.</param>
    /// <param name="permissions">What is dropped before it.</param>
    /// <param name="cancellationToken">Ends the wait; what was started for it is killed.</param>
    /// <returns>How the body ended.</returns>
    /// <exception cref="PermissionAssertException">It was denied something, or threw.</exception>
    public static async Task<DroppedResult> AllowedAsync(
        Action body, Permission permissions, CancellationToken cancellationToken = default) =>
        Allowed(await DroppedProcess.RunAsync(body, permissions, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="AllowedAsync(Action, Permission, CancellationToken)"/>
    public static async Task<DroppedResult> AllowedAsync(
        Func<Task> body, Permission permissions, CancellationToken cancellationToken = default) =>
        Allowed(await DroppedProcess.RunAsync(body, permissions, cancellationToken).ConfigureAwait(false));

    /// <summary>Asserts that a request to a booted application is denied nothing. Whether it is answered well is the response's to
    /// say.</summary>
    /// <param name="application">The application.</param>
    /// <param name="request">Sends the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The response.</returns>
    /// <exception cref="PermissionAssertException">It was denied something.</exception>
    public static async Task<HttpResponseMessage> AllowedAsync(
        DroppedApplication application, Func<HttpClient, Task<HttpResponseMessage>> request, CancellationToken cancellationToken = default)
    {
        (HttpResponseMessage response,
            IReadOnlyList<PermissionDenial> denials) = await SendAsync(application, request, cancellationToken).ConfigureAwait(false);
        return denials.Count == 0 ? response
            : throw new PermissionAssertException(
                $"'{NameOf(response)}' was denied, and answered with {(int)response.StatusCode}.{Listed(denials)}\n{Remedy(denials[0])}");
    }

    /// <summary>Asserts that a request to a booted application is denied nothing and succeeds, and reads its answer from JSON.</summary>
    /// <typeparam name="T">What System.Text.Json can read.</typeparam>
    /// <param name="application">The application.</param>
    /// <param name="request">Sends the request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the body of the response says.</returns>
    /// <exception cref="PermissionAssertException">It was denied something, was answered with a failure, or its body is not of that
    /// type.</exception>
    /// <example><code>Order order = await PermissionAssert.AllowedAsync&lt;Order>(application, client =>
    /// client.GetAsync("/orders/1"));</code></example>
    public static async Task<T> AllowedAsync<T>(
        DroppedApplication application, Func<HttpClient, Task<HttpResponseMessage>> request, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await AllowedAsync(application, request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new PermissionAssertException(
                $"'{NameOf(response)}' was answered with {(int)response.StatusCode}: "
                    + $"{await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)}");
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(cancellationToken).ConfigureAwait(false)
                ?? throw new PermissionAssertException($"'{NameOf(response)}' was answered with null, not with {typeof(T)}.");
        }
        catch (JsonException e)
        {
            throw new PermissionAssertException($"The body of '{NameOf(response)}' cannot be read as {typeof(T)}: {e.Message}", e);
        }
    }

    /// <summary>Asserts that a booted application holds none of these permissions any more; for one that drops behind its start it waits
    /// up to five seconds.</summary>
    /// <param name="application">The application.</param>
    /// <param name="permissions">At least one.</param>
    /// <param name="cancellationToken">Ends the wait; what was started for it is killed.</param>
    /// <exception cref="PermissionAssertException">One is held, wholly or in part.</exception>
    public static async Task DroppedAsync(
        DroppedApplication application, Permission permissions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        Permission wanted = Named(permissions);
        long begin = Stopwatch.GetTimestamp();
        Permission held;
        while ((held = wanted
            & ~application.Drops.Where(IsGone).Aggregate(Permission.None, static (gone, drop) => gone | drop.Permission))
            != Permission.None)
        {
            if (Stopwatch.GetElapsedTime(begin) > DropTimeout || application.ExitCode is not null)
                throw new PermissionAssertException($"The application holds {held}.\n{Standing(application.Drops, held)}");
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static DroppedResult Denied(DroppedResult result, Permission permissions)
    {
        if (NotDenied(result.Denials, permissions) is { } missing)
            throw new PermissionAssertException(
                $"{missing} was dropped and not denied: {Ended(result)}{Listed(result.Denials)}\n{Standing(result.Drops, missing)}");
        if (result.Failure is { } thrown && !IsDenial(result, thrown))
            throw new PermissionAssertException($"The body was denied, and then threw something else: {thrown}{Listed(result.Denials)}");
        return result;
    }

    private static DroppedResult Allowed(DroppedResult result)
    {
        if (result.Denials.Count > 0)
            throw new PermissionAssertException(
                $"The body was denied: {Ended(result)}{Listed(result.Denials)}\n{Remedy(result.Denials[0])}");
        return result.Failure is null
            ? result : throw new PermissionAssertException($"The body was denied nothing, and threw: {result.Failure}");
    }

    // The kernel's refusals reach the body as the exceptions of the API that it called.
    private static bool IsDenial(DroppedResult result, Failure thrown) =>
        thrown.Type == typeof(PermissionDeniedException).FullName || thrown.Inner is { } inner && IsDenial(result, inner)
        || result.Denials.Any(static denial => denial.Layer == EnforcementLayer.Kernel)
            && thrown.Type is "System.UnauthorizedAccessException" or "System.IO.IOException"
            or "System.ComponentModel.Win32Exception" or "System.Net.Sockets.SocketException" or "System.DllNotFoundException"
            or "System.IO.FileLoadException";

    private static Permission Named(Permission permissions) => DropServices.Valid(permissions, nameof(permissions));

    // Of fs and of net one of the two leaves is enough.
    private static Permission? NotDenied(IReadOnlyList<PermissionDenial> denials, Permission permissions)
    {
        Permission denied = denials.Where(static denial => !denial.IsAudited)
            .Aggregate(Permission.None, static (all, denial) => all | denial.Permission);
        foreach (Permission leaf in DropServices.Leaves(permissions))
        {
            Permission either = Both.FirstOrDefault(both => both.HasFlag(leaf) && permissions.HasFlag(both), leaf);
            if ((denied & either) == Permission.None)
                return either;
        }

        return null;
    }

    private static bool IsGone(PermissionOutcome drop) => drop.Change is DropChange.Dropped or DropChange.AlreadyDropped;

    private static async Task<(HttpResponseMessage Response, IReadOnlyList<PermissionDenial> Denials)> SendAsync(
        DroppedApplication application, Func<HttpClient, Task<HttpResponseMessage>> request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(request);
        HttpResponseMessage response = await request(application.Client).WaitAsync(cancellationToken).ConfigureAwait(false);
        return (response, [.. application.DenialsOf(response).Where(static denial => !denial.IsAudited)]);
    }

    private static string NameOf(HttpResponseMessage response) =>
        $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.PathAndQuery}";

    private static string Ended(DroppedResult result) =>
        result.Failure is { } thrown ? $"it threw {thrown.Type}: {thrown.Message}" : "it completed without an exception.";

    private static string Listed(IReadOnlyList<PermissionDenial> denials) =>
        denials.Count == 0 ? "" : "\n" + string.Join('\n', denials.Select(static denial => "  " + denial));

    private static string Remedy(PermissionDenial denial) =>
        $"Do it before the drop at {denial.DropSite}, keep Permission.{denial.Permission}, or ask ProcessPermissions.Has first.";

    // Why a use may have gone on.
    private static string Standing(IReadOnlyList<PermissionOutcome> drops, Permission permission)
    {
        List<string> lines = [];
        foreach (PermissionOutcome drop in drops.Where(drop => (drop.Permission & permission) != 0))
            lines.Add($"{drop.Permission}: {drop.Change}, held by {drop.Layer}"
                + (drop.KernelGap is null ? "" : $", not by the kernel: {drop.KernelGap}")
                + (drop.Detail is null ? "" : $" ({drop.Detail})") + ".");
        if (lines.Count == 0)
            return $"It was never dropped. Call ProcessPermissions.Drop(Permission.{permission}) where start-up ends, or add it to the "
                + "options of the test.";
        if (drops.Any(drop => (drop.Permission & permission) != 0 && drop.Layer == EnforcementLayer.Guard))
            lines.Add("The guard alone sees calls that have a stub: those in code that is built with the Permissions package, or a "
                + "GuardServices.Demand by hand.");
        return string.Join('\n', lines);
    }
}
