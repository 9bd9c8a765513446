// What a program needs in its two phases, and with that what it could give up between them.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Servings">Where traffic is accepted from, the entry point's own lines first.</param>
/// <param name="EntryPoint">Where the program starts; null for a library.</param>
/// <param name="Drops">The drops that somebody wrote and that are reached.</param>
/// <param name="BlindSpots">Code of the runtime phase whose callees nobody can read.</param>
public sealed record Requirements(
    IReadOnlyList<PermissionUse> Uses,
    IReadOnlyList<Serving> Servings,
    MethodFacts? EntryPoint,
    IReadOnlyList<DropPoint> Drops,
    IReadOnlyList<BlindSpot> BlindSpots,
    int StartupMethods,
    int RuntimeMethods)
{
    /// <summary>All ways to the uses of the runtime phase, where they were asked for.</summary>
    public Ways Ways { get; init; } = Ways.None;

    public PermissionSet NeededAtStartup => Needed(Phase.Startup);

    public PermissionSet NeededAtRuntime => Needed(Phase.Runtime);

    /// <summary>What the program drops by itself.</summary>
    public PermissionSet Dropped => Drops.Aggregate(PermissionSet.None, (all, drop) => all | drop.Dropped).Permissions;

    /// <summary>
    /// What no code needs behind the line where the drop would stand: where it serves; where it never does, at the start of the program.
    /// </summary>
    public PermissionSet Droppable => EntryPoint is null ? PermissionSet.None
        : PermissionSet.All - NeededAtRuntime - NeededBeneath - (Servings.Count > 0 ? PermissionSet.None : NeededAtStartup);

    /// <summary>
    /// What the system beneath calls of the runtime phase also needs, without a line of the catalog: <c>fs.read</c> where a connection
    /// is opened, for
    /// names are resolved by files such as /etc/hosts; <c>addon</c> where a P/Invoke is called, for its first call loads the library.
    /// </summary>
    public PermissionSet NeededBeneath =>
        (NeededAtRuntime.Overlaps(new(1 << 4)) ? new(1 << 3) : PermissionSet.None)
        | (BlindSpots.Any(spot => spot.Why == BlindSpot.NativeCode) ? new(1 << 7) : PermissionSet.None);

    /// <summary>
    /// Whether what is loaded lazily has to be loaded before such a drop: afterwards neither files nor native code can be.
    /// </summary>
    public static bool TakesWarmUp(PermissionSet dropped) => dropped.Overlaps(new(1 << 3 | 1 << 7));

    private PermissionSet Needed(Phase phase) =>
        Uses.Where(use => use.Phase == phase).Aggregate(PermissionSet.None, (all, use) => all | use.Permission);
}

/// <summary>A call from which traffic is accepted.</summary>
/// <param name="Method">The method that makes it.</param>
public sealed record Serving(Place Place, string Api, MethodFacts Method);
