// The native imports of Windows that hold child processes back; nothing else there declares any.
using System;
using System.Runtime.InteropServices;

namespace Permissions.Windows;

/// <summary><c>JOBOBJECT_BASIC_LIMIT_INFORMATION</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JobLimits
{
    public long ProcessTime, JobTime;
    public uint Flags;
    public nuint LeastWorkingSet, MostWorkingSet;
    public uint ActiveProcesses;
    public nuint Affinity;
    public uint Priority, Scheduling;
}

/// <summary><c>JOBOBJECT_BASIC_ACCOUNTING_INFORMATION</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JobAccounts
{
    public long UserTime, KernelTime, PeriodUserTime, PeriodKernelTime;
    public uint PageFaults, Processes, ActiveProcesses, TerminatedProcesses;
}

internal static unsafe class WindowsCalls
{
    public const int ErrorAccessDenied = 5, ErrorNotEnoughQuota = 1816;
    public const int JobAccountsClass = 1, JobLimitsClass = 2, ChildProcessPolicy = 13;
    public const uint LimitActiveProcesses = 8, NoChildProcesses = 1;
    public const nint ThisProcess = -1;

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int SetProcessMitigationPolicy(int policy, uint* value, nuint length);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int GetProcessMitigationPolicy(nint process, int policy, uint* value, nuint length);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint CreateJobObjectW(nint security, nint name);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int SetInformationJobObject(nint job, int kind, void* value, int length);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int QueryInformationJobObject(nint job, int kind, void* value, int length, nint written);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int AssignProcessToJobObject(nint job, nint process);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int CloseHandle(nint handle);
}
