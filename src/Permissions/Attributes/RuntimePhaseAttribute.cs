// The contract of code that may run after permissions are dropped.
using System;
using System.Collections.Generic;

namespace Permissions;

/// <summary>
/// States that a member, or every member of a type, may run after the permissions named here are dropped, or after all the program's drops
/// where none is named. The analyzer reads its body in that state. Not inherited: an override states its own contract.
/// </summary>
/// <example><code>[RuntimePhase(Permission.FileSystemWrite)] Task Serve(HttpContext context) { … }</code></example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct,
    Inherited = false)]
public sealed class RuntimePhaseAttribute : Attribute
{
    /// <summary>Makes the contract.</summary>
    /// <param name="permissions">What may be dropped; none means all that the program ever drops.</param>
    public RuntimePhaseAttribute(params Permission[] permissions) => Permissions = permissions;

    /// <summary>What may be dropped when the code runs; empty means all that the program ever drops.</summary>
    public IReadOnlyList<Permission> Permissions { get; }
}
