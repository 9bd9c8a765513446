// A contract that cannot be kept or relied on, and where it is stated.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Place">Where the name of the member, property or type that states it stands.</param>
/// <param name="Name">Who states it, as a person reads it.</param>
/// <param name="Member">The member that is called or asks for more; the same as <paramref name="Name"/> unless its type states the
/// contract.</param>
/// <param name="Permissions">The permissions at issue; empty where the phase itself is.</param>
/// <param name="Other">The member that asks for less, or null.</param>
/// <param name="DropSite">Where the first of the permissions is dropped, or null.</param>
public sealed record ContractFault(ContractFaultKind Kind, Place Place, string Name, string Member, PermissionSet Permissions,
    string? Other, Place? DropSite);

/// <summary>What is wrong with a contract.</summary>
public enum ContractFaultKind
{
    /// <summary>Only before any drop, and after one.</summary>
    StartupAndRuntime,

    /// <summary>Callers must hold a permission that is dropped wherever it runs.</summary>
    RequiresWhatIsDropped,

    /// <summary>The framework calls the member after a drop and asks nobody.</summary>
    CalledAtRunTime,

    /// <summary>Callers of the member that it takes the place of are promised more.</summary>
    AsksForMore,
}
