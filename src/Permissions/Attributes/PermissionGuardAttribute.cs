// Marks a yes-or-no member whose yes means that a permission is held.
using System;

namespace Permissions;

/// <summary>
/// Marks a member that returns <see cref="bool"/> and is true only where the permission is held, as
/// <see cref="ProcessPermissions.Has(Permission)"/> is:
/// the analyzer takes the permission as held where the member was true.
/// </summary>
/// <example><code>[PermissionGuard(Permission.FileSystemWrite)] bool CanSave =>
/// ProcessPermissions.Has(Permission.FileSystemWrite);</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class PermissionGuardAttribute : Attribute
{
    /// <summary>Marks the member.</summary>
    /// <param name="permission">What is held where the member is true.</param>
    public PermissionGuardAttribute(Permission permission) => Permission = permission;

    /// <summary>What is held where the member is true.</summary>
    public Permission Permission { get; }
}
