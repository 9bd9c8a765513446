// Required: the kernel or nothing, decided before anything changes.
using System;
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
            () => ProcessPermissions.Drop(Enforcement.Required, Permission.FileSystemWrite, Permission.Worker));
        Assert.Equal(Permission.Worker, thrown.Permission);
        Assert.Contains("worker", thrown.Message);
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.True(ProcessPermissions.Has(Permission.Worker));
        ProcessPermissions.Demand(Permission.Worker);
    }

    [Fact]
    public void Line59_SeccompMissing_RequiredThrowsBestEffortSaysGuardOnly() => ChildProcess.Run(static () =>
    {
        KernelLayer.Current = new LinuxEnforcer(LinuxProbe.Here() with { SeccompTsync = false, LandlockAbi = 0 });
        Assert.Throws<KernelEnforcementException>(() => ProcessPermissions.Drop(Enforcement.Required, Permission.FileSystemWrite));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));

        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite, Permission.ChildProcess);
        Assert.Equal(EnforcementLayer.Guard, result.Layer);
        Assert.Contains("seccomp", result[Permission.FileSystemWrite].WhyNotKernel);
        Assert.Contains("seccomp", result[Permission.ChildProcess].WhyNotKernel);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
    });

    [KernelFact]
    public void Line58_Probe_SaysWhatIsThere()
    {
        string description = ProcessPermissions.Status.Kernel;
        Assert.Contains("seccomp TSYNC yes", description);
        Assert.Matches(@"landlock (no|\d+, Landlock TSYNC (yes|no: broadcast))", description);
    }
}
