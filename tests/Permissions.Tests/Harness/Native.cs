// System calls made past every managed API: what a native library or a P/Invoke would do.
using System.Runtime.InteropServices;

namespace Permissions.Tests.Harness;

internal static partial class Native
{
    public const int EPERM = 1, EACCES = 13, ENOSYS = 38;

    [DllImport("libc", SetLastError = true)]
    private static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);

    [DllImport("libc", SetLastError = true)]
    public static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    [DllImport("libc", SetLastError = true)]
    public static extern int execv([MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint arguments);

    [DllImport("libc", SetLastError = true)]
    public static extern int rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc")]
    public static extern nint getenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", SetLastError = true)]
    public static extern int truncate([MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint length);

    [DllImport("libc")]
    public static extern int setenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite);

    [DllImport("libc", SetLastError = true)]
    public static extern int setuid(int user);

    [DllImport("libc", SetLastError = true)]
    public static extern int setgid(int group);

    [DllImport("libc", SetLastError = true)]
    public static extern int setgroups(nint count, nint groups);

    [DllImport("libc", SetLastError = true)]
    public static extern int fork();

    /// <summary>The error number the call failed with, or 0 where it succeeded.</summary>
    public static int Error(nint number, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0, nint f = 0) =>
        syscall(number, a, b, c, d, e, f) < 0 ? Marshal.GetLastPInvokeError() : 0;

    public static int ErrorOf(int result) => result < 0 ? Marshal.GetLastPInvokeError() : 0;
}
