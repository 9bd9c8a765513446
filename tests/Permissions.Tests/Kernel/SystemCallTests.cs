// fs.write is dropped: every system call that writes is refused to P/Invoke, by its number.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

[SupportedOSPlatform("linux")]
public unsafe class SystemCallTests
{
    private const int CurrentDirectory = -100, ReadOnly = 0, WriteOnly = 1, ReadWrite = 2, Create = 0x40, Truncate = 0x200,
        TempFile = 0x410000;

    [KernelFact]
    public void Line32_EveryWritingNumber_RefusedToPInvoke() => ChildProcess.Run(static () =>
    {
        // A number we hold for refused must not succeed by luck, so every argument points at something real.
        byte[] path = Encoding.UTF8.GetBytes(ChildProcess.Own("file") + "\0");
        File.WriteAllText(ChildProcess.Own("file"), "kept");
        fixed (byte* name = path)
        {
            Assert.Equal(0, Native.Error(Syscalls.OpenAt.On(Syscalls.Here), CurrentDirectory, (nint)name, ReadOnly));
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            foreach (SystemCall[] group in new[] { Syscalls.Names, Syscalls.Metadata, Syscalls.Mounts, Syscalls.Bypasses })
            {
                foreach (SystemCall call in group)
                {
                    int number = call.On(Syscalls.Here);
                    if (number >= 0)
                        Assert.Equal((call.Name, Native.EPERM),
                            (call.Name, Native.Error(number, (nint)name, (nint)name, (nint)name, (nint)name)));
                }
            }

            foreach (int flags in
                new[] { WriteOnly, ReadWrite, ReadOnly | Create, ReadOnly | Truncate, WriteOnly | Create | Truncate, TempFile | ReadWrite })
            {
                Assert.Equal(Native.EPERM, Native.Error(Syscalls.OpenAt.On(Syscalls.Here), CurrentDirectory, (nint)name, flags, 420));
                Assert.Equal(Native.EPERM, Native.ErrorOf(Native.open(ChildProcess.Own("file"), flags, 420)));
            }

            Assert.Equal(Native.ENOSYS, Native.Error(Syscalls.OpenAt2.On(Syscalls.Here), CurrentDirectory, (nint)name));
            Assert.Equal(0, Native.Error(Syscalls.OpenAt.On(Syscalls.Here), CurrentDirectory, (nint)name, ReadOnly));
        }

        Assert.Equal("kept", File.ReadAllText(ChildProcess.Own("file")));
    });

    [KernelFact]
    public void Line33_IoUring_RefusedOnceAnythingIsDropped() => ChildProcess.Run(static () =>
    {
        byte* parameters = stackalloc byte[120];
        new Span<byte>(parameters, 120).Clear();
        int before = Native.Error(425, 4, (nint)parameters);
        Assert.True(before is 0 or Native.EPERM or Native.ENOSYS, $"io_uring_setup failed with {before} before the drop.");
        ProcessPermissions.Drop(Permission.ChildProcess);
        new Span<byte>(parameters, 120).Clear();
        Assert.Equal(Native.EPERM, Native.Error(425, 4, (nint)parameters));
        Assert.Equal(Native.EPERM, Native.Error(426));
        Assert.Equal(Native.EPERM, Native.Error(427));
    });

