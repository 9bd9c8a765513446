// Updates the places of conclusions after an edit that only moved code.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

public static class Relocation
{
    /// <summary>The same conclusions with the places of the current text. What no edit moved stays the same object.</summary>
    public static Conclusions Moved(this Conclusions all, PlaceMap map) => all with
    {
        Findings = Each(all.Findings, one => one.Moved(map)),
        OtherWays = Each(all.OtherWays, one => one.Moved(map)),
        Unawaited = Each(all.Unawaited, one => one.Moved(map)),
        Closings = Each(all.Closings, one => one.Moved(map)),
        BrokenContracts = Each(all.BrokenContracts, one => one.Moved(map)),
        ContractFaults = Each(all.ContractFaults,
            one => map.Of(one.Place) is var place && map.Of(one.DropSite) is var drop && place == one.Place && drop == one.DropSite
                ? one : one with { Place = place, DropSite = drop }),
        Phases = Each(all.Phases, one => one.Moved(map)),
        Map = map,
        Effort = AnalysisEffort.Nothing,
        Drops = Each(all.Drops, one => one.Moved(map)),
        Servings = Each(all.Servings, one => one.Moved(map)),
        ArgumentErrors = Each(all.ArgumentErrors, one => map.Moves(one.Place, out var place) ? one with { Place = place } : one),
        UncertainServings = Each(all.UncertainServings, one => map.Moves(one.Place, out var place) ? one with { Place = place } : one),
        BlindSpots = Each(all.BlindSpots, one => one.Moved(map)),
        Unguarded = Each(all.Unguarded, one => map.Moves(one.Place, out var place) ? one with { Place = place } : one),
    };

    /// <summary>The same needs with the places of the current text.</summary>
    public static Requirements Moved(this Requirements all, PlaceMap map) => all with
    {
        Uses = Each(all.Uses, one => one with { Method = map.Of(one.Method), Place = map.Of(one.Place), Path = one.Path.Moved(map) }),
        Servings = Each(all.Servings, one => one.Moved(map)),
        EntryPoint = all.EntryPoint is { } main ? map.Of(main) : null,
        Drops = Each(all.Drops, one => one.Moved(map)),
        BlindSpots = Each(all.BlindSpots, one => one.Moved(map)),
    };

    /// <summary>The same unasserted drops, for which the place of the test has moved.</summary>
    public static IReadOnlyList<UnassertedDrop> Moved(this IReadOnlyList<UnassertedDrop> all, PlaceMap map) =>
        Each(all, one => map.Moves(one.Test, out var place) ? one with { Test = place } : one);

    internal static Finding Moved(this Finding one, PlaceMap map) =>
        map.Of(one.Place) is var place && map.Of(one.Call) is var call && map.Of(one.DropSite) is var drop
            && one.Path.Moved(map) is var path && one.OtherCalls.Moved(map) is var others
        && place == one.Place && call == one.Call && drop == one.DropSite && ReferenceEquals(path, one.Path)
            && ReferenceEquals(others, one.OtherCalls)
            ? one : one with { Place = place, Call = call, DropSite = drop, Path = path, OtherCalls = others };

    private static IReadOnlyList<Place> Moved(this IReadOnlyList<Place> all, PlaceMap map) =>
        all.Any(one => map.Moves(one, out _)) ? [.. all.Select(map.Of)] : all;

    internal static MethodPhase Moved(this MethodPhase one, PlaceMap map) =>
        map.Moves(one.Place, out var place) ? one with { Place = place } : one;

    private static DropPoint Moved(this DropPoint one, PlaceMap map) =>
        map.Moves(one.Place, out var place) ? one with { Place = place } : one;

    private static BlindSpot Moved(this BlindSpot one, PlaceMap map) =>
        map.Moves(one.Place, out var place) ? one with { Place = place } : one;

    private static Serving Moved(this Serving one, PlaceMap map) =>
        map.Of(one.Place) is var place && map.Of(one.Method) is var method && place == one.Place && ReferenceEquals(method, one.Method)
            ? one : one with { Place = place, Method = method };

    private static IReadOnlyList<Hop> Moved(this IReadOnlyList<Hop> path, PlaceMap map) => Each(path, hop =>
        map.Of(hop.Place) is var place && hop.Method is { } before
            ? map.Of(before) is var method && place == hop.Place && ReferenceEquals(method, before)
                ? hop : hop with { Place = place, Method = method }
        : place == hop.Place ? hop : hop with { Place = place });

    private static Place? Of(this PlaceMap map, Place? place) => place is { } known ? map.Of(known) : null;

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> all, Func<T, T> moved)
        where T : class
    {
        List<T>? changed = null;
        for (var i = 0; i < all.Count; i++)
        {
            var now = moved(all[i]);
            if (!ReferenceEquals(now, all[i]))
                (changed ??= [.. all])[i] = now;
        }
        return changed ?? all;
    }
}
