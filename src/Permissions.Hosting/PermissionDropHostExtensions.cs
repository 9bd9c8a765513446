// The explicit line: a drop between the building of a host and its start, told as the host's own is.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Permissions;
using Permissions.CompilerServices;
using Permissions.Hosting;

namespace Microsoft.Extensions.Hosting;

/// <summary>Drops permissions where a host is at hand.</summary>
public static class PermissionDropHostExtensions
{
    /// <summary>Drops permissions here and now, logs who refuses what from now on, and has the health check, where there is one, watch
    /// over it.</summary>
    /// <param name="host">A web application or another host. Hosted services that it starts later start without the permissions.</param>
    /// <param name="permissions">One or several.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="System.ArgumentException">Nothing is named, or something that is not a permission.</exception>
    /// <example><code>app.DropPermissions(Permission.FileSystemWrite | Permission.ChildProcess);</code></example>
    public static DropResult DropPermissions(
        this IHost host, Permission permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Drop(host, DropServices.Valid(permissions, nameof(permissions)), DropServices.Site(file, line));

    /// <summary>Drops permissions by their short names, such as <c>fs.write</c>, here and now.</summary>
    /// <param name="host">A web application or another host.</param>
    /// <param name="permissions">One name, or several that are separated by commas.</param>
    /// <param name="file">The compiler fills it in: denials name the place.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="System.ArgumentException">There is no permission of that name; the message names the nearest one.</exception>
    public static DropResult DropPermissions(
        this IHost host, string permissions, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Drop(host, PermissionName.Parse(permissions), DropServices.Site(file, line));

    private static DropResult Drop(IHost host, Permission permissions, string site)
    {
        System.ArgumentNullException.ThrowIfNull(host);
        HostDrop drop = host.Services.GetService<HostDrop>()
            ?? ActivatorUtilities.CreateInstance<HostDrop>(host.Services, Options.Options.Create(new PermissionDropOptions()));
        return drop.Now([new DropRequest(permissions, null, site)], Permission.None);
    }
}
