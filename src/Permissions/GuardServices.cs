// What generated guard stubs call: the check before a guarded call.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Permissions.CompilerServices;

/// <summary>The check before a guarded call. Generated stubs call it; a program may call it by hand where no stub can stand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardServices
{
    /// <summary>
    /// Throws where a permission is dropped: what a generated stub calls before the guarded call. While all is held it costs one read and
    /// a test.
    /// </summary>
    /// <param name="permission">One or several; of several, each must be held.</param>
    /// <param name="resource">What the call names, in its caller's words; null where it names nothing.</param>
    /// <exception cref="PermissionDeniedException">One is dropped.</exception>
    /// <example><code>GuardServices.Demand(Permission.FileSystemWrite, path);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Demand(Permission permission, string? resource = null)
    {
        if ((Volatile.Read(ref Guard.Watched) & (int)permission) != 0)
            Guard.Demand(permission, resource);
    }

    /// <summary>
    /// The denial that <see cref="Demand"/> would throw, or null: for members that return a task, whose stub makes a faulted one of it. It
    /// counts as a
    /// denied call; to ask, there is <see cref="ProcessPermissions.Has(Permission, string)"/>.
    /// </summary>
    /// <param name="permission">One or several; of several, each must be held.</param>
    /// <param name="resource">What the call names, in its caller's words; null where it names nothing.</param>
    /// <example><code>if (GuardServices.Denied(Permission.FileSystemWrite, path) is { } denied) return
    /// Task.FromException(denied);</code></example>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PermissionDeniedException? Denied(Permission permission, string? resource = null) =>
        (Volatile.Read(ref Guard.Watched) & (int)permission) == 0 ? null : Guard.Denied(permission, resource);
}
