// System calls by their numbers: what each drop refuses, with its siblings, and what it lets through.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

/// <summary>
/// Every call is made with arguments that make the kernel itself answer something else than EPERM, before the drop; after it the filter
/// answers EPERM.
/// </summary>
public class RefusedCallTests
{
    private const nint Bad = -1;
    private const int Create = 0x200, Raw = 3, Packet = 10;

    private static readonly Dictionary<Permission, (SystemCall Call, nint[] Arguments)[]> s_refused = new()
    {
        [Permission.FileSystemWrite] =
        [
            .. Requests(0x40087602, 0x40086604, 0x40046604, 0x5000940E, 0x5000940F, 0x800C6613, 0x40086602, 0xC0045877, 0xC0045878,
                0xC0185879, 0x401C5820),
            (new("shmget", 29, 194), [0, 0, Create]), (new("semget", 64, 190), [0, 0, Create]), // of no length: EINVAL
            (new("settimeofday", 164, 170), [1, 0]), (new("clock_settime", 227, 112), [99, 0]), (new("clock_adjtime", 305, 266), [99, 0]),
            (new("adjtimex", 159, 171), [1]), (new("sethostname", 170, 161), [0, -1]), (new("setdomainname", 171, 162), [0, -1]),
            (new("mq_unlink", 241, 181), [1]), (new("mq_open", 240, 180), [1, 0x42]),
        ],
        [Permission.FileSystemRead] =
        [
            (new("getxattr", 191, 8), [1]), (new("fgetxattr", 193, 10), [Bad]), (new("flistxattr", 196, 13), [Bad]),
            (new("listxattr", 194, 11), [1]),
            (new("mq_open", 240, 180), [1, 0]), (new("mq_open", 240, 180), [1, 2]), (new("mq_notify", 244, 184), [Bad]),
            (new("inotify_add_watch", 254, 27), [Bad]),
            (new("fanotify_init", 300, 262), [-1]), (new("process_vm_readv", 310, 270), [Bad, 0, 0, 0, 0, 1]),
        ],
        [Permission.ChildProcess] = [(new("request_key", 249, 217), [1, 1, 1]), .. Requests(0x5412, 0x541C)],
        [Permission.NetworkListen] =
        [
            (new("bind", 49, 200), [Bad, 0, 16]), (new("bind", 49, 200), [Bad, 0, 13]), (new("listen", 50, 201), [Bad]),
            (new("socket", 41, 198), [2, Raw, 255]), (new("socket", 41, 198), [10, Raw, 255]), (new("socket", 41, 198), [2, Packet, 99]),
            (new("socket", 41, 198), [17, 99, 3]), .. Requests(0x5412),
        ],
    };

    public static TheoryData<Permission> Permissions => [.. s_refused.Keys];

    [KernelTheory]
    [MemberData(nameof(Permissions))]
    public void EachCall_IsRefusedAfterTheDropAndNotBefore(Permission permission) => ChildProcess.Run(
        static arguments =>
        {
            Permission permission = Enum.Parse<Permission>(arguments[0]);
            (SystemCall Call, nint[] Arguments)[] calls = [.. s_refused[permission].Where(static call => call.Call.On(Syscalls.Here) >= 0)];
            foreach ((SystemCall call, nint[] values) in calls)
                Assert.True(Error(call, values) != Native.EPERM || call.Name is "socket" or "fanotify_init",
                    $"{Text(call, values)} is refused before the drop.");
            ProcessPermissions.Drop(permission, new DropOptions { Enforcement = Enforcement.Required });
            foreach ((SystemCall call, nint[] values) in calls)
                Assert.True(Error(call, values) == Native.EPERM, $"{Text(call, values)} is not refused: error {Error(call, values)}.");
        },
        [$"{permission}"]);

    [LandlockFact]
    public void KeptFolder_WhatLandlockDoesNotSeeIsRefused() => ChildProcess.Run(static () =>
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!,
            kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        (SystemCall Call, nint[] Arguments)[] calls =
        [
            .. s_refused[Permission.FileSystemRead],
            .. s_refused[Permission.FileSystemWrite].Where(static call => call.Call.Name is "mq_open" or "mq_unlink" or "ioctl"),
        ];
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystem, [kept, AppContext.BaseDirectory, framework, "/proc"],
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Contains("watches are refused in the kept folders, too", result[Permission.FileSystemRead].Detail);
        foreach ((SystemCall call, nint[] values) in calls.Where(static call => call.Call.On(Syscalls.Here) >= 0))
            Assert.True(Error(call, values) == Native.EPERM, $"{Text(call, values)} is not refused: error {Error(call, values)}.");
    });

    [KernelFact]
    public void WriteDropped_TerminalsSocketsAndQuestionsAreLetThrough() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required });
        foreach (uint request in new uint[] { 0x5401, 0x541B, 0x5413, 0x80045430, 0x402C542B, 0x8912, 0x8946, 0x80086601, 2, 0x40049409 })
            Assert.NotEqual(Native.EPERM, Error(new("ioctl", 16, 29), [Bad, unchecked((nint)request)]));
    });

    [KernelFact]
    public void WriteDropped_AttributeOfARealFileCannotBeChangedByAHandleForReading() => ChildProcess.Run(static () =>
    {
        const nint setVersion = 0x40086604; // ext4's
        string file = ChildProcess.Own("file");
        File.WriteAllText(file, "x");
        using FileStream reading = File.OpenRead(file);
        nint handle = reading.SafeFileHandle.DangerousGetHandle();
        nint version = Marshal.AllocHGlobal(8);
        Marshal.WriteInt64(version, 7);
        int before = Error(new("ioctl", 16, 29), [handle, setVersion, version]);
        Assert.True(before is 0 or 25 or 95, $"error {before}"); // another file system has no such request
        ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(Native.EPERM, Error(new("ioctl", 16, 29), [handle, setVersion, version]));
    });

    private static (SystemCall Call, nint[] Arguments)[] Requests(params uint[] requests) =>
        [.. requests.Select(static request => (new SystemCall("ioctl", 16, 29), new nint[] { Bad, unchecked((nint)request) }))];

    private static int Error(SystemCall call, nint[] values)
    {
        nint[] all = [.. values, 0, 0, 0, 0, 0, 0];
        return Native.Error(call.On(Syscalls.Here), all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    private static string Text(SystemCall call, nint[] values)
    {
        StringBuilder text = new(call.Name);
        foreach (nint value in values)
            text.Append(' ').Append("0x").Append(value.ToString("x"));
        return text.ToString();
    }
}
