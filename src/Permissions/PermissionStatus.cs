// What the process holds at one moment, as a value to log.
using System.Collections.Generic;
using System.Linq;

namespace Permissions;

/// <summary>What the process holds at one moment.</summary>
public sealed class PermissionStatus
{
    /// <summary>One for each of the ten leaves.</summary>
    public IReadOnlyList<PermissionStanding> Standings { get; init; } = [];

    /// <summary>What the kernel offers here, in a line.</summary>
    public string Kernel { get; init; } = "";

    /// <summary>One line: what is held, what is not, and what the kernel offers.</summary>
    public override string ToString()
    {
        string held = string.Join(", ", Standings.Where(static s => s.IsHeld).Select(static s => PermissionName.Of(s.Permission)));
        string gone = string.Join(", ",
            Standings.Where(static s => !s.IsHeld).Select(static s => $"{PermissionName.Of(s.Permission)} ({s.DropSite})"));
        return $"held: {(held.Length == 0 ? "nothing" : held)}; dropped: {(gone.Length == 0 ? "nothing" : gone)}; kernel: {Kernel}";
    }
}
