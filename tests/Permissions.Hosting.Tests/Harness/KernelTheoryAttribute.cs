// As KernelFactAttribute, for several cases.
using Xunit;

namespace Permissions.Hosting.Tests.Harness;

internal sealed class KernelTheoryAttribute : TheoryAttribute
{
    public KernelTheoryAttribute() => Skip = KernelFactAttribute.WhyNot;
}
