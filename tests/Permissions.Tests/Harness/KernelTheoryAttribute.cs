// A test with several cases that needs the kernel layer, skipped only where it is not there, and then with the reason.
using Xunit;

namespace Permissions.Tests.Harness;

internal sealed class KernelTheoryAttribute : TheoryAttribute
{
    public KernelTheoryAttribute() => Skip = new KernelFactAttribute().Skip;
}
