// What a program needs in its two phases, and so what it could drop between them.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <param name="Servings">The calls from which traffic is accepted, those in the entry point first.</param>
/// <param name="EntryPoint">Where the program starts; null for a library.</param>
/// <param name="Drops">The written drops that are reached.</param>
/// <param name="BlindSpots">Code of the runtime phase whose callees cannot be analysed.</param>
public sealed record Requirements(
    IReadOnlyList<PermissionUse> Uses,
    IReadOnlyList<Serving> Servings,
    MethodFacts? EntryPoint,
    IReadOnlyList<DropPoint> Drops,
    IReadOnlyList<BlindSpot> BlindSpots,
    int StartupMethods,
    int RuntimeMethods)
{
    /// <summary>All paths to the uses of the runtime phase, if they were requested.</summary>
    public Ways Ways { get; init; } = Ways.None;

    public PermissionSet NeededAtStartup => Needed(Phase.Startup);

    public PermissionSet NeededAtRuntime => Needed(Phase.Runtime);

    /// <summary>What the program drops by itself.</summary>
    public PermissionSet Dropped => Drops.Aggregate(PermissionSet.None, (all, drop) => all | drop.Dropped).Permissions;

    /// <summary>
    /// The permissions that no code needs after the line of the drop. This line is where the program serves; if it never serves, the start
    /// of the program.
    /// </summary>
    public PermissionSet Droppable => EntryPoint is null ? PermissionSet.None
        : PermissionSet.All - NeededAtRuntime - NeededBeneath - (Servings.Count > 0 ? PermissionSet.None : NeededAtStartup);

    /// <summary>
    /// What the operating system also needs for calls of the runtime phase, although no catalog line says so: <c>fs.read</c> if a
    /// connection is opened, because names are resolved with files such as /etc/hosts; <c>addon</c> if a P/Invoke is called, because its
    /// first call loads the library.
    /// </summary>
    public PermissionSet NeededBeneath =>
        (NeededAtRuntime.Overlaps(new(1 << 4)) ? new(1 << 3) : PermissionSet.None)
        | (BlindSpots.Any(spot => spot.Why == BlindSpot.NativeCode) ? new(1 << 7) : PermissionSet.None);

    /// <summary>
    /// Whether lazily loaded code must be loaded before such a drop, because afterwards neither files nor native code can be loaded.
    /// </summary>
    public static bool TakesWarmUp(PermissionSet dropped) => dropped.Overlaps(new(1 << 3 | 1 << 7));

    private PermissionSet Needed(Phase phase) =>
        Uses.Where(use => use.Phase == phase).Aggregate(PermissionSet.None, (all, use) => all | use.Permission);
}

/// <summary>A call from which traffic is accepted.</summary>
/// <param name="Method">The method that makes it.</param>
public sealed record Serving(Place Place, string Api, MethodFacts Method);
