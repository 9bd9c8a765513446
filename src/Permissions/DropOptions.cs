// How a drop is carried out: how much it insists on the kernel, and what its denials record.
namespace Permissions;

/// <summary>How a drop or an audit is carried out.</summary>
/// <example><code>ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required
/// });</code></example>
public sealed class DropOptions
{
    /// <summary>How much the drop insists on the kernel.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.BestEffort;

    /// <summary>
    /// Whether each denied or audited use of these permissions records the caller's stack. It costs some tens of microseconds each.
    /// </summary>
    public bool CaptureStacks { get; init; }
}
