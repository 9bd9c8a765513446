// The explicit line: a drop between the building of a host and its start, told as the host's own is.
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Permissions.Hosting;

namespace Permissions;

/// <summary>Drops permissions where a host is at hand.</summary>
public static class PermissionDropHost
{
    /// <summary>Drops permissions here and now, logs who refuses what from now on, and has the health check <c>permissions</c> watch over it.</summary>
    /// <param name="host">A web application or another host. Hosted services that it starts later start without the permissions.</param>
    /// <param name="permissions">At least one.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="System.ArgumentException">Nothing is named, or something that is no permission.</exception>
    /// <example><code>app.DropPermissions(Permission.FileSystemWrite, Permission.ChildProcess);</code></example>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult DropPermissions(this IHost host, params Permission[] permissions) =>
        Drop(host, ProcessPermissions.Sum(permissions), DropSite.OfCaller());

    /// <summary>Drops permissions by their short names, such as <c>fs.write</c>, here and now.</summary>
    /// <param name="host">A web application or another host.</param>
    /// <param name="names">At least one.</param>
    /// <returns>What was dropped, and which layer holds it.</returns>
    /// <exception cref="System.ArgumentException">Nothing is named, or there is no permission of that name; the message names the nearest one.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DropResult DropPermissions(this IHost host, params string[] names)
    {
        System.ArgumentNullException.ThrowIfNull(names);
        return Drop(host, ProcessPermissions.Sum([.. names.Select(static name => PermissionNames.Parse(name, nameof(names)))]), DropSite.OfCaller());
    }

    private static DropResult Drop(IHost host, Permission permissions, string site)
    {
        System.ArgumentNullException.ThrowIfNull(host);
        HostDrop drop = host.Services.GetService<HostDrop>() ?? ActivatorUtilities.CreateInstance<HostDrop>(host.Services, new PermissionDropOptions());
        return drop.Now([new DropRequest(permissions, null, site)], Permission.None);
    }
}
