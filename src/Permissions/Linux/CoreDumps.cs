// A core dump is a file that the kernel writes itself, where no filter looks: what stops it is the limit on its length.
namespace Permissions.Linux;

internal static unsafe class CoreDumps
{
    /// <summary>No dump from here on: lowers the limit, which the filter then keeps. A filter that cannot be installed leaves it as it was.</summary>
    public static void StopBy(BpfInstruction[] filter)
    {
        // At 1 the kernel neither writes a file, which would be longer, nor starts the program that core_pattern may name; at 0 it starts that.
        ulong before = Set(1);
        try
        {
            Seccomp.Install(filter);
        }
        catch (KernelEnforcementException)
        {
            Set(before);
            throw;
        }
    }

    // The soft limit alone, so that it can be given back; where the hard one is lower, that.
    private static ulong Set(ulong limit)
    {
        ulong* both = stackalloc ulong[2];
        SyscallResult result = Syscalls.Invoke(Syscalls.ProcessLimit, 0, (nint)Syscalls.LimitCore, 0, (nint)both);
        ulong before = both[0];
        both[0] = ulong.Min(limit, both[1]);
        if (result.Failed || (result = Syscalls.Invoke(Syscalls.ProcessLimit, 0, (nint)Syscalls.LimitCore, (nint)both)).Failed)
            throw new KernelEnforcementException($"The limit of core dumps cannot be lowered: prlimit64 failed with error {result.Error}.");
        return before;
    }
}
