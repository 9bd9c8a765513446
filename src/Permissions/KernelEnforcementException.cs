// Thrown where the kernel was required to hold a permission and cannot, or refused to.
using System;

namespace Permissions;

/// <summary>
/// The kernel cannot hold what <see cref="Enforcement.Required"/> asked of it. Where <see cref="NothingChanged"/>, the state of the process is what it
/// was before the call, which may be made again with <see cref="Enforcement.BestEffort"/>.
/// </summary>
/// <example>
/// <code>
/// try { ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }); }
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

    /// <summary>
    /// Whether the process still holds all it held before. False where the kernel failed past the point of no return, on a thread or two: then the
    /// permissions are dropped, the guard holds them, and <see cref="ProcessPermissions.Status"/> says for which the kernel does.
    /// </summary>
    public bool NothingChanged { get; private init; } = true;

    // What the kernel holds on every thread all the same.
    internal Permission Held { get; private init; }

    internal static KernelEnforcementException HalfDone(string message, Permission held, Permission permission = Permission.None) =>
        new(message, permission) { NothingChanged = false, Held = held };
}
