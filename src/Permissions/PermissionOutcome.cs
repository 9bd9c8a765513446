// What a drop did to one permission, which layer holds it now, and why not the kernel.
namespace Permissions;

/// <summary>What a drop did to one permission.</summary>
public sealed class PermissionOutcome
{
    /// <summary>The permission: one leaf, never <c>fs</c> or <c>net</c>.</summary>
    public Permission Permission { get; init; }

    /// <summary>What changed.</summary>
    public DropChange Change { get; init; }

    /// <summary>Who refuses it from now on.</summary>
    public EnforcementLayer Layer { get; init; }

    /// <summary>Why the kernel does not hold it; null where it does.</summary>
    public KernelGap? KernelGap { get; init; }

    /// <summary>What else is worth knowing: the resource and the grant that still covers it; null where there is nothing.</summary>
    public string? Detail { get; init; }
}
