// Why the kernel does not hold a permission that is dropped.
namespace Permissions;

/// <summary>Why the kernel does not hold a permission that is dropped: then the guard alone refuses it.</summary>
public sealed class KernelGap
{
    /// <summary>What kind of gap it is.</summary>
    public KernelGapKind Kind { get; init; }

    /// <summary>The reason, as a part of a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The reason.</summary>
    public override string ToString() => Reason;

    internal static KernelGap Of(KernelGapKind kind, string reason) => new() { Kind = kind, Reason = reason.TrimEnd('.') };
}

/// <summary>What kind of gap it is.</summary>
public enum KernelGapKind
{
    /// <summary>No kernel holds this permission, or this kernel lacks what it takes.</summary>
    NotSupported,

    /// <summary>The drop did not ask the kernel: <see cref="Enforcement.GuardOnly"/>.</summary>
    NotAsked,

    /// <summary>A single resource is taken out, and the kernel cannot exclude one.</summary>
    ResourceExcluded,

    /// <summary>The kernel was asked and failed.</summary>
    Failed,
}
