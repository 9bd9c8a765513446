// Where there is no kernel layer: the guard alone, and it is said.
using System;
using System.Collections.Generic;

namespace Permissions;

internal sealed class NoKernelLayer : KernelLayer
{
    public override string Description => "no kernel layer on this system: GuardOnly";

    public override string? WhyNot(Permission leaf, bool withPaths) => "this system has no kernel layer; Linux has";

    public override string? Lacks(Permission leaf, bool withPaths, Permission whole) => null;

    public override string? Apply(KernelDrop drop) => throw new PlatformNotSupportedException(Description);

    public override IReadOnlyList<OpenHandle> StillOpen(Permission permissions, Func<string, bool> isKept) => [];
}
