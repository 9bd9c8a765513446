// A contract that cannot be fulfilled, and the place that states it.
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Place">The name of the member, property or type that states the contract.</param>
/// <param name="Name">The display name of the member, property or type that states the contract.</param>
/// <param name="Member">The member that is called or requires more; the same as <paramref name="Name"/> unless its type states the
/// contract.</param>
/// <param name="Permissions">The permissions in conflict; empty if the phase is in conflict.</param>
/// <param name="Other">The member that requires less, or null.</param>
/// <param name="DropSite">Where the first of the permissions is dropped, or null.</param>
public sealed record ContractFault(ContractFaultKind Kind, Place Place, string Name, string Member, PermissionSet Permissions,
    string? Other, Place? DropSite);

/// <summary>What is wrong with a contract.</summary>
public enum ContractFaultKind
{
    /// <summary>The contract says both "only before any drop" and "after a drop".</summary>
    StartupAndRuntime,

    /// <summary>Callers must hold a permission that is dropped wherever the member runs.</summary>
    RequiresWhatIsDropped,

    /// <summary>The framework calls the member after a drop, whatever its contract says.</summary>
    CalledAtRunTime,

    /// <summary>The member that it overrides or implements requires less of its callers.</summary>
    AsksForMore,
}
