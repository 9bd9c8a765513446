// Tells a refusal that the kernel made for us from a failure that would have come anyway.
using System;
using System.ComponentModel;
using System.IO;
using System.Net.Sockets;
using Permissions.Linux;

namespace Permissions;

internal static class KernelRefusal
{
    private const Permission Files = Permission.FileSystem | Permission.NativeCode;

    /// <summary>The denial, or null where the exception is none or the kernel holds nothing that could have caused it.</summary>
    public static PermissionDeniedException? Read(Exception exception, string? resource)
    {
        Permission held = ProcessPermissions.State.Kernel;
        if (held == Permission.None)
            return null;
        (int error, Permission concerned) = exception switch
        {
            Win32Exception and not SocketException => (((Win32Exception)exception).NativeErrorCode, Permission.ChildProcess),
            SocketException socket => (NativeError(socket), Permission.Network),
            UnauthorizedAccessException { InnerException: IOException inner } => (inner.HResult, Files),
            IOException io => (io.HResult, Files),
            _ => (0, Permission.None),
        };
        Permission cause = concerned & held;
        if (cause == Permission.None || error != Syscalls.EPERM)
            return null;
        Permission first = First(cause);
        return new PermissionDeniedException(
            cause, resource, null, ProcessPermissions.State.SiteOf(first) ?? "an unknown place", EnforcementLayer.Kernel, exception);
    }

    private static int NativeError(SocketException exception) =>
        exception.SocketErrorCode == SocketError.AccessDenied ? Syscalls.EPERM : 0;

    private static Permission First(Permission permissions) => (Permission)((int)permissions & -(int)permissions);
}
