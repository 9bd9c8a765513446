// The kernel layer on Linux, from top to bottom: probe, build, check, apply, verify on every thread, report.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Permissions.Linux;

internal sealed class LinuxEnforcer(LinuxProbe probe) : KernelLayer
{
    // Probe.
    public override string Description => probe.ToString();

    public override string? WhyNot(Permission leaf, bool withPaths)
    {
        if (!probe.KnownArchitecture)
            return $"there is no system call table for {probe.Architecture}";
        if (leaf switch
        {
            Permission.Worker => "without new threads the runtime itself would stop",
            Permission.Environment => "variables stand in the process's own memory, so they were taken out of it",
            Permission.DynamicCode => "made code and the JIT's own look alike to it",
            Permission.Diagnostics => "the diagnostics port is the runtime's own",
            _ => null,
        } is { } never)
            return never;
        if (withPaths)
        {
            if (probe.LandlockAbi == 0)
                return "this kernel has no Landlock, and a filter does not see paths";
            if (!probe.LandlockTsync && ThreadBroadcast.WhyNot(probe.Architecture) is { } unreachable)
                return unreachable;
        }
        else if ((leaf & Seccomp.Holds) == 0)
        {
            return "no filter is written for it";
        }

        return probe.SeccompTsync ? null : "seccomp cannot reach all threads here";
    }

    public override string? Lacks(Permission leaf, bool withPaths, Permission whole) => (leaf, withPaths) switch
    {
        (Permission.FileSystemWrite, false) when !whole.HasFlag(Permission.NetworkListen) => "binding a Unix socket still makes its name",
        (Permission.FileSystemRead, false) => "asking for existence, times and links is refused by the guard alone, "
            + "and enumerations that ignore the inaccessible come back empty"
            + (WarmUp.HasRun ? "" : "; assemblies that are not loaded yet can no longer be: call WarmUp first"),
        (Permission.NetworkConnect, _) => "a datagram socket opened before may still send anywhere",
        (Permission.NativeCode, _) => "code that maps itself shared, or readable and then executable, is not seen",
        (Permission.FileSystemWrite, true) => "modes, owners, times and attributes cannot be changed in the kept folders either",
        _ => null,
    };

    public override void Apply(KernelDrop drop)
    {
        // Build.
        List<SyscallRule> rules = Seccomp.Rules(drop.Whole);
        if (drop.Kept.ContainsKey(Permission.FileSystemWrite))
            Seccomp.BesideLandlock(rules, probe.LandlockAbi);
        BpfInstruction[] filter = Bpf.Build(rules, probe.Architecture);

        // Check.
        Seccomp.Check(filter, rules, probe.Architecture);

        // Apply: Landlock first, because it is the one that may find a thread it cannot reach.
        using ThreadStatus status = new();
        int filtersBefore = FiltersOfThisThread(status);
        if (drop.Kept.Count > 0)
            Landlock.Restrict(probe, drop.Kept);
        if (drop.Whole.HasFlag(Permission.FileSystemWrite))
            CoreDumps.StopBy(filter);
        else
            Seccomp.Install(filter);

        // Verify on every thread.
        status.AddNewThreads();
        foreach ((string thread, int filters, bool filtered, bool noNewPrivileges) in status.Read())
        {
            if (!filtered || !noNewPrivileges || (filters >= 0 && filters != filtersBefore + 1))
                throw new KernelEnforcementException(
                    $"Thread {thread} does not carry the filter: the kernel says {filters} filters, no_new_privs {noNewPrivileges}.");
        }
    }

    // The kernel gives every thread this one's filters. A thread that has more than this one cannot take them: said before anything changes.
    private static int FiltersOfThisThread(ThreadStatus status)
    {
        string own = Syscalls.Invoke(Syscalls.GetTid).Value.ToString(CultureInfo.InvariantCulture);
        List<(string Thread, int Filters)> threads = [.. status.Read().Select(static thread => (thread.Thread, thread.Filters))];
        int filters = threads.Where(thread => thread.Thread == own).Select(static thread => thread.Filters).FirstOrDefault(-1);
        foreach ((string thread, int count) in threads)
        {
            if (count > filters)
                throw new KernelEnforcementException($"thread {thread} runs under a filter of its own, so ours can be put on no thread.");
        }

        return filters;
    }

    // Report.
    public override IReadOnlyList<string> StillOpen(Permission permissions) => OpenHandles.Outliving(permissions);
}
