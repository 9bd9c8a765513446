// Reading after fs.read is gone: contents, listings, and what metadata tells.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class ReadingCalls
{
    private const string Metadata = "asking for existence, times and links is refused by the guard alone";

    public static readonly Attack[] All =
    [
        Read("the guarded read itself, through its stub", static ground =>
        {
            ground.Stub(Permission.FileSystemRead, ground.Victim);
            return File.ReadAllText(ground.Victim) == Ground.Contents;
        }),
        Read("File.ReadAllText by reflection", static ground =>
            (string?)typeof(File).GetMethod(nameof(File.ReadAllText), [typeof(string)])!.Invoke(null, [ground.Victim]) == Ground.Contents),
        Read("P/Invoke open", static ground => Reads(Native.open(ground.Victim, 0, 0)), "P/Invoke open, for reading"),
        Read("open for both, of which only reading is used", static ground => Reads(Native.open(ground.Victim, ReadWrite, 0))),
        Read("openat2", static ground => Reads(Number(437, CurrentDirectory, Text(ground.Victim), Memory(24), 24)), "openat2, for reading"),
        Read("open_by_handle_at", static ground =>
        {
            nint handle = Memory(256);
            Marshal.WriteInt32(handle, 128);
            Need(Number(303, CurrentDirectory, Text(ground.Victim), handle, Memory(8)), "name_to_handle_at");
            return Reads(Number(304, (nint)ground.Held!, handle, 0));
        }, "open_by_handle_at, for reading")
            with { Missing = WritingCalls.NoRoot, Prepare = static ground => ground.Held = Need(Native.open(ground.Outside, 0, 0)) },
        Read("a handle open for writing only, opened again for reading", static ground =>
            Reads(Native.open($"/proc/self/fd/{Need(Native.open(ground.Victim, WriteOnly, 0))}", 0, 0))),
        Read("a handle that claims to write and asks for nothing (O_PATH), opened again", static ground =>
            Reads(Native.open($"/proc/self/fd/{Need(Native.open(ground.Victim, WriteOnly | PathOnly, 0))}", 0, 0))),
        Read("a memory map of a file opened for both", static ground =>
            Marshal.ReadByte(Need(Number(9, 0, 4096, 1, 1, Need(Native.open(ground.Victim, ReadWrite, 0))))) == (byte)Ground.Contents[0]),
        Read("sendfile from a file into memory",
            static ground => Number(40, Need(Number(319, Text("m"), 0)), Need(Native.open(ground.Victim, ReadWrite, 0)), 0, 8) == 8),
        Read("a listing of a folder", static ground => Directory.GetFiles(ground.Outside).Contains(ground.Victim)),
        Read("a listing by the C library (opendir)", static ground => Lists(ground.Outside)),
        Read("/proc/self/environ", static _ => Native.open("/proc/self/environ", 0, 0) >= 0),
        Read("a watch on a folder (inotify)", static ground => Number(254, Need(Number(294, 0)), Text(ground.Outside), 0xFFF) >= 0),
        Read("an extended attribute", static ground => Number(191, Text(ground.Victim), Text("user.attack"), Memory(8), 8) == 1) with
        {
            Prepare = static ground => Need(Number(188, Text(ground.Victim), Text("user.attack"), Text("x"), 1, 0)),
            Missing = HandleTwins.NoAttributes,
        },
        Read("an extended attribute of a handle opened for writing", static ground =>
            Number(193, Need(Native.open(ground.Victim, WriteOnly, 0)), Text("user.attack"), Memory(8), 8) == 1) with
        {
            Prepare = static ground => Need(Number(188, Text(ground.Victim), Text("user.attack"), Text("x"), 1, 0)),
            Missing = HandleTwins.NoAttributes,
        },
        Read("a POSIX message queue, opened for reading", static ground =>
        {
            nint queue = Number(240, (nint)ground.Held!, 0);
            Number(241, (nint)ground.Held!);
            return queue >= 0;
        }) with
        {
            Prepare = static ground =>
            {
                ground.Held = Text($"permissions-attack-{Environment.ProcessId}");
                Need(Number(240, (nint)ground.Held!, ReadWrite | Create, 384, 0), "mq_open");
            },
        },
        Read("a link made to it and then read", static ground =>
        {
            Need(Export("link", Text(ground.Victim), Text(ground.Kept + "/hard")));
            return Reads(Native.open(ground.Kept + "/hard", 0, 0));
        }),
        Read("a child process (cat)", static ground =>
        {
            using Process cat = Process.Start(new ProcessStartInfo("/bin/cat", [ground.Victim]) { RedirectStandardOutput = true })!;
            return cat.StandardOutput.ReadToEnd() == Ground.Contents;
        }),
        Read("a handle opened before the drop", static ground => Reads((nint)ground.Held!), "a handle opened for reading before the drop")
            with
        {
            Prepare = static ground => ground.Held = Need(Native.open(ground.Victim, 0, 0)),
            Limit = "Handles opened before a drop go on working",
        },
        Read("stat: is it there, how long, from when", static ground => Native.Status(ground.Victim).Any(static part => part != 0))
            with { Limit = Metadata },
        Read("File.Exists, past its stub", static ground => File.Exists(ground.Victim)) with { Limit = Metadata },
        Read("File.Exists, through its stub", static ground =>
        {
            ground.Stub(Permission.FileSystemRead, ground.Victim);
            return File.Exists(ground.Victim);
        }) with { Limit = Metadata },
        Read("readlink (realpath)", static ground => Number(89, Text(ground.Kept + "/link"), Memory(256), 256) > 0) with
        {
            Prepare = static ground => File.CreateSymbolicLink(ground.Kept + "/link", ground.Victim),
            Limit = Metadata,
        },
    ];

    private static bool Reads(nint handle)
    {
        nint memory = Memory(64);
        return handle >= 0 && Number(0, handle, memory, 64) == Ground.Contents.Length && Marshal.PtrToStringUTF8(memory) == Ground.Contents;
    }

    private static unsafe bool Lists(string folder)
    {
        nint libc = NativeLibrary.Load("libc.so.6");
        return ((delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(libc, "opendir"))(Text(folder)) != 0;
    }

    private static Attack Read(string name, Func<Ground, bool> act, string? told = null) =>
        new(told ?? name, Permission.FileSystemRead, act);
}
