// Who refuses a dropped permission: the guard in managed code, the kernel below it, or both.
using System;

namespace Permissions;

/// <summary>Who refuses a dropped permission.</summary>
[Flags]
public enum EnforcementLayer
{
    /// <summary>Nobody: the permission is held.</summary>
    None = 0,

    /// <summary>The guard: the checks in generated stubs, and calls of <see cref="CompilerServices.GuardServices"/> by hand.</summary>
    Guard = 1,

    /// <summary>The kernel: every system call of the process, whoever makes it.</summary>
    Kernel = 2,

    /// <summary>Both.</summary>
    Both = Guard | Kernel,
}
