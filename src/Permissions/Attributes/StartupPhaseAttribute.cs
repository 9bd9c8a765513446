// The contract of code that only runs before a permission is dropped.
using System;

namespace Permissions;

/// <summary>
/// States that a member, or every member of a type, only runs before any permission is dropped. The analyzer checks it at each call
/// (PERM2007).
/// Not inherited: an override states its own contract.
/// </summary>
/// <example><code>[StartupPhase] static void CreateDataFolder() => Directory.CreateDirectory("/var/lib/shop");</code></example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct,
    Inherited = false)]
public sealed class StartupPhaseAttribute : Attribute;
