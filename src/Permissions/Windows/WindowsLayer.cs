// The kernel layer on Windows: child processes, by the process's own policy and a job of one process; the guard has the rest.
using System;
using System.Collections.Generic;

namespace Permissions.Windows;

internal sealed unsafe class WindowsLayer : KernelLayer
{
    public override string Description => "Windows: the kernel holds child where it says that it does, the guard the rest";

    public override string? WhyNot(Permission leaf, bool withPaths) =>
        leaf == Permission.ChildProcess ? null : "Windows has no such restriction for a process; Linux has one";

    public override string? GapOf(Permission leaf, bool withPaths, Permission whole) =>
        "whoever can open another process, or is served by one that starts programs (WMI, the task scheduler), is not held";

    /// <summary>
    /// Both are asked for, and both are read back: a system may accept what it does not hold. The job comes first, and its handle stays
    /// open on purpose:
    /// a job of one process counts as long as its process lives.
    /// </summary>
    public override string? Apply(KernelDrop drop)
    {
        JobLimits limits = new() { Flags = WindowsCalls.LimitActiveProcesses, ActiveProcesses = 1 }, limitsNow = default;
        JobAccounts accounts = default;
        nint job = WindowsCalls.CreateJobObjectW(0, 0);
        bool alone = job != 0
            && WindowsCalls.SetInformationJobObject(job, WindowsCalls.JobLimitsClass, &limits, sizeof(JobLimits)) != 0
            && WindowsCalls.AssignProcessToJobObject(job, WindowsCalls.ThisProcess) != 0
            && WindowsCalls.QueryInformationJobObject(job, WindowsCalls.JobLimitsClass, &limitsNow, sizeof(JobLimits), 0) != 0
            && WindowsCalls.QueryInformationJobObject(job, WindowsCalls.JobAccountsClass, &accounts, sizeof(JobAccounts), 0) != 0
            && (limitsNow.Flags & WindowsCalls.LimitActiveProcesses) != 0 && limitsNow.ActiveProcesses == 1
            && accounts.ActiveProcesses == 1;
        if (!alone)
        {
            WindowsCalls.CloseHandle(job);
            throw new KernelEnforcementException(
                "this system does not hold a job of one process: it refuses it, or accepts it and reads back another");
        }

        uint none = WindowsCalls.NoChildProcesses, now = 0;
        if (WindowsCalls.SetProcessMitigationPolicy(WindowsCalls.ChildProcessPolicy, &none, sizeof(uint)) == 0
            || WindowsCalls.GetProcessMitigationPolicy(WindowsCalls.ThisProcess, WindowsCalls.ChildProcessPolicy, &now, sizeof(uint)) == 0
            || (now & none) == 0)
            throw KernelEnforcementException.PartlyApplied("this system does not hold the policy that a process has no children",
                Permission.None);
        return null;
    }

    public override IReadOnlyList<OpenHandle> StillOpen(Permission permissions, Func<string, bool> isKept) => [];
}
