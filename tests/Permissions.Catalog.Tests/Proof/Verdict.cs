// The three answers to "does the catalog know that this member reaches a sink?".
namespace Permissions.Catalog.Tests.Proof;

internal enum Verdict
{
    /// <summary>A line names the permission, or says that the member may call anything.</summary>
    Named,

    /// <summary>A line says, with a reason, that it is not a finding.</summary>
    Safe,

    /// <summary>Nothing stands there: a silent one.</summary>
    Missing,
}
