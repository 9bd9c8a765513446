// What a drop did to one permission, which layer holds it now, and why not the kernel.
namespace Permissions;

/// <summary>What a drop did to one permission.</summary>
/// <param name="Permission">The permission: one leaf, never <c>fs</c> or <c>net</c>.</param>
/// <param name="Change">What changed.</param>
/// <param name="Layer">Who refuses it from now on.</param>
/// <param name="WhyNotKernel">Why the kernel does not hold it, in a sentence; null where it does.</param>
/// <param name="Detail">What else is worth knowing: the resource and the grant that still covers it; null where there is nothing.</param>
public sealed record PermissionOutcome(
    Permission Permission, DropChange Change, EnforcementLayer Layer, string? WhyNotKernel, string? Detail);
