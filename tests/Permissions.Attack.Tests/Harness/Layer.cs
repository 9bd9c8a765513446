// The layer that stands alone against an attack.
namespace Permissions.Attacks.Harness;

internal enum Layer
{
    /// <summary>The stubs demand, the kernel is not asked.</summary>
    Guard,

    /// <summary>The kernel as far as it can, and no stub demands anything.</summary>
    Kernel,
}
