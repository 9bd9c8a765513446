// The intermediate results of a drop. They are classes because generic collections of classes are already compiled at the first drop.
using System.Numerics;
using Permissions.State;

namespace Permissions;

/// <summary>What became of one leaf.</summary>
internal sealed record DropStep(Permission Leaf, DropChange Change, string? Detail);

/// <summary>
/// What is in force, why the kernel does not hold a leaf, what else became of the kept ones, and what to throw once it is published.
/// </summary>
internal sealed record KernelResult(PermissionState State, Reasons WhyNot, string? Remark = null,
    KernelEnforcementException? Failure = null);

/// <summary>Why the kernel does not hold some of the leaves.</summary>
internal sealed class Reasons
{
    private readonly KernelGap?[] _reasons = new KernelGap?[PermissionName.LeafCount];

    public KernelGap? this[Permission leaf]
    {
        get => _reasons[BitOperations.TrailingZeroCount((int)leaf)];
        set => _reasons[BitOperations.TrailingZeroCount((int)leaf)] = value;
    }
}
