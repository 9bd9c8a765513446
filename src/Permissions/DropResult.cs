// What a drop did, permission by permission: a value to log or to assert on.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Permissions;

/// <summary>What a drop did, permission by permission.</summary>
/// <example>
/// <code>
/// DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
/// logger.LogInformation("{Drop}", result);
/// if (result.Layer != EnforcementLayer.Both) { /* result[Permission.ChildProcess].KernelGap says why */ }
/// </code>
/// </example>
public sealed class DropResult
{
    internal DropResult(IReadOnlyList<PermissionOutcome> outcomes, string dropSite, TimeSpan duration, IReadOnlyList<OpenHandle> stillOpen)
    {
        Outcomes = outcomes;
        DropSite = dropSite;
        Duration = duration;
        StillOpen = stillOpen;
    }

    /// <summary>One outcome for each leaf that was asked for, in the order of <see cref="Permission"/>'s members.</summary>
    public IReadOnlyList<PermissionOutcome> Outcomes { get; }

    /// <summary>Where the drop was called: <c>Program.cs:14</c>.</summary>
    public string DropSite { get; }

    /// <summary>How long the drop took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What was open before the drop and goes on working: handles open for writing, sockets, rings, diagnostics ports.</summary>
    public IReadOnlyList<OpenHandle> StillOpen { get; }

    /// <summary>The layer that holds every one of the permissions: <see cref="EnforcementLayer.Both"/> only if both hold each.</summary>
    public EnforcementLayer Layer => Outcomes.Aggregate(EnforcementLayer.Both, static (layer, outcome) => layer & outcome.Layer);

    /// <summary>Whether all of it had been dropped before.</summary>
    public bool WasAlreadyDropped => Outcomes.All(static outcome => outcome.Change == DropChange.AlreadyDropped);

    /// <summary>The outcome for one leaf.</summary>
    /// <param name="permission">One leaf that was asked for.</param>
    /// <exception cref="KeyNotFoundException">The drop was not asked for this permission, or it is not one leaf.</exception>
    public PermissionOutcome this[Permission permission] =>
        Outcomes.FirstOrDefault(outcome => outcome.Permission == permission)
            ?? throw new KeyNotFoundException($"The drop at {DropSite} was not asked for '{PermissionName.Of(permission)}'.");

    /// <summary>One sentence: what was dropped, where, and who holds it.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append("Drop at ").Append(DropSite).Append(": ");
        for (int i = 0; i < Outcomes.Count; i++)
        {
            PermissionOutcome outcome = Outcomes[i];
            text.Append(i == 0 ? "" : "; ").Append(PermissionName.Of(outcome.Permission)).Append(' ').Append(Words(outcome.Change));
            if (outcome.Layer != EnforcementLayer.None)
                text.Append(", held by ").Append(Words(outcome.Layer));
            if (outcome.Detail is not null)
                text.Append(" (").Append(outcome.Detail).Append(')');
            if (outcome.KernelGap is not null)
                text.Append(", not by the kernel: ").Append(outcome.KernelGap);
        }

        return text.Append('.').ToString();
    }

    private static string Words(DropChange change) => change switch
    {
        DropChange.Dropped => "dropped",
        DropChange.Narrowed => "narrowed",
        DropChange.AlreadyDropped => "already dropped",
        DropChange.NotHeld => "unchanged",
        _ => "still covered",
    };

    private static string Words(EnforcementLayer layer) => layer switch
    {
        EnforcementLayer.Both => "guard and kernel",
        EnforcementLayer.Kernel => "the kernel",
        _ => "the guard",
    };
}
