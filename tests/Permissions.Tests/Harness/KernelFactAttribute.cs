// A test that needs the kernel layer, skipped only where it is not there, and then with the reason.
using Permissions.Linux;
using Xunit;

namespace Permissions.Tests.Harness;

internal sealed class KernelFactAttribute : FactAttribute
{
    public KernelFactAttribute()
    {
        if (!System.OperatingSystem.IsLinux())
            Skip = "needs Linux: there is no kernel layer here";
        else if (LinuxProbe.Here() is { SeccompTsync: false } probe)
            Skip = $"needs seccomp with TSYNC: this kernel offers {probe}";
    }
}
