// What the attacks are written for, and why this machine is not that.
using System;
using System.Runtime.InteropServices;

namespace Permissions.Attacks.Harness;

internal static class LinuxX64
{
    public static string? WhyNot => !OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64
        ? "the attacks are written for Linux on x64"
        : ProcessPermissions.Status.ToString() is { } status && !status.Contains("TSYNC yes", StringComparison.Ordinal)
            ? $"needs seccomp with TSYNC: this kernel offers {status}"
            : null;
}
