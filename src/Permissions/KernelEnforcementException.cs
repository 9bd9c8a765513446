// Thrown where the kernel was required to hold a permission and cannot, or refused to.
using System;

namespace Permissions;

/// <summary>
/// The kernel cannot hold what <see cref="Enforcement.Required"/> asked of it. Where <see cref="IsStateUnchanged"/>, the state of the
/// process is what it
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
    /// <summary>Creates the exception with a message of its own.</summary>
    public KernelEnforcementException()
        : base("The kernel cannot hold a permission that it was required to hold.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the kernel cannot do, and why.</param>
    public KernelEnforcementException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the kernel cannot do, and why.</param>
    /// <param name="innerException">What led to it.</param>
    public KernelEnforcementException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal KernelEnforcementException(string message, Permission permission)
        : base(message) => Permission = permission;

    /// <summary>
    /// The permissions that the kernel cannot hold; <see cref="Permission.None"/> where the failure concerns the whole drop.
    /// </summary>
    public Permission Permission { get; }

    /// <summary>
    /// Whether the process still holds all it held before. False where the kernel failed past the point of no return, on a thread or two:
    /// then the
    /// permissions are dropped, the guard holds them, and <see cref="ProcessPermissions.Status"/> says for which the kernel does.
    /// </summary>
    public bool IsStateUnchanged { get; private init; } = true;

    // Whether a thread did not answer, which sleeps or is debugged: the kernel's own way to all threads would wait for it without end.
    internal bool IsThreadSilent { get; init; }

    // What the kernel nevertheless holds on every thread.
    internal Permission Held { get; private init; }

    internal static KernelEnforcementException PartlyApplied(string message, Permission held, Permission permission = Permission.None) =>
        new(message, permission) { IsStateUnchanged = false, Held = held };
}
