// Calls past every managed API: by a system call's number, by a C function's address, by machine code.
using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Permissions.Attacks.Harness;

internal static unsafe class Native
{
    public const int CurrentDirectory = -100, WriteOnly = 1, ReadWrite = 2, Create = 0x40, Truncate = 0x200, TempFile = 0x410000,
        PathOnly = 0x200000;

    public const int EPERM = 1, ENOEXEC = 8;

    private static readonly nint s_libc = NativeLibrary.Load("libc.so.6");

    [DllImport("libc", SetLastError = true)]
    private static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);

    // Leaves the runtime out, so that a forked child may come back from it.
    [DllImport("libc", EntryPoint = "syscall"), SuppressGCTransition]
    private static extern nint Bare(nint number, nint a, nint b, nint c, nint d, nint e);

    [DllImport("libc", SetLastError = true)]
    public static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    /// <summary>The error of the last <see cref="Number"/>.</summary>
    public static int Error => Marshal.GetLastPInvokeError();

    /// <summary>By its number on x64.</summary>
    public static nint Number(nint number, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0, nint f = 0) =>
        syscall(number, a, b, c, d, e, f);

    /// <summary>By the C library's export, through a function pointer.</summary>
    public static nint Export(string name, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0, nint f = 0) =>
        ((delegate* unmanaged<nint, nint, nint, nint, nint, nint, int>)NativeLibrary.GetExport(s_libc, name))(a, b, c, d, e, f);

    /// <summary>A C string; never freed, the process is short.</summary>
    public static nint Text(string text) => Marshal.StringToCoTaskMemUTF8(text);

    /// <summary>Zeroed memory; never freed.</summary>
    public static nint Memory(int bytes) => (nint)NativeMemory.AllocZeroed((nuint)bytes);

    /// <summary>Writes into a handle and closes it; false where there is none.</summary>
    public static bool WriteAndClose(nint handle)
    {
        const int write = 1, close = 3;
        if (handle < 0)
            return false;
        nint written = Number(write, handle, Text("written"), 7);
        Number(close, handle);
        return written == 7;
    }

    /// <summary>What lstat says, without the time of the last read.</summary>
    public static byte[] Status(string path)
    {
        const int lstat = 6, length = 144, accessTime = 72;
        byte[] status = new byte[length];
        fixed (byte* at = status)
            Number(lstat, Text(path), (nint)at);
        status.AsSpan(accessTime, 16).Clear();
        return status;
    }

    /// <summary>Makes a process by fork, clone or clone3; it ends at once. True where there was one.</summary>
    public static bool Forks(nint number, nint a = 0, nint b = 0)
    {
        const int getPid = 39, exitGroup = 231, wait = 61;
        Bare(getPid, 0, 0, 0, 0, 0);
        nint child = Bare(number, a, b, 0, 0, 0);
        if (child == 0)
            Bare(exitGroup, 0, 0, 0, 0, 0);
        if (child > 0)
            Number(wait, child);
        return child > 0;
    }

    /// <summary>Puts machine code into memory of its own, below 4 GB so that 32-bit entries can point at it.</summary>
    public static nint Code(ReadOnlySpan<byte> code)
    {
        const int map = 9, readWriteExecute = 7, privateAnonymousLow = 0x62, page = 4096;
        nint at = Number(map, 0, page, readWriteExecute, privateAnonymousLow, -1);
        code.CopyTo(new Span<byte>((void*)at, page));
        return at;
    }

    /// <summary>Throws where a call failed, so that the table's run can say why.</summary>
    public static nint Need(nint result, [AllowNull] string what = null) =>
        result >= 0 ? result : throw new InvalidOperationException($"{what ?? "the call"} failed with error {Error}");
}
