// What a member states about its phase, by attributes on it, on its property or on its type.
namespace Permissions.Reachability.Facts;

/// <param name="IsStartup">Whether it only runs before anything is dropped: <c>[StartupPhase]</c>.</param>
/// <param name="Requires">The bits of the permissions its callers must hold: <c>[RequiresPermission]</c>.</param>
/// <param name="IsRuntime">Whether it may run after permissions are dropped: <c>[RuntimePhase]</c>.</param>
/// <param name="RuntimeBits">The bits of the permissions that <c>[RuntimePhase]</c> names; none for all that the program ever
/// drops.</param>
public readonly record struct Contract(bool IsStartup, int Requires, bool IsRuntime, int RuntimeBits)
{
    /// <summary>What must not be dropped where the member is called.</summary>
    public PermissionSet Held => IsStartup ? PermissionSet.All : new(Requires);
}

/// <summary>A member that is bound by a contract: its own words, its property's or its type's, and where they stand.</summary>
/// <param name="Member">The documentation-comment id of the member.</param>
/// <param name="Name">The member as a person reads it.</param>
/// <param name="Contract">What it states.</param>
/// <param name="StatedBy">Who bears the attribute, as a person reads it: the member, its property or its type.</param>
/// <param name="Place">Where the name of the bearer stands; empty for a member of another assembly.</param>
/// <param name="IsOfType">Whether the type says so of all its members.</param>
public readonly record struct MemberContract(string Member, string Name, Contract Contract, string StatedBy, Place Place, bool IsOfType);
