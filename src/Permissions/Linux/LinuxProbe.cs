// What this kernel offers, asked of the kernel itself and never of its version.
using System.Runtime.InteropServices;

namespace Permissions.Linux;

/// <param name="Architecture">The architecture of this process.</param>
/// <param name="SeccompTsync">Whether a filter can be put on all threads at once.</param>
/// <param name="LandlockAbi">The version of Landlock's interface; 0 where there is none.</param>
/// <param name="LandlockError">Why there is none: the error number that the kernel answered.</param>
internal sealed record LinuxProbe(Architecture Architecture, bool SeccompTsync, int LandlockAbi, int LandlockError = 0)
{
    private const int FirstAbiWithTsync = 8;

    public bool KnownArchitecture => Architecture is Architecture.X64 or Architecture.Arm64;

    public bool LandlockTsync => LandlockAbi >= FirstAbiWithTsync;

    public static unsafe LinuxProbe Here()
    {
        var architecture = Syscalls.Here;
        if (architecture is not (Architecture.X64 or Architecture.Arm64))
            return new LinuxProbe(architecture, false, 0);

        // The kernel looks at the flag first: with a filter at address 0 it says EFAULT if it knows the flag, EINVAL if it does not.
        SyscallResult tsync = Syscalls.Invoke(Syscalls.Seccomp, (nint)Syscalls.SeccompSetModeFilter, (nint)Syscalls.SeccompFilterTsync, 0);
        SyscallResult abi = Syscalls.Invoke(Syscalls.LandlockCreateRuleset, 0, 0, Syscalls.LandlockCreateRulesetVersion);
        return new LinuxProbe(architecture, tsync.Error == Syscalls.EFAULT, abi.Failed ? 0 : (int)abi.Value, abi.Error);
    }

    public override string ToString()
    {
        string seccomp = SeccompTsync ? "seccomp TSYNC yes" : "seccomp TSYNC no";
        string landlock = LandlockAbi == 0 ? "landlock no"
            : $"landlock {LandlockAbi}, Landlock TSYNC {(LandlockTsync ? "yes" : "no: broadcast")}";
        return $"{Architecture.ToString().ToLowerInvariant()}, {seccomp}, {landlock}";
    }
}
