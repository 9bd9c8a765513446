// The kernel layer on Linux, from top to bottom: probe, build, try, apply, verify on every thread, report.
using System;
using System.Collections.Generic;
using System.Threading;

namespace Permissions.Linux;

internal sealed class LinuxEnforcer(LinuxProbe probe) : KernelLayer
{
    // Probe.
    public override string Description => probe.ToString();

    public override string? WhyNot(Permission leaf, bool withPaths) => KernelLimits.WhyNot(probe, leaf, withPaths);

    public override string? GapOf(Permission leaf, bool withPaths, Permission whole) =>
        KernelLimits.Of(leaf, withPaths, whole, probe.LandlockAbi);

    public override string? Apply(KernelDrop drop)
    {
        // Build.
        List<SyscallRule> rules = Seccomp.Rules(drop.DroppedEntirely);
        if (drop.AllowedResources.Count > 0)
            Seccomp.BesideLandlock(rules, drop.AllowedResources, probe.LandlockAbi);
        BpfInstruction[] filter = Bpf.Build(rules, probe.Architecture);

        // Try what can fail: nothing changes. What verifying needs is loaded now, since the drop may take that away.
        Thread.Yield();
        bool takesReading = drop.DroppedEntirely.HasFlag(Permission.FileSystemRead)
            || (drop.AllowedResources.Count > 0 && drop.AllowedResources.ContainsKey(Permission.FileSystemRead));
        if (takesReading)
            ThreadList.Keep();
        using ThreadStatus status = new(keepsOpen: takesReading);
        int ruleset = drop.AllowedResources.Count == 0 ? -1 : Landlock.Ruleset(probe.LandlockAbi, drop.AllowedResources);
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
            if (drop.DroppedEntirely.HasFlag(Permission.FileSystemWrite))
                Seccomp.InstallAndStopDumps(filter);
            else
                Seccomp.Install(filter);
            held = drop.DroppedEntirely;
            broadcast?.RestrictAll(ruleset);
            if (broadcast is null && ruleset >= 0)
                Landlock.RestrictAtOnce(ruleset);
            held = Permission.None;
            status.Verify();
        }
        catch (KernelEnforcementException e) when (held is { } whole)
        {
            throw KernelEnforcementException.PartlyApplied(e.Message, whole);
        }
        finally
        {
            broadcast?.Dispose();
            if (ruleset >= 0)
                Syscalls.Invoke(Syscalls.Close, ruleset);
        }

        return unreached is null ? null : $"a thread's own Landlock rules, where it had any, are replaced: {unreached.TrimEnd('.')}";
    }

    // A signal lets each thread keep the rules it has put on itself. Where one cannot be signalled, a newer kernel can still replace them;
    // for one that does not answer it would wait as well, and no drop may hang.
    private (ThreadBroadcast? Broadcast, string? WhyNot) Reach()
    {
        try
        {
            return (ThreadBroadcast.Reach(), null);
        }
        catch (KernelEnforcementException e) when (probe.LandlockTsync && !e.IsThreadSilent)
        {
            return (null, e.Message);
        }
    }

    // Report.
    public override IReadOnlyList<OpenHandle> StillOpen(Permission permissions, Func<string, bool> isKept) =>
        OpenHandles.UsableAfter(permissions, isKept);
}
