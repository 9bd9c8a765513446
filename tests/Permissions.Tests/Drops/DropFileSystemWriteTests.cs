// fs.write is dropped: who is refused, who goes on, and what the result says.
using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Drops;

public class DropFileSystemWriteTests
{
    [KernelFact]
    public void Drop_FileSystemWrite_RefusedByGuardAndKernel() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);

        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Assert.Equal(DropChange.Dropped, result[Permission.FileSystemWrite].Change);
        Assert.Null(result[Permission.FileSystemWrite].KernelGap);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.FileSystemWrite, ChildProcess.Own("a")));
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("a"), "x"));
        Assert.False(File.Exists(ChildProcess.Own("a")));
    });

    [KernelFact]
    public void Drop_ReadsGoOn_StaysHeld() => ChildProcess.Run(static () =>
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "kept");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Assert.Equal("kept", File.ReadAllText(file));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemRead));
        GuardServices.Demand(Permission.FileSystemRead, file);
    });

    [KernelFact]
    public void Line41_ExistingAndPoolThreads_AllCarryTheFilter() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim dropped = new();
        Exception? onExisting = null;
        Thread existing = new(() =>
        {
            dropped.Wait();
            onExisting = Record.Exception(() => File.WriteAllText(ChildProcess.Own("existing"), "x"));
        });
        existing.Start();
        Task<Exception?> onPool = Task.Run<Exception?>(() =>
        {
            dropped.Wait();
            return Record.Exception(() => File.WriteAllText(ChildProcess.Own("pool"), "x"));
        });

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        dropped.Set();
        existing.Join();
        Assert.IsType<UnauthorizedAccessException>(onExisting);
        Assert.IsType<UnauthorizedAccessException>(onPool.Result);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("main"), "x"));

        string[] threads = Directory.GetDirectories("/proc/self/task");
        Assert.True(threads.Length > 3);
        foreach (string thread in threads)
        {
            string status = File.ReadAllText(Path.Combine(thread, "status"));
            Assert.Contains("NoNewPrivs:\t1", status);
            Assert.Contains("Seccomp:\t2", status);
        }
    });

    [KernelFact]
    public void Line41_SecondDrop_AddsExactlyOneFilter() => ChildProcess.Run(static () =>
    {
        int before = Filters();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Assert.Equal(before + 1, Filters());
        ProcessPermissions.Drop(Permission.ChildProcess);
        Assert.Equal(before + 2, Filters());
        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.Equal(before + 2, Filters());
    });

    // Each filter is run for each system call: this is what the benchmarks weigh.
    [KernelFact]
    public void Line67_PermissionsDroppedTogether_CostOneFilterAndATimeThatIsTold() => ChildProcess.Run(static () =>
    {
        int before = Filters();
        DropResult result =
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.NetworkListen
                | Permission.NetworkConnect);
        Assert.Equal(before + 1, Filters());
        Assert.True(result.Duration > TimeSpan.Zero);
    });

    [KernelFact]
    public void Line31_HandleOpenedBefore_GoesOnAndIsReported() => ChildProcess.Run(static () =>
    {
        string file = Path.GetTempFileName();
        using FileStream open = new(file, FileMode.Open, FileAccess.ReadWrite);
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);
        open.Write("still"u8);
        open.Flush(flushToDisk: true);
        open.SetLength(4);
        Assert.Equal("stil", File.ReadAllText(file));
        Assert.Contains(result.StillOpen, sentence => sentence.Reason.Contains(file, StringComparison.Ordinal));
    });

    [KernelFact]
    public void UnixSocketsName_StillMadeUntilListenIsDroppedTooButForAShortOne() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite);
        Assert.Contains("Unix socket", result[Permission.FileSystemWrite].Detail);
        using (Socket first = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            first.Bind(new UnixDomainSocketEndPoint(ChildProcess.Own("first")));
        Assert.True(File.Exists(ChildProcess.Own("first")));

        Assert.Contains("of ten bytes or fewer",
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.NetworkListen)[Permission.FileSystemWrite].Detail);
        using Socket second = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Refused.ByKernel(Permission.NetworkListen, () => second.Bind(new UnixDomainSocketEndPoint(ChildProcess.Own("second"))));
        Assert.False(File.Exists(ChildProcess.Own("second")));
    });

    [KernelFact]
    public void DropTwice_SecondReportsAlreadyDropped() => ChildProcess.Run(static () =>
    {
        Assert.False(ProcessPermissions.Drop(Permission.FileSystemWrite).WasAlreadyDropped);
        DropResult second = ProcessPermissions.Drop("fs.write");
        Assert.True(second.WasAlreadyDropped);
        Assert.Equal(EnforcementLayer.Both, second.Layer);
    });

    [KernelFact]
    public void GuardOnly_KernelIsLeftAlone() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Equal(KernelGapKind.NotAsked, result[Permission.FileSystemWrite].KernelGap!.Kind);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.FileSystemWrite));
        File.WriteAllText(ChildProcess.Own("a"), "the kernel lets it through");

        // The kernel can be asked later: the guard held it before, so nothing new is dropped, but both hold it now.
        DropResult both = ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required });
        Assert.True(both.WasAlreadyDropped);
        Assert.Equal(EnforcementLayer.Both, both.Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("b"), "x"));
    });

    [Fact]
    public void DropSite_NamesFileAndLine() => ChildProcess.Run(static () =>
    {
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Assert.Matches(@"^DropFileSystemWriteTests\.cs:\d+$", result.DropSite);
        PermissionDeniedException? denied = GuardServices.Denied(Permission.FileSystemWrite, "/x");
        Assert.Equal(result.DropSite, denied!.DropSite);
        Assert.Contains(result.DropSite, denied.Message);
    });

    private static int Filters()
    {
        foreach (string line in File.ReadAllLines("/proc/self/status"))
        {
            if (line.StartsWith("Seccomp_filters:", StringComparison.Ordinal))
                return int.Parse(line.AsSpan(line.IndexOf('\t') + 1));
        }

        throw new InvalidOperationException("The kernel does not count filters.");
    }
}
