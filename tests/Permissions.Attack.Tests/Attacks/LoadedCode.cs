// Bringing in native code after addon is gone.
using System;
using System.IO;
using System.Runtime.InteropServices;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static unsafe class LoadedCode
{
    private const string Mapped = "code that maps itself shared, or readable and then executable, is not seen";

    public static readonly Attack[] All =
    [
        Load("NativeLibrary.Load, through its stub", static ground =>
        {
            ground.Stub(Permission.NativeCode, ground.New);
            return NativeLibrary.Load(ground.New) != 0;
        }),
        Load("NativeLibrary.Load by reflection", static ground =>
            (nint)typeof(NativeLibrary).GetMethod(nameof(NativeLibrary.Load), [typeof(string)])!.Invoke(null, [ground.New])! != 0),
        Load("dlopen", static ground => Opens(ground.New)),
        Load("dlopen of a memory file", static ground =>
        {
            nint memory = Need(Number(319, Text("m"), 0));
            byte[] library = File.ReadAllBytes(ground.New);
            using (FileStream file = new(new Microsoft.Win32.SafeHandles.SafeFileHandle(Number(32, memory), ownsHandle: true),
                FileAccess.Write))
                file.Write(library);
            return Opens($"/proc/self/fd/{memory}");
        }),
        Load("dlopen by /proc/self/fd", static ground => Opens($"/proc/self/fd/{Need(Native.open(ground.New, 0, 0))}")),
        Load("dlmopen, a namespace of its own", static ground =>
            ((delegate* unmanaged<nint, nint, int, nint>)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "dlmopen"))(-1,
                Text(ground.New), 2) != 0),
        Load("a file's pages mapped private and executable", static ground => Maps(ground, protection: 5, type: 2)),
        Load("a file's pages mapped shared and executable", static ground => Maps(ground, protection: 5, type: 1)) with { Limit = Mapped },
        Load("a file's pages mapped readable, then made executable", static ground =>
        {
            nint at = Number(9, 0, 4096, 1, 2, Need(Native.open(ground.New, 0, 0)), 0);
            return at != -1 && Number(10, at, 4096, 5) == 0;
        }) with { Limit = Mapped },
        Load("machine code in memory of our own", static _ => ((delegate* unmanaged<int>)Code([0xB8, 42, 0, 0, 0, 0xC3]))() == 42)
            with { Limit = Mapped },
        Load("a library loaded before the drop", static _ =>
            NativeLibrary.TryGetExport(NativeLibrary.Load("libc.so.6"), "getpid", out nint getPid) && getPid != 0)
            with { Limit = "Libraries that are loaded go on" },
    ];

    private static bool Maps(Ground ground, int protection, int type) =>
        Number(9, 0, 4096, protection, type, Need(Native.open(ground.New, 0, 0)), 0) != -1;

    private static bool Opens(string path) =>
        ((delegate* unmanaged<nint, int, nint>)NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "dlopen"))(Text(path), 2) != 0;

    // A library of the framework under another name: a copy is loaded again, whatever is loaded already.
    private static Attack Load(string name, Func<Ground, bool> act) => new(name, Permission.NativeCode, act)
    {
        Prepare = static ground => File.Copy(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.IO.Compression.Native.so"), ground.New),
    };
}
