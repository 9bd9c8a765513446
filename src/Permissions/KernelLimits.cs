// What the Linux kernel cannot hold of a permission, and what it holds less than the guard does: the sentences of a drop's report.
using Permissions.Linux;

namespace Permissions;

internal static class KernelLimits
{
    private const string Collector =
        "the collector cannot see how much memory is left: bound the heap before the start (DOTNET_GCHeapHardLimit)";

    /// <summary>Why this kernel cannot hold a leaf; null where it can.</summary>
    public static string? WhyNot(LinuxProbe probe, Permission leaf, bool withPaths) => leaf switch
    {
        _ when !probe.KnownArchitecture => $"there is no system call table for {probe.Architecture}",
        Permission.Worker => "without new threads the runtime itself would stop",
        Permission.Environment => "variables stand in the process's own memory, so they were taken out of it",
        Permission.DynamicCode => "made code and the JIT's own look alike to it",
        Permission.Diagnostics => "the diagnostics port is the runtime's own",
        _ when withPaths && probe.LandlockAbi == 0 => NoLandlock(probe.LandlockError),
        _ when withPaths && (leaf & Permission.Network) != 0 && probe.LandlockAbi < Landlock.AbiWithPorts =>
            $"keeping ports needs Landlock {Landlock.AbiWithPorts} (Linux 6.7), and this kernel has {probe.LandlockAbi}",
        _ when !withPaths && (leaf & Seccomp.Holds) == 0 => "no filter is written for it",
        _ => probe.SeccompTsync ? null : "seccomp cannot reach all threads here",
    };

    private static string NoLandlock(int error) => error switch
    {
        Syscalls.EPERM or Syscalls.EACCES => "Landlock is refused to this process, as a container's filter does",
        Syscalls.EOPNOTSUPP => "Landlock is switched off on this kernel (the boot option lsm= does not name it)",
        _ => "this kernel has no Landlock",
    } + ", and a filter does not see paths";

    /// <summary>What the kernel holds less than the guard, given all it holds wholly; null where it is the same.</summary>
    public static string? Of(Permission leaf, bool withPaths, Permission whole, int landlockAbi) => (leaf, withPaths) switch
    {
        (Permission.FileSystemWrite, false) => "binding a Unix socket still makes its name"
            + (whole.HasFlag(Permission.NetworkListen) ? ", of ten bytes or fewer" : ""),
        (Permission.FileSystemWrite, true) => "modes, owners, times and attributes cannot be changed in the kept folders either"
            + (landlockAbi >= Landlock.AbiWithTruncate ? "" : "; neither can a file be truncated there by its name") + Moves(landlockAbi),
        (Permission.FileSystemRead, false) => "asking for existence, times and links is refused by the guard alone, "
            + "and enumerations that ignore the inaccessible come back empty; " + Collector
            + (WarmUp.HasRun ? "" : "; assemblies that are not loaded yet can no longer be: call WarmUp first"),
        (Permission.FileSystemRead, true) => "extended attributes and watches are refused in the kept folders, too, "
            + "and asking for existence, times and links is refused by the guard alone; where /proc and /sys are not kept "
            + Collector + Moves(landlockAbi),
        (Permission.NetworkListen, false) => "a Unix datagram socket may still be bound to a name of ten bytes or fewer",
        (Permission.NetworkListen, true) => (landlockAbi >= Landlock.AbiWithUdp ? "" : "datagram sockets may still be bound to any port; ")
            + "Unix sockets may still be bound, and a socket that listens or sends without being bound gets a port that the kernel chooses",
        (Permission.NetworkConnect, false) => "a datagram socket opened before may still send anywhere",
        (Permission.NetworkConnect, true) => "the kernel sees ports and not hosts; a datagram socket opened before may still send anywhere"
            + (landlockAbi >= Landlock.AbiWithUdp ? "" : "; datagram sockets can be made where port 53 is kept, and send anywhere"),
        (Permission.NativeCode, _) => "code that maps itself shared, or readable and then executable, is not seen",
        _ => null,
    };

    private static string Moves(int landlockAbi) =>
        landlockAbi >= Landlock.AbiWithRefer ? "" : "; nothing can be moved from one folder to another";
}
