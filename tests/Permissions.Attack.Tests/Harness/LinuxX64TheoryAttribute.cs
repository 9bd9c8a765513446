// A theory whose attacks are written for Linux on x64, where the kernel can hold something; skipped elsewhere, with the reason.
using Xunit;

namespace Permissions.Attacks.Harness;

internal sealed class LinuxX64TheoryAttribute : TheoryAttribute
{
    public LinuxX64TheoryAttribute() => Skip = LinuxX64.WhyNot;
}
