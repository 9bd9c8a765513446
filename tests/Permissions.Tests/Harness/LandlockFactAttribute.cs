// A test that needs Landlock, skipped only where it is not there, and then with the reason.
using Permissions.Linux;
using Xunit;

namespace Permissions.Tests.Harness;

internal sealed class LandlockFactAttribute : FactAttribute
{
    public LandlockFactAttribute()
    {
        if (!System.OperatingSystem.IsLinux())
            Skip = "needs Linux: there is no kernel layer here";
        else if (LinuxProbe.Here() is { LandlockAbi: 0 } probe)
            Skip = $"needs Landlock: this kernel offers {probe}";
    }
}
