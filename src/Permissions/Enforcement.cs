// How much a drop insists on the kernel.
namespace Permissions;

/// <summary>How much a drop insists on the kernel.</summary>
public enum Enforcement
{
    /// <summary>The guard always, the kernel wherever it can; <see cref="DropResult"/> says where it could not, and why.</summary>
    BestEffort,

    /// <summary>
    /// The kernel or nothing: where it cannot hold a permission, <see cref="KernelEnforcementException"/> is thrown before anything
    /// changes.
    /// </summary>
    Required,

    /// <summary>The guard alone. For tests of the guard; a production drop wants the kernel.</summary>
    GuardOnly,
}