    [KernelFact]
    public void Line33_IoUringOpenedBefore_StandsInTheReport() => ChildProcess.Run(static () =>
    {
        byte* parameters = stackalloc byte[120];
        new Span<byte>(parameters, 120).Clear();
        int error = Native.Error(425, 4, (nint)parameters);
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);
        bool reported = false;
        foreach (OpenHandle open in result.StillOpen)
            reported |= open.Kind == OpenHandleKind.IoUring;
        Assert.Equal(error == 0, reported);
    });

    [KernelFact]
    public void Line34_ModesOwnersTimesAttributes_RefusedByPathAndByHandle() => ChildProcess.Run(static () =>
    {
        string file = ChildProcess.Own("file");
        File.WriteAllText(file, "x");
        DateTime stamp = File.GetLastWriteTimeUtc(file);
        UnixFileMode mode = File.GetUnixFileMode(file);
        using var reading = File.OpenHandle(file);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetUnixFileMode(file, UnixFileMode.OtherWrite));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetUnixFileMode(reading, UnixFileMode.OtherWrite));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetLastWriteTimeUtc(reading, DateTime.UnixEpoch));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.SetAttributes(file, FileAttributes.ReadOnly));

        // chattr through a handle that is open for reading: FS_IOC_SETFLAGS.
        int flags = 0;
        Assert.Equal(Native.EPERM,
            Native.Error(Syscalls.Ioctl.On(Syscalls.Here), reading.DangerousGetHandle(), 0x40086602, (nint)(&flags)));
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(file));
        Assert.Equal(mode, File.GetUnixFileMode(file));
    });

    [KernelFact]
    public void Line32_FunctionPointerAndReflection_Refused() => ChildProcess.Run(static () =>
    {
        nint libc = NativeLibrary.Load("libc.so.6");
        var open = (delegate* unmanaged<byte*, int, int, int>)NativeLibrary.GetExport(libc, "open");
        var mkdir = (delegate* unmanaged<byte*, int, int>)NativeLibrary.GetExport(libc, "mkdir");
        MethodInfo write = typeof(File).GetMethod(nameof(File.WriteAllText), [typeof(string), typeof(string)])!;
        Type internals = typeof(File).Assembly.GetType("System.IO.FileSystem", throwOnError: true)!;
        MethodInfo delete =
            internals.GetMethod("DeleteFile", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(string)])!;
        string kept = ChildProcess.Own("kept");
        File.WriteAllText(kept, "x");

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        fixed (byte* name = Encoding.UTF8.GetBytes(ChildProcess.Own("new") + "\0"))
        {
            Assert.Equal(-1, open(name, WriteOnly | Create, 420));
            Assert.Equal(Native.EPERM, Marshal.GetLastSystemError());
            Assert.Equal(-1, mkdir(name, 511));
            Assert.Equal(Native.EPERM, Marshal.GetLastSystemError());
        }

        Refused.ByKernel(Permission.FileSystemWrite, () => write.Invoke(null, [ChildProcess.Own("new"), "x"]));
        Refused.ByKernel(Permission.FileSystemWrite, () => delete.Invoke(null, [kept]));
        Assert.True(File.Exists(kept));
    });

    // The import's own stub takes the number, before any managed code runs; what reads errno later finds what the collector left there.
    [Fact]
    public void Line60_EveryImportThatFails_TakesTheErrorNumberInItsStub()
    {
        MethodInfo[] imports =
        [
            .. typeof(Syscalls).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(static method => method.GetCustomAttribute<DllImportAttribute>() is not null),
        ];
        Assert.Equal(["syscall", "unsetenv"], imports.Select(static import => import.Name).Order());
        Assert.True(imports.Single(static import => import.Name == "syscall").GetCustomAttribute<DllImportAttribute>()!.SetLastError);
    }

    [KernelFact]
    public void Line60_ErrorNumber_IsReadBeforeTheCollectorOrASignalCanChangeIt()
    {
        bool done = false;
        System.Threading.Thread noise = new(() =>
        {
            while (!System.Threading.Volatile.Read(ref done))
            {
                GC.Collect(0); // stops the other thread by a signal
                _ = File.Exists("/proc/self/nothing");
            }
        });
        noise.Start();
        fixed (byte* missing = "/proc/self/nothing\0"u8)
        {
            for (int i = 0; i < 50_000; i++)
            {
                Assert.Equal(Syscalls.ENOENT, Syscalls.Invoke(Syscalls.OpenAt, CurrentDirectory, (nint)missing).Error);
                Assert.Equal(9, Syscalls.Invoke(Syscalls.Close, -1).Error); // EBADF
            }
        }

        System.Threading.Volatile.Write(ref done, true);
        noise.Join();
    }
}
