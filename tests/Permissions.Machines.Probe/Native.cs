// The C library's calls that go past the guard, with the same meaning on every architecture.
using System.Runtime.InteropServices;

namespace Permissions.Machines;

internal static unsafe class Native
{
    private const int EPERM = 1, EACCES = 13;

    public const int ReadOnly = 0, WriteOnly = 1, Create = 0x40;

    public static bool IsRefusal(int error) => error is EPERM or EACCES;

    [DllImport("libc", SetLastError = true)]
    public static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    [DllImport("libc", SetLastError = true)]
    public static extern int mkdir([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", SetLastError = true)]
    public static extern int chmod([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", SetLastError = true)]
    public static extern int rename(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", SetLastError = true)]
    public static extern int close(int handle);

    [DllImport("libc", SetLastError = true)]
    public static extern int execve([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte** arguments, byte** environment);

    [DllImport("libc")]
    public static extern int posix_spawn(
        int* process, [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        void* actions, void* attributes, byte** arguments, byte** environment);

    [DllImport("libc", SetLastError = true)]
    public static extern int waitpid(int process, int* status, int options);

    [DllImport("libc", SetLastError = true)]
    public static extern nint mmap(nint address, nint length, int protection, int flags, int handle, nint offset);

    [DllImport("libc", SetLastError = true)]
    public static extern int munmap(nint address, nint length);

    [DllImport("libc")]
    public static extern int pthread_create(nint* thread, void* attributes, delegate* unmanaged<nint, nint> start, nint argument);

    [DllImport("libc")]
    public static extern int pthread_join(nint thread, nint* result);

    [DllImport("libc")]
    public static extern nint getenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", SetLastError = true)]
    public static extern int socket(int family, int type, int protocol);

    [DllImport("libc", SetLastError = true)]
    public static extern int connect(int socket, byte* address, int length);

    [DllImport("libc", SetLastError = true)]
    public static extern int bind(int socket, byte* address, int length);

    [DllImport("libc", SetLastError = true)]
    public static extern int listen(int socket, int waiting);

    [DllImport("libc", SetLastError = true)]
    public static extern nint sendto(int socket, byte* data, nint length, int flags, byte* address, int addressLength);

    /// <summary>0 where a call worked, else its error number.</summary>
    public static int Error(nint result) => result >= 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The same of a call that returns a handle, which is closed.</summary>
    public static int ErrorAndClose(int handle)
    {
        int error = Error(handle);
        if (handle >= 0)
            close(handle);
        return error;
    }
}
