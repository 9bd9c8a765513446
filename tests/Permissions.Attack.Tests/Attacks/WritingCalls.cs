// Every system call that makes, changes, renames or removes a file, past all managed code.
using System;
using System.IO;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class WritingCalls
{
    private const int RegularFile = 0x8000 | 420, Fifo = 0x1000 | 420, CharacterDevice = 0x2000 | 420, Folder = 511;

    public static readonly Attack[] All =
    [
        Write("P/Invoke open", static ground => WriteAndClose(Native.open(ground.New, WriteOnly | Create, 420))),
        Write("P/Invoke open, only to cut a file short", static ground => Native.open(ground.Victim, Truncate, 0)),
        Write("openat by its export",
            static ground => WriteAndClose(Export("openat", CurrentDirectory, Text(ground.New), WriteOnly | Create, 420))),
        Write("openat with a folder's handle and a relative name", static ground =>
            WriteAndClose(Number(257, Need(Native.open(ground.Outside, 0, 0)), Text("../outside/new"), WriteOnly | Create, 420))),
        Write("open by its number", static ground => WriteAndClose(Number(2, Text(ground.New), WriteOnly | Create, 420))),
        Write("openat2 by its number", static ground =>
        {
            nint how = Memory(24);
            Marshal.WriteInt64(how, WriteOnly | Create);
            Marshal.WriteInt64(how, 8, 420);
            WriteAndClose(Number(437, CurrentDirectory, Text(ground.New), how, 24));
        }),
        Write("creat", static ground => WriteAndClose(Export("creat", Text(ground.New), 420))),
        Write("a path of bytes that are not UTF-8",
            static ground => WriteAndClose(Number(2, Bytes(ground.Outside + "/n", 0xFF, 0xFE), WriteOnly | Create, 420))),
        Write("open_by_handle_at", static ground =>
        {
            nint handle = Memory(256), mount = Memory(8);
            Marshal.WriteInt32(handle, 128);
            Need(Number(303, CurrentDirectory, Text(ground.Victim), handle, mount), "name_to_handle_at");
            WriteAndClose(Need(Number(304, Need(Native.open(ground.Outside, 0, 0)), handle, WriteOnly), "open_by_handle_at"));
        }) with { Missing = static () => NoRoot() },
        Write("a handle open for reading, opened again by /proc/self/fd", static ground =>
            WriteAndClose(Native.open($"/proc/self/fd/{Need(Native.open(ground.Victim, 0, 0))}", WriteOnly, 0))),
        Write("a handle open for nothing (O_PATH), opened again by /dev/fd", static ground =>
            WriteAndClose(Native.open($"/dev/fd/{Need(Native.open(ground.Victim, PathOnly, 0))}", WriteOnly, 0))),
        Write("/proc/self/root and .. in the path", static ground =>
            WriteAndClose(Native.open($"/proc/self/root{ground.Outside}/../outside/new", WriteOnly | Create, 420))),
        Write("O_TMPFILE, then linkat", static ground =>
        {
            nint nameless = Need(Native.open(ground.Outside, TempFile | ReadWrite, 420), "O_TMPFILE");
            Export("linkat", CurrentDirectory, Text($"/proc/self/fd/{nameless}"), CurrentDirectory, Text(ground.New), 0x400);
        }),
        Write("rename", static ground => Export("rename", Text(ground.Victim), Text(ground.New))),
        Write("renameat2, exchanging two",
            static ground => Number(316, CurrentDirectory, Text(ground.Victim), CurrentDirectory, Text(ground.Kept), 2)),
        Write("unlink", static ground => Export("unlink", Text(ground.Victim))),
        Write("unlinkat by its number", static ground => Number(263, CurrentDirectory, Text(ground.Victim), 0)),
        Write("link", static ground => Export("link", Text(ground.Victim), Text(ground.New))),
        Write("symlink", static ground => Export("symlink", Text("/etc/passwd"), Text(ground.New))),
        Write("a relative symlink", static ground => Export("symlinkat", Text("../../../etc/passwd"), CurrentDirectory, Text(ground.New))),
        Write("mkdir", static ground => Export("mkdir", Text(ground.New), Folder)),
        Write("rmdir", static ground => Export("rmdir", (nint)ground.Held!)) with
        {
            Prepare = static ground => ground.Held = Text(Directory.CreateDirectory(ground.New).FullName),
        },
        Write("mknod, a file", static ground => Number(133, Text(ground.New), RegularFile)),
        Write("mknod, a device", static ground => Number(133, Text(ground.New), CharacterDevice, 0x103))
            with { Missing = static () => NoRoot() },
        Write("mkfifo, a named pipe", static ground => Number(259, CurrentDirectory, Text(ground.New), Fifo)),
        Write("truncate", static ground => Export("truncate", Text(ground.Victim), 3)),
        Write("a shared memory map of a file opened now", static ground => Map(Need(Native.open(ground.Victim, ReadWrite, 0), "open"))),
        Write("sendfile into a new file", static ground =>
            Number(40, Need(Native.open(ground.New, WriteOnly | Create, 420)), Need(Native.open(ground.Victim, 0, 0)), 0, 8)),
        Write("copy_file_range into a new file", static ground =>
            Number(326, Need(Native.open(ground.Victim, 0, 0)), 0, Need(Native.open(ground.New, WriteOnly | Create, 420)), 0, 8)),
        Write("fallocate on a file opened now", static ground => Number(285, Need(Native.open(ground.Victim, ReadWrite, 0)), 0, 0, 8192)),
        new("/dev/shm, a file in memory", Permission.FileSystemWrite, static _ =>
        {
            string name = $"/permissions-attack-{System.Environment.ProcessId}";
            nint handle = Export("shm_open", Text(name), ReadWrite | Create, 420);
            Export("shm_unlink", Text(name));
            return WriteAndClose(handle);
        }),
        new("a POSIX message queue", Permission.FileSystemWrite, static _ =>
        {
            nint name = Text($"permissions-attack-{System.Environment.ProcessId}"), queue = Number(240, name, ReadWrite | Create, 420);
            Number(241, name);
            return queue >= 0;
        }) { Missing = static () => File.Exists("/proc/sys/fs/mqueue/queues_max") ? null : "the kernel has no message queues" },
        new("a Unix socket bound to a path", Permission.FileSystemWrite, static ground =>
        {
            using System.Net.Sockets.Socket socket = new(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0);
            socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(ground.New));
            return ground.Changed();
        }) { Limit = "binding a Unix socket still makes its name" },
    ];

    public static string? NoRoot() => System.Environment.UserName == "root" ? null : "needs root";

    public static void Map(nint handle)
    {
        const int map = 9, readWrite = 3, shared = 1, synchronise = 26, page = 4096, wait = 4;
        nint at = Number(map, 0, page, readWrite, shared, handle);
        if (at == -1)
            return;
        Marshal.WriteByte(at, (byte)'#');
        Number(synchronise, at, page, wait);
    }

    private static nint Bytes(string start, params byte[] rest)
    {
        byte[] all = [.. System.Text.Encoding.UTF8.GetBytes(start), .. rest, 0];
        nint at = Memory(all.Length);
        Marshal.Copy(all, 0, at, all.Length);
        return at;
    }

    private static Attack Write(string name, Action<Ground> act) => Writing.By(name, act);
}
