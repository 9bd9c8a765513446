// Required: the kernel or nothing, decided before anything changes.
using System;
using System.IO;
using System.Linq;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class RequiredTests
{
    [Fact]
    public void Line59_RequiredButNeverPossible_ThrowsAndChangesNothing()
    {
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            () => ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.Worker,
                new DropOptions { Enforcement = Enforcement.Required }));
        Assert.Equal(Permission.Worker, thrown.Permission);
        Assert.Contains("worker", thrown.Message);
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.True(ProcessPermissions.Has(Permission.Worker));
        GuardServices.Demand(Permission.Worker);
    }

    [Fact]
    public void Line59_SeccompMissing_RequiredThrowsBestEffortSaysGuardOnly() => ChildProcess.Run(static () =>
    {
        KernelLayer.Current = new LinuxEnforcer(LinuxProbe.Here() with { SeccompTsync = false, LandlockAbi = 0 });
        Assert.Throws<KernelEnforcementException>(() =>
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));

        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Contains("seccomp", result[Permission.FileSystemWrite].KernelGap!.Reason);
        Assert.Contains("seccomp", result[Permission.ChildProcess].KernelGap!.Reason);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
    });

    [KernelFact]
    public unsafe void FewerHandlesLeftThanThreads_SaidAndNothingChanges() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim end = new();
        for (int i = 0; i < 400; i++)
            new Thread(end.Wait, 128 * 1024) { IsBackground = true }.Start();
        ProcessPermissions.WarmUp();
        const int handles = 7;
        ulong* before = stackalloc ulong[2], few = stackalloc ulong[2];
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, handles, 0, (nint)before).Failed);
        few[0] = Directory.GetFiles("/proc/self/fd").Max(static path => ulong.Parse(Path.GetFileName(path))) + 50;
        few[1] = before[1];
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, handles, (nint)few).Failed);
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            static () => ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required }));
        Assert.Contains("fewer handles left than threads", thrown.Message);
        Assert.True(thrown.IsStateUnchanged);
        Assert.NotEmpty(File.ReadAllText("/etc/hostname"));

        // One after the other is enough where what is dropped leaves reading.
        Assert.Equal(EnforcementLayer.Both,
            ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required }).Layer);
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, handles, (nint)before).Failed);
        Assert.Equal(EnforcementLayer.Both,
            ProcessPermissions.Drop(Permission.FileSystemRead, new DropOptions { Enforcement = Enforcement.Required }).Layer);
        end.Set();
    });

    [KernelFact]
    public void Line58_Probe_SaysWhatIsThere()
    {
        string description = ProcessPermissions.Status.Kernel;
        Assert.Contains("seccomp TSYNC yes", description);
        Assert.Matches(@"landlock (no|\d+, Landlock TSYNC (yes|no: broadcast))", description);
    }
}
