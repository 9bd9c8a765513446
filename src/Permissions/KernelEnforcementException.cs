// Thrown where the kernel was required to hold a permission and cannot, or refused to.
using System;

namespace Permissions;

/// <summary>
/// The kernel cannot hold what <see cref="Enforcement.Required"/> asked of it. The state of the process is what it was before the call,
/// which may be made again with <see cref="Enforcement.BestEffort"/>.
/// </summary>
/// <example>
/// <code>
/// try { ProcessPermissions.Drop(Enforcement.Required, Permission.FileSystemWrite); }
/// catch (KernelEnforcementException e) { Console.Error.WriteLine(e.Message); return 1; }
/// </code>
/// </example>
public sealed class KernelEnforcementException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the kernel cannot do, and why.</param>
    /// <param name="permission">The permissions concerned; <see cref="Permission.None"/> where the failure concerns the whole drop.</param>
    public KernelEnforcementException(string message, Permission permission = Permission.None)
        : base(message) => Permission = permission;

    /// <summary>The permissions the kernel cannot hold.</summary>
    public Permission Permission { get; }
}
