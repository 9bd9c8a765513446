// Who refuses a dropped permission: the guard in managed code, the kernel below it, or both.
using System;

namespace Permissions;

/// <summary>Who refuses a dropped permission.</summary>
[Flags]
public enum EnforcementLayer
{
    /// <summary>Nobody: the permission is held.</summary>
    None = 0,

    /// <summary>The guard: <see cref="ProcessPermissions.Demand"/> in generated stubs and hand-written calls.</summary>
    Guard = 1,

    /// <summary>The kernel: every system call of the process, whoever makes it.</summary>
    Kernel = 2,

    /// <summary>Both.</summary>
    Both = Guard | Kernel,
}
