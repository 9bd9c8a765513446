// A test that needs the kernel to hold what is dropped, skipped only where it cannot, and then with the reason.
using System;
using Xunit;

namespace Permissions.Hosting.Tests.Harness;

internal sealed class KernelFactAttribute : FactAttribute
{
    public KernelFactAttribute() => Skip = WhyNot;

    public static string? WhyNot =>
        !OperatingSystem.IsLinux() ? "needs Linux: there is no kernel layer here"
        : ProcessPermissions.Status.Kernel is var kernel && !kernel.Contains("TSYNC yes", StringComparison.Ordinal)
        ? $"needs seccomp with TSYNC: this kernel offers {kernel}"
        : null;
}
