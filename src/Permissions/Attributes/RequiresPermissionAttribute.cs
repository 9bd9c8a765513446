// The contract of code that must not be called where a permission may be dropped.
using System;

namespace Permissions;

/// <summary>
/// States that a member, or every member of a type, needs a permission from its callers. The analyzer checks it at each call (PERM2007)
/// and is then
/// silent inside. Not inherited: an override states its own contract (PERM2009 where it asks for more).
/// </summary>
/// <example><code>[RequiresPermission(Permission.ChildProcess)] static void Compress(string file) => Process.Start("gzip",
/// file);</code></example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct,
    AllowMultiple = true, Inherited = false)]
public sealed class RequiresPermissionAttribute : Attribute
{
    /// <summary>Makes the contract.</summary>
    /// <param name="permission">What the code needs; may be several.</param>
    public RequiresPermissionAttribute(Permission permission) => Permission = permission;

    /// <summary>What the code needs.</summary>
    public Permission Permission { get; }
}
