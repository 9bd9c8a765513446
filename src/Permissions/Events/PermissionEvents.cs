// Reports denials and drops: to handlers, to the runtime's event pipe, to metrics, and to a file that is already open.
using System;
using System.Diagnostics;
using System.IO;

namespace Permissions;

/// <summary>
/// One event for each denied or audited use and one for each drop; a call that goes on tells nothing, and neither does
/// <see cref="ProcessPermissions.Has(Permission)"/>, which asks and uses nothing (the event source <c>Permissions</c> has a verbose event
/// of its own for it).
/// </summary>
/// <remarks>
/// The same is reported to the event source <c>Permissions</c> and to the meter <c>Permissions</c>: the counters
/// <c>permissions.denials</c> and
/// <c>permissions.drops</c> and the histogram <c>permissions.drop.duration</c> in milliseconds. A handler runs on the thread that was
/// denied. What it
/// uses itself is refused as ever, but tells no event, so it cannot call itself; what it throws goes to the event source and nowhere else.
/// </remarks>
/// <example>
/// <code>
/// PermissionEvents.WriteTo(new FileStream("/var/log/shop/permissions.jsonl", FileMode.Append));
/// ProcessPermissions.Audit(Permission.FileSystemWrite);
/// </code>
/// </example>
public static class PermissionEvents
{
    [ThreadStatic]
    private static bool t_telling;

    /// <summary>A dropped permission was used, or an audited one.</summary>
    public static event EventHandler<PermissionDenial>? Denied;

    /// <summary>A drop took place.</summary>
    public static event EventHandler<DropResult>? Dropped;

    /// <summary>
    /// Writes each event as one line of JSON to a stream that is open already, so that it goes on after <c>fs.write</c> is dropped. The
    /// first line names the program, and each use has its stack and, in a web server, its request: <c>permissions check --evidence</c>
    /// reads them.
    /// </summary>
    /// <param name="stream">Is written to under a lock and flushed after each line; it is not closed.</param>
    /// <returns>Dispose it to stop writing.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public static IDisposable WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written to.", nameof(stream));
        return new JsonLines(stream);
    }

    internal static void Prepare()
    {
        PermissionMetrics.Prepare();
        _ = PermissionEventSource.Log.IsEnabled();
    }

    // In a denied call, every handler runs before the caller gets its exception.
    internal static void Raise(Permission permission, string? resource, EnforcementLayer layer, bool audited, string dropSite)
    {
        if (t_telling)
            return;
        t_telling = true;
        try
        {
            string? stack = (DropEngine.State.Stacks & permission) != 0 ? new StackTrace(2, fNeedFileInfo: true).ToString() : null;
            PermissionDenial denial = new()
            {
                Time = DateTimeOffset.UtcNow, Permission = permission, Resource = resource, Layer = layer, IsAudited = audited,
                DropSite = dropSite, Stack = stack,
            };
            PermissionMetrics.Count(denial);
            PermissionEventSource.Log.Write(denial);
            Each(Denied, denial);
        }
        finally
        {
            t_telling = false;
        }
    }

    internal static void Raise(DropResult result)
    {
        if (t_telling)
            return;
        t_telling = true;
        try
        {
            PermissionMetrics.Count(result);
            PermissionEventSource.Log.Write(result);
            Each(Dropped, result);
        }
        finally
        {
            t_telling = false;
        }
    }

    private static void Each<T>(EventHandler<T>? handlers, T what)
    {
        if (handlers is null)
            return;
        foreach (Delegate each in handlers.GetInvocationList())
        {
            try
            {
                ((EventHandler<T>)each)(null, what);
            }
            catch (Exception e)
            {
                // The caller asked for a file, not for a log: a broken handler must not change what it gets.
                PermissionEventSource.Log.HandlerFailed(e.ToString());
            }
        }
    }
}
