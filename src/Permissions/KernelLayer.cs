// The layer below managed code that can hold a permission, or the reason why there is none.
using System;
using System.Collections.Generic;
using Permissions.Linux;
using Permissions.Windows;

namespace Permissions;

internal abstract class KernelLayer
{
    private static KernelLayer? s_current;

    public static KernelLayer Current
    {
        get => s_current ??= OperatingSystem.IsLinux() ? new LinuxEnforcer(LinuxProbe.Here())
            : OperatingSystem.IsWindows() ? new WindowsLayer() : new NoKernelLayer();
        set => s_current = value;
    }

    /// <summary>What is there, in a line. Never throws.</summary>
    public abstract string Description { get; }

    /// <summary>Why the kernel cannot hold a leaf here, or null where it can.</summary>
    public abstract string? WhyNot(Permission leaf, bool withPaths);

    /// <summary>
    /// What the kernel holds of a leaf less than the guard does, in a sentence, given all it holds wholly; null where it is the same.
    /// </summary>
    public abstract string? GapOf(Permission leaf, bool withPaths, Permission whole);

    /// <summary>
    /// Makes the kernel refuse on every thread, and verifies it. Throws <see cref="KernelEnforcementException"/> where it does not, which
    /// says whether
    /// anything changed. Returns what else became of it, in a sentence, or null.
    /// </summary>
    public abstract string? Apply(KernelDrop drop);

    /// <summary>What is open and outlives a drop of these leaves; of files, what is not kept.</summary>
    public abstract IReadOnlyList<OpenHandle> StillOpen(Permission permissions, Func<string, bool> isKept);
}

/// <summary>What one drop asks of the kernel.</summary>
/// <param name="DroppedEntirely">The leaves that are dropped with all their resources.</param>
/// <param name="AllowedResources">The files, folders and ports that stay allowed, for each leaf that is dropped in part.</param>
internal sealed record KernelDrop(Permission DroppedEntirely, IReadOnlyDictionary<Permission, IReadOnlyList<string>> AllowedResources);

/// <summary>Used where there is no kernel layer: only the guard refuses, and the result of a drop says so.</summary>
internal sealed class NoKernelLayer : KernelLayer
{
    public override string Description => "no kernel layer on this system: GuardOnly";

    public override string? WhyNot(Permission leaf, bool withPaths) => "this system has no kernel layer; Linux has";

    public override string? GapOf(Permission leaf, bool withPaths, Permission whole) => null;

    public override string? Apply(KernelDrop drop) => throw new PlatformNotSupportedException(Description);

    public override IReadOnlyList<OpenHandle> StillOpen(Permission permissions, Func<string, bool> isKept) => [];
}
