// The twin that takes a handle where the call that takes a path is refused, and the other ways to a file's metadata.
using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class HandleTwins
{
    private const string Open = "is open for writing";

    public static readonly Attack[] All =
    [
        Read("fchmod", static handle => Number(91, handle, 0x1FF)),
        Read("fchown", static handle => Number(93, handle, 12345, 12345)) with { Missing = WritingCalls.NoRoot },
        Read("futimens", static handle => Number(280, handle, 0, Times(), 0)),
        Read("fsetxattr", static handle => Number(190, handle, Text("user.attack"), Text("x"), 1, 0)) with { Missing = NoAttributes },
        Read("chattr (FS_IOC_SETFLAGS)", static handle =>
        {
            const int ioctl = 16, get = unchecked((int)0x80086601), set = 0x40086602, noTimes = 0x80;
            nint flags = Memory(8);
            Need(Number(ioctl, handle, get, flags), "FS_IOC_GETFLAGS");
            Marshal.WriteInt32(flags, Marshal.ReadInt32(flags) | noTimes);
            Number(ioctl, handle, set, flags);
        }) with { Missing = NoFlags },
        Read("the inode's version (EXT4_IOC_SETVERSION)", static handle =>
        {
            const int ioctl = 16, set = 0x40086604;
            nint version = Memory(8);
            Marshal.WriteInt32(version, Environment.ProcessId);
            Number(ioctl, handle, set, version);
        }) with { Missing = NoFlags },
        Read("File.SetUnixFileMode on a handle", static handle =>
            File.SetUnixFileMode(new SafeFileHandle(handle, ownsHandle: false), UnixFileMode.OtherWrite)),
        Read("File.SetLastWriteTime on a handle", static handle =>
            File.SetLastWriteTimeUtc(new SafeFileHandle(handle, ownsHandle: false), DateTime.UnixEpoch)),
        Writing.By("chmod", static ground => Export("chmod", Text(ground.Victim), 0x1FF)),
        Writing.By("fchmodat2", static ground => Number(452, CurrentDirectory, Text(ground.Victim), 0x1FF, 0)),
        Writing.By("lchown", static ground => Export("lchown", Text(ground.Victim), 12345, 12345)) with { Missing = WritingCalls.NoRoot },
        Writing.By("utimensat", static ground => Number(280, CurrentDirectory, Text(ground.Victim), Times(), 0)),
        Writing.By("utimes", static ground => Export("utimes", Text(ground.Victim), Times())),
        Writing.By("setxattr", static ground => Number(188, Text(ground.Victim), Text("user.attack"), Text("x"), 1, 0))
            with { Missing = NoAttributes },
        Held("a handle opened for writing before the drop", static handle => Number(1, handle, Text("written"), 7)),
        Held("ftruncate on such a handle", static handle => Number(77, handle, 3)),
        Held("fallocate on such a handle", static handle => Number(285, handle, 0, 0, 8192)),
        Held("a shared memory map of such a handle", static handle => WritingCalls.Map(handle)),
        Held("such a handle, opened again by /proc/self/fd", static handle =>
            WriteAndClose(Need(Native.open($"/proc/self/fd/{handle}", WriteOnly, 0), "open"))) with { Limit = null },
        Held("such a handle, duplicated and given to a FileStream", static handle =>
        {
            using Stream pipe = new FileStream(new SafeFileHandle(Number(32, handle), ownsHandle: true), FileAccess.Write);
            pipe.Write("written"u8);
        }),
        Held("fchmod on such a handle", static handle => Number(91, handle, 0x1FF)) with { Limit = null },
    ];

    // A handle that is open for reading is enough for these.
    private static Attack Read(string name, Action<nint> act) =>
        Writing.By(name + ", by a handle open for reading", ground => act((nint)ground.Held!)) with
    {
        Prepare = static ground => ground.Held = Need(Native.open(ground.Victim, 0, 0)),
    };

    private static Attack Held(string name, Action<nint> act) => Writing.By(name, ground => act((nint)ground.Held!)) with
    {
        Prepare = static ground => ground.Held = Need(Native.open(ground.Victim, ReadWrite, 0)),
        Limit = Open,
    };

    private static nint Times()
    {
        nint times = Memory(32);
        Marshal.WriteInt64(times, 1000);
        Marshal.WriteInt64(times, 16, 1000);
        return times;
    }

    public static string? NoAttributes() => OnAFile(static path => Number(188, Text(path), Text("user.attack"), Text("x"), 1, 0) < 0)
        ? "the temporary folder's file system has no user attributes" : null;

    private static string? NoFlags() =>
        OnAFile(static path => Number(16, Native.open(path, 0, 0), unchecked((int)0x80086601), Memory(8)) < 0)
        ? "the temporary folder's file system has no file flags" : null;

    private static bool OnAFile(Func<string, bool> ask)
    {
        string path = Path.GetTempFileName();
        bool answer = ask(path);
        File.Delete(path);
        return answer;
    }
}
