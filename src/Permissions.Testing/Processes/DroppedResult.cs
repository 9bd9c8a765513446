// How the body of a child process ended: a value to assert on.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Testing;

/// <summary>How the body of a child process ended, what was refused to it, and who held what was dropped.</summary>
public class DroppedResult
{
    internal DroppedResult(Failure? failure, string output, IReadOnlyList<PermissionDenial> denials, IReadOnlyList<PermissionOutcome> drops)
    {
        Failure = failure;
        Output = output;
        Denials = denials;
        Drops = drops;
    }

    /// <summary>What the body threw; null where it completed without an exception. It is brought back, not thrown: see
    /// <see cref="EnsureSucceeded"/>.</summary>
    public Failure? Failure { get; }

    /// <summary>What the child wrote to its standard output and error stream.</summary>
    public string Output { get; }

    /// <summary>
    /// Every use that was refused, in order, also where the body caught it: by the guard, and by the kernel as far as it reached managed
    /// code as an
    /// exception. What native code was refused and kept to itself is not among them.
    /// </summary>
    public IReadOnlyList<PermissionDenial> Denials { get; }

    /// <summary>What was dropped in the child, with the layer that holds it and why it is not the kernel; of each permission the last
    /// drop.</summary>
    public IReadOnlyList<PermissionOutcome> Drops { get; }

    /// <summary>The layer that held every one of the dropped permissions; <see cref="EnforcementLayer.None"/> where nothing was
    /// dropped.</summary>
    public EnforcementLayer Layer =>
        Drops.Count == 0 ? EnforcementLayer.None : Drops.Aggregate(EnforcementLayer.Both, static (layer, drop) => layer & drop.Layer);

    /// <summary>Throws where the body threw.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="DroppedProcessException">The body threw; the message tells what.</exception>
    public DroppedResult EnsureSucceeded() => Failure is null ? this : throw Thrown(Failure);

    private protected DroppedProcessException Thrown(Failure thrown) =>
        new($"The body threw in its child process.\n{thrown}", null, Output, Denials);
}

/// <summary>How a body with a result ended.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class DroppedResult<T> : DroppedResult
{
    private readonly T value;

    internal DroppedResult(T value, DroppedResult result) : base(result.Failure, result.Output, result.Denials, result.Drops) =>
        this.value = value;

    /// <summary>What the body gave back.</summary>
    /// <exception cref="DroppedProcessException">The body threw; the message tells what.</exception>
    public T Value => Failure is null ? value : throw Thrown(Failure);
}
