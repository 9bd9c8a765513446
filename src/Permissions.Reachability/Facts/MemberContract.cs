// A member that is bound by a contract: its own words, its property's or its type's, and where they stand.
namespace Permissions.Reachability.Facts;

/// <param name="Member">The documentation-comment id of the member.</param>
/// <param name="Name">The member as a person reads it.</param>
/// <param name="Contract">What it states.</param>
/// <param name="StatedBy">Who bears the attribute, as a person reads it: the member, its property or its type.</param>
/// <param name="Place">Where the name of the bearer stands; empty for a member of another assembly.</param>
/// <param name="IsOfType">Whether the type says so of all its members.</param>
public readonly record struct MemberContract(string Member, string Name, Contract Contract, string StatedBy, Place Place, bool IsOfType);
