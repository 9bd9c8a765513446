// Allowed folders next to other drops: moves still work, drops do not block each other, and denials are recognised during a drop.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Threading;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class KeptWithOthersTests
{
    [LandlockFact]
    public void ReadKept_FilesAndFoldersMove() => ChildProcess.Run(static () =>
    {
        if (LinuxProbe.Here().LandlockAbi < Landlock.AbiWithRefer)
            return; // the result says that nothing can be moved
        string kept = Folder("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemRead, [kept, .. Framework()],
            new DropOptions { Enforcement = Enforcement.Required });
        Moves(kept);
    });

    [LandlockFact]
    public void ReadKeptThenWriteKept_FilesAndFoldersMove() => ChildProcess.Run(static () =>
    {
        if (LinuxProbe.Here().LandlockAbi < Landlock.AbiWithRefer)
            return;
        string kept = Folder("kept"), other = Folder("other");
        File.WriteAllText(Path.Combine(other, "secret"), "x");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept, other], new DropOptions { Enforcement = Enforcement.Required });
        ProcessPermissions.DropExcept(Permission.FileSystemRead, [kept, .. Framework()],
            new DropOptions { Enforcement = Enforcement.Required });
        Moves(kept);

        // What would make a file readable stays refused.
        Assert.NotNull(Record.Exception(() => File.Move(Path.Combine(other, "secret"), Path.Combine(kept, "secret"))));
        Assert.False(File.Exists(Path.Combine(kept, "secret")));
    });

    [LandlockFact]
    public void WriteKept_AfterReadIsDropped_HeldByTheKernel() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept");
        ProcessPermissions.WarmUp();
        // loads what the next one needs
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()],
            new DropOptions { Enforcement = Enforcement.Required });
        ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required });
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        Assert.True(result.Layer == EnforcementLayer.Both, result.ToString());
        const int writeOnly = 1, create = 0x40;
        Assert.Equal(Native.EACCES, Native.ErrorOf(Native.open(ChildProcess.Own("new"), writeOnly | create, 420)));
        Assert.Equal(0, Native.ErrorOf(Native.open(Path.Combine(kept, "new"), writeOnly | create, 420)));
    });

    [LandlockFact]
    public void WriteKept_AfterReadIsKeptWithoutProc_HeldByTheKernel() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemRead,
            [kept, AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!],
            new DropOptions { Enforcement = Enforcement.Required });
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept]);
        Assert.True(result.Layer == EnforcementLayer.Both, result.ToString());
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("new"), "x"));
    });

    [KernelFact]
    public void ListenDropped_InterfacesAreListedAndWatched() => ChildProcess.Run(static () =>
    {
        Assert.NotEmpty(NetworkInterface.GetAllNetworkInterfaces());
        ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required });
        Assert.NotEmpty(NetworkInterface.GetAllNetworkInterfaces());
        NetworkChange.NetworkAddressChanged += static (_, _) => { };
        Refused.ByKernel(Permission.NetworkListen, () => new UdpClient(0));
    });

    [LandlockFact]
    public void ShortSocketName_ListenDropped_IsMadeInTheKeptFolderAlone() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required });
        ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(Native.EACCES, Bind(other));
        Assert.Equal(0, Bind(kept));
        Assert.Equal(["ten-bytes0"], Directory.GetFileSystemEntries(kept).Select(Path.GetFileName));

        // The layer stays when the rest is dropped, too: it still refuses all but the kept folder's.
        ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(Native.EACCES, Bind(other));
        Assert.Empty(Directory.GetFileSystemEntries(other));
    });

    // A filter sees the address's length alone, which is then a netlink address's.
    private static unsafe int Bind(string folder)
    {
        Directory.SetCurrentDirectory(folder);
        using Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        fixed (byte* address = "\u0001\0ten-bytes0"u8)
            return Native.Error(Syscalls.Bind.On(Syscalls.Here), socket.Handle, (nint)address, (nint)Syscalls.NetlinkAddressLength);
    }

    [KernelFact]
    public void RefusedChild_ResourceIsTheProgramAlone() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.ChildProcess);
        Exception refused = Record.Exception(() => System.Diagnostics.Process.Start("/bin/true"));
        Assert.Equal("/bin/true", Refused.Denial(refused)!.Resource);
    });

    [KernelFact]
    public void RefusedLibrary_IsADenial() => ChildProcess.Run(static () =>
    {
        string library = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libmscordaccore.so").Single();
        ProcessPermissions.Drop(Permission.NativeCode);
        Refused.ByKernel(Permission.NativeCode, () => System.Runtime.InteropServices.NativeLibrary.Load(library));
        Assert.False(
            Refused.IsDenial(Record.Exception(static () => System.Runtime.InteropServices.NativeLibrary.Load("/no/such/library.so"))));
    });

    [LandlockFact]
    public void DenialWhileTheDropIsRunning_IsRecognised() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), other = Folder("other");
        ConcurrentBag<Exception> unknown = [];
        bool stop = false;
        int denied = 0;
        Thread[] writers =
        [
            .. Enumerable.Range(0, 4).Select(number => new Thread(() =>
            {
                while (!Volatile.Read(ref stop))
                {
                    Exception? refused = Record.Exception(() => File.WriteAllText(Path.Combine(other, $"{number}"), "x"));
                    if (refused is not null && !Refused.IsDenial(refused))
                        unknown.Add(refused);
                    if (refused is not null)
                        Interlocked.Increment(ref denied);
                }
            })),
        ];
        foreach (Thread writer in writers)
            writer.Start();
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required });
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref denied) > 4, TimeSpan.FromSeconds(30)));
        Volatile.Write(ref stop, true);
        foreach (Thread writer in writers)
            writer.Join();
        Assert.Empty(unknown);
    });

    [KernelFact]
    public void OpenBefore_SocketsAndMapsStandInTheReport() => ChildProcess.Run(static () =>
    {
        using UdpClient datagram = new(0);
        using TcpListener listener = new(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        string file = ChildProcess.Own("mapped");
        File.WriteAllText(file, "contents");
        using System.IO.MemoryMappedFiles.MemoryMappedFile mapped = System.IO.MemoryMappedFiles.MemoryMappedFile.CreateFromFile(file);
        using var view = mapped.CreateViewAccessor();
        mapped.SafeMemoryMappedFileHandle.Dispose();
        IReadOnlyList<OpenHandle> open =
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.NetworkConnect | Permission.NetworkListen).StillOpen;
        Assert.Contains(open,
            one => one.Kind == OpenHandleKind.Socket
                && one.Reason == $"handle {datagram.Client.Handle} is a datagram socket, which may still send anywhere");
        Assert.Contains(open,
            one => one.Number == (int)listener.Server.Handle
                && one.Reason == $"handle {listener.Server.Handle} is a listener, which still accepts");
        Assert.Contains(open,
            one => one.Kind == OpenHandleKind.SharedMemory && one.Path == file
                && one.Reason == $"memory is a shared map, open for writing, of {file}");
        Assert.DoesNotContain(open,
            static one => one.Path is { } path
                && (path.Contains("/dev/null") || path.Contains("doublemapper") || path.Contains("/dev/pts/")));
    });

    private static void Moves(string kept)
    {
        string from = Directory.CreateDirectory(Path.Combine(kept, "from/folder")).FullName,
            to = Directory.CreateDirectory(Path.Combine(kept, "to")).FullName;
        File.WriteAllText(Path.Combine(from, "file"), "x");
        Directory.Move(from, Path.Combine(to, "folder"));
        Assert.Equal(0, Native.ErrorOf(Native.rename(Path.Combine(to, "folder/file"), Path.Combine(to, "file")))); // no copy in its place
        Assert.Equal("x", File.ReadAllText(Path.Combine(to, "file")));
    }

    private static string[] Framework() => [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, "/proc"];

    private static string Folder(string name) => Directory.CreateDirectory(ChildProcess.Own(name)).FullName;
}
