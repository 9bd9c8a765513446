// The kernel layer on Linux, from top to bottom: probe, build, try, apply, verify on every thread, report.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Permissions.Linux;

internal sealed class LinuxEnforcer(LinuxProbe probe) : KernelLayer
{
    // Probe.
    public override string Description => probe.ToString();

    public override string? WhyNot(Permission leaf, bool withPaths) => KernelLimits.WhyNot(probe, leaf, withPaths);

    public override string? Lacks(Permission leaf, bool withPaths, Permission whole) => KernelLimits.Of(leaf, withPaths, whole, probe.LandlockAbi);

    public override string? Apply(KernelDrop drop)
    {
        // Build.
        List<SyscallRule> rules = Seccomp.Rules(drop.Whole);
        Permission kept = drop.Kept.Keys.Aggregate(Permission.None, static (all, leaf) => all | leaf);
        Seccomp.BesideLandlock(rules, drop.Kept, probe.LandlockAbi);
        BpfInstruction[] filter = Bpf.Build(rules, probe.Architecture);

        // Try what can fail: nothing changes. What verifying needs is loaded now, since the drop may take that away.
        Thread.Yield();
        using ThreadStatus status = new();
        int filtersBefore = FiltersOfThisThread(status);
        if ((drop.Whole | kept).HasFlag(Permission.FileSystemRead))
            ThreadList.Keep();
        int ruleset = drop.Kept.Count == 0 ? -1 : Landlock.Ruleset(probe.LandlockAbi, drop.Kept);
        ThreadBroadcast? broadcast = null;
        string? unreached = null;
        Permission? held = null; // what the kernel holds on every thread if a later step fails; null while nothing has changed
        try
        {
            if (ruleset >= 0)
            {
                Landlock.Try(ruleset);
                (broadcast, unreached) = Reach();
            }

            // Apply: the filter first, which the kernel puts on all threads or on none.
            if (drop.Whole.HasFlag(Permission.FileSystemWrite))
                Seccomp.InstallAndStopDumps(filter);
            else
                Seccomp.Install(filter);
            held = drop.Whole;
            broadcast?.RestrictAll(ruleset);
            if (broadcast is null && ruleset >= 0)
                Landlock.RestrictAtOnce(ruleset);
            held = Permission.None;
            Verify(status, filtersBefore);
        }
        catch (KernelEnforcementException e) when (held is { } whole)
        {
            throw KernelEnforcementException.HalfDone(e.Message, whole);
        }
        finally
        {
            broadcast?.Dispose();
            if (ruleset >= 0)
                Syscalls.Invoke(Syscalls.Close, ruleset);
        }

        return unreached is null ? null : $"a thread's own Landlock rules, where it had any, are replaced: {unreached.TrimEnd('.')}";
    }

    // A signal lets each thread keep the rules it has put on itself. Where one cannot be signalled, a newer kernel can still replace them.
    private (ThreadBroadcast? Broadcast, string? WhyNot) Reach()
    {
        try
        {
            return (ThreadBroadcast.Reach(), null);
        }
        catch (KernelEnforcementException e) when (probe.LandlockTsync)
        {
            return (null, e.Message);
        }
    }

    // On every thread. One that is just ending has lost its filter already: it is looked at until it has gone.
    private static void Verify(ThreadStatus status, int filtersBefore)
    {
        status.AddNewThreads();
        List<string> wrong = [.. status.Read().Where(IsWrong).Select(static thread => thread.Thread)];
        for (long start = Stopwatch.GetTimestamp(); wrong.Count > 0; Thread.Sleep(1))
        {
            wrong.RemoveAll(thread => status.Read(thread) is not { } now || !IsWrong(now));
            if (wrong.Count > 0 && Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(5) && status.Read(wrong[0]) is { } one)
                throw new KernelEnforcementException(
                    $"Thread {one.Thread} does not carry the filter: the kernel says {one.Filters} filters, no_new_privs {one.NoNewPrivileges}.");
        }

        bool IsWrong((string Thread, int Filters, bool Filtered, bool NoNewPrivileges) thread) =>
            !thread.Filtered || !thread.NoNewPrivileges || (thread.Filters >= 0 && thread.Filters != filtersBefore + 1);
    }

    // The kernel gives every thread this one's filters. A thread that has more than this one cannot take them: said before anything changes.
    private static int FiltersOfThisThread(ThreadStatus status)
    {
        string own = Syscalls.Invoke(Syscalls.GetTid).Value.ToString(CultureInfo.InvariantCulture);
        List<(string Thread, int Filters)> threads = [.. status.Read().Select(static thread => (thread.Thread, thread.Filters))];
        if (threads.Count > 0 && !threads.Exists(thread => thread.Thread == own))
            throw new KernelEnforcementException("/proc belongs to another PID namespace, so it cannot be verified that every thread carries the filter.");
        int filters = threads.Where(thread => thread.Thread == own).Select(static thread => thread.Filters).FirstOrDefault(-1);
        foreach ((string thread, int count) in threads)
        {
            if (count > filters)
                throw new KernelEnforcementException($"thread {thread} runs under a filter of its own, so ours can be put on no thread.");
        }

        return filters;
    }

    // Report.
    public override IReadOnlyList<string> StillOpen(Permission permissions, Func<string, bool> isKept) => OpenHandles.Outliving(permissions, isKept);
}
