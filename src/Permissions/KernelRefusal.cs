// Tells a refusal that the kernel made for us from a failure that would have come anyway.
using System;
using System.ComponentModel;
using System.IO;
using System.Net.Sockets;
using System.Text;
using Permissions.Linux;
using Permissions.State;
using Permissions.Windows;

namespace Permissions;

internal static class KernelRefusal
{
    // What Directory.Delete throws for every refusal, without an error number: COR_E_IO.
    private const int UnspecifiedIo = unchecked((int)0x80131620);

    private const Permission Files = Permission.FileSystem | Permission.NativeCode;

    /// <summary>The denial, or null where the exception is none or the kernel holds nothing that could have caused it.</summary>
    public static PermissionDeniedException? Read(Exception exception, string? resource)
    {
        PermissionState state = DropEngine.InForce;
        if (state.Kernel == Permission.None || DropEngine.IsDroppingHere)
            return null;
        (int error, Permission concerned) = exception switch
        {
            Win32Exception and not SocketException => (Unified(((Win32Exception)exception).NativeErrorCode), Permission.ChildProcess),
            DllNotFoundException missing when missing.Message.Contains("failed to map segment", StringComparison.Ordinal) =>
                (Syscalls.EPERM, Permission.NativeCode),
            SocketException socket => (NativeError(socket), Permission.Network),
            UnauthorizedAccessException { InnerException: IOException inner } => (inner.HResult, Files),
            IOException io => (io.HResult, Files),
            _ => (0, Permission.None),
        };
        resource ??= Quoted(exception.Message);
        Permission cause = error switch
        {
            Syscalls.EPERM => concerned & state.Kernel, // a filter's answer
            Syscalls.EACCES or Syscalls.EXDEV => DeniedByPath(state, concerned & state.KernelInPart, resource),
            UnspecifiedIo => Unspecified(state, concerned, resource),
            _ => Permission.None,
        };
        if (cause == Permission.None)
            return null;

        // A filter and then a handler may ask twice: the result is the same, and it is reported once.
        const string known = "Permissions.Denial";
        if (exception.Data[known] is PermissionDeniedException before)
            return before;
        string site = state.SiteOf((Permission)((int)cause & -(int)cause)) ?? DropSite.Unknown;
        PermissionDeniedException denied = new(cause, resource, null, site, EnforcementLayer.Kernel, exception);
        exception.Data[known] = denied;
        PermissionEvents.Raise(cause, resource, EnforcementLayer.Kernel, audited: false, site);
        return denied;
    }

    // Landlock answers EACCES, as the file system itself does. But it is not asked by access(2): where that says yes, Landlock said no.
    private static Permission DeniedByPath(PermissionState state, Permission kept, string? path)
    {
        Permission cause = Permission.None;
        if (kept == Permission.None || string.IsNullOrEmpty(path) || path.Contains('\0'))
            return cause;
        Resource resource = Resource.Of(Permission.FileSystem, path);
        foreach (Permission leaf in PermissionName.Leaves(kept))
        {
            if (!state[leaf].Covers(resource) && FileSystemAllows(resource.Canonical, leaf))
                cause |= leaf;
        }

        return cause;
    }

    private static Permission Unspecified(PermissionState state, Permission concerned, string? path)
    {
        if (!Path.IsPathRooted(path) || !Directory.Exists(path))
            return Permission.None;
        Permission whole = concerned & state.KernelFull & Permission.FileSystemWrite;
        return whole != Permission.None && FileSystemAllows(path, whole)
            ? whole : DeniedByPath(state, concerned & state.KernelInPart, path);
    }

    private static unsafe bool FileSystemAllows(string path, Permission leaf)
    {
        int mode = leaf == Permission.FileSystemWrite ? Syscalls.AccessWrite : Syscalls.AccessRead;
        for (string? at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            fixed (byte* name = Encoding.UTF8.GetBytes(at + "\0"))
            {
                SyscallResult access = Syscalls.Invoke(Syscalls.FaccessAt, Syscalls.CurrentDirectory, (nint)name, mode);
                if (access.Error != Syscalls.ENOENT)
                    return !access.Failed;
            }
        }

        return false;
    }

    // The framework puts the path into the message and nowhere else, and sometimes something more that is quoted behind it.
    private static string? Quoted(string message)
    {
        int from = message.IndexOf('\'') + 1;
        int more = Math.Max(message.IndexOf("' with working directory '", StringComparison.Ordinal),
            message.IndexOf("' or one of its", StringComparison.Ordinal));
        int to = more >= 0 ? more : message.LastIndexOf('\'');
        return from > 0 && to > from ? message[from..to] : null;
    }

    // Windows answers with the policy's number or with the job's.
    private static int Unified(int error) =>
        OperatingSystem.IsWindows() && error is WindowsCalls.ErrorAccessDenied or WindowsCalls.ErrorNotEnoughQuota ? Syscalls.EPERM : error;

    private static int NativeError(SocketException exception) =>
        exception.SocketErrorCode == SocketError.AccessDenied ? Syscalls.EPERM : 0;
}
