// Writing by somebody else's hand: a ring, a child, a database engine, a mount, another entry to the kernel.
using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static unsafe class WritingDetours
{
    public static readonly Attack[] All =
    [
        Writing.By("a system call made by machine code of our own", static ground => Entry(
            [0xB8, 83, 0, 0, 0, 0x48, 0xBF, 0, 0, 0, 0, 0, 0, 0, 0, 0xBE, 0xFF, 1, 0, 0, 0x0F, 0x05, 0xC3], 7, wide: true, ground.New)),
        Writing.By("the 32-bit entry (int 0x80)", static ground => Entry(
            [0x53, 0xB8, 39, 0, 0, 0, 0xBB, 0, 0, 0, 0, 0xB9, 0xFF, 1, 0, 0, 0xCD, 0x80, 0x5B, 0xC3], 7, wide: false, ground.New)),
        Writing.By("the x32 entry", static ground => Need(Number(0x40000000 | 83, Text(ground.New), 511), "x32")) with { Missing = NoX32 },
        new("io_uring", Permission.FileSystemWrite, static _ => Number(425, 4, Memory(120)) >= 0) { Missing = NoRing },
        Writing.By("a child process", static ground => Wait(Process.Start("/bin/sh", ["-c", "echo x > \"$0\"", ground.New]))),
        Writing.By("a shell by the C library's system()", static ground => Export("system", Text($"echo x > '{ground.New}'"))),
        Writing.By("SQLite's native engine, a new database", static ground => Sqlite(ground.New)) with { Missing = NoSqlite },
        Writing.By("SQLite's ATTACH from a database in memory",
            static ground => Sqlite(":memory:", $"attach '{ground.New}' as a; create table a.t(x)")) with { Missing = NoSqlite },
        new("/proc/self/mem, over read-only memory", Permission.FileSystemWrite, static _ =>
        {
            nint page = Number(9, 0, 4096, 1, 0x22, -1), memory = Native.open("/proc/self/mem", ReadWrite, 0);
            Number(18, memory, Text("x"), 1, page);
            return Marshal.ReadByte(page) == (byte)'x';
        }),
        Writing.By("mount", static ground => Number(165, Text("none"), Text(ground.Outside), Text("tmpfs"), 0, 0)) with
        {
            Missing = WritingCalls.NoRoot,
            Prepare = static _ => OwnMounts(),
        },
        Writing.By("umount", static ground => Number(166, Text(ground.Outside), 2)) with
        {
            Missing = WritingCalls.NoRoot,
            Prepare = static ground =>
            {
                OwnMounts();
                Need(Number(165, Text("none"), Text(ground.Outside), Text("tmpfs"), 0, 0), "mount");
            },
        },
        new("a mount of the new interface (fsopen)", Permission.FileSystemWrite,
            static _ => Number(430, Text("tmpfs"), 0) >= 0) { Missing = WritingCalls.NoRoot },
        new("a namespace of its own (unshare)", Permission.FileSystemWrite,
            static _ => Number(272, 0x04000000) == 0) { Missing = WritingCalls.NoRoot },
        Writing.By("prctl, to take no_new_privs and the filter back", static ground =>
        {
            const int prctl = 157, setNoNewPrivileges = 38, setSeccomp = 22;
            Number(prctl, setNoNewPrivileges, 0);
            Number(prctl, setSeccomp, 0);
            Number(317, 0, 0, 0xFFFF);
            WriteAndClose(Native.open(ground.New, WriteOnly | Create, 420));
        }),
        Writing.By("an extra filter that allows everything", static ground =>
        {
            // BPF_RET | ALLOW, with no_new_privs set as it asks for.
            nint filter = Memory(8), program = Memory(16);
            Marshal.WriteInt64(filter, 0x7FFF0000L << 32 | 0x06);
            Marshal.WriteInt16(program, 1);
            Marshal.WriteIntPtr(program, 8, filter);
            Number(157, 38, 1);
            Number(317, 1, 0, program);
            WriteAndClose(Native.open(ground.New, WriteOnly | Create, 420));
        }),
        Writing.By("a thread that leaves the shared file table (unshare CLONE_FILES)", static ground =>
        {
            Number(272, 0x400);
            WriteAndClose(Native.open(ground.New, WriteOnly | Create, 420));
        }),
        Writing.By("a diagnostics file: a trace listener's log", static ground =>
        {
            using TextWriterTraceListener listener = new(ground.New);
            listener.WriteLine("x");
            listener.Flush();
        }),
    ];

    public static string? NoSqlite() => NativeLibrary.TryLoad("libsqlite3.so.0", out _) ? null : "libsqlite3.so.0 is not installed";

    private static string? NoRing() => Number(425, 4, Memory(120)) >= 0 ? null : "io_uring is switched off on this kernel";

    private static string? NoX32() => Number(0x40000000 | 39) > 0 ? null : "the kernel has no x32 entry";

    // What is mounted then is seen by this thread alone and ends with it.
    private static void OwnMounts()
    {
        const int unshare = 272, newMounts = 0x20000, mount = 165, recursivePrivate = 0x44000;
        Need(Number(unshare, newMounts), "unshare");
        Need(Number(mount, Text("none"), Text("/"), 0, recursivePrivate, 0), "mount --make-rprivate");
    }

    private static void Wait(Process? child)
    {
        child!.WaitForExit();
        child.Dispose();
    }

    private static void Sqlite(string database, string statement = "create table t(x)")
    {
        nint library = NativeLibrary.Load("libsqlite3.so.0");
        nint* connection = (nint*)Memory(8);
        ((delegate* unmanaged<nint, nint*, int>)NativeLibrary.GetExport(library, "sqlite3_open"))(Text(database), connection);
        ((delegate* unmanaged<nint, nint, nint, nint, nint, int>)NativeLibrary.GetExport(library, "sqlite3_exec"))(*connection,
            Text(statement), 0, 0, 0);
    }

    // mkdir(path, 0777), with the path's address put into the code; both stand below 4 GB.
    private static void Entry(ReadOnlySpan<byte> code, int address, bool wide, string path)
    {
        nint at = Code(code), text = at + 256;
        Encoding.UTF8.GetBytes(path + "\0").CopyTo(new Span<byte>((void*)text, 2048));
        if (wide)
            Marshal.WriteInt64(at, address, text);
        else
            Marshal.WriteInt32(at, address, (int)text);
        ((delegate* unmanaged<nint>)at)();
    }
}
