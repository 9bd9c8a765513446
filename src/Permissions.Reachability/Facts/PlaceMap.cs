// Where the places of some files went when an edit changed nothing else of their facts.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

public sealed class PlaceMap
{
    private readonly Dictionary<string, Dictionary<(int Start, int Length), Place>> files = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, MethodFacts> methods = new(System.StringComparer.Ordinal);

    /// <summary>Adds the methods of one file; false where they differ in more than where they stand.</summary>
    public bool Add(IReadOnlyList<MethodFacts> before, IReadOnlyList<MethodFacts> after)
    {
        if (before.Count != after.Count)
            return false;
        for (var i = 0; i < before.Count; i++)
            if (!FactComparison.AreSameElsewhere(before[i], after[i]) || !Add(before[i], after[i], number => number))
                return false;
        return true;
    }

    /// <summary>Adds a method; false where its code went to another file.</summary>
    /// <param name="now">The number of each of its sites now; -1 of one that was taken out.</param>
    public bool Add(MethodFacts before, MethodFacts after, System.Func<int, int> now)
    {
        methods[after.Id] = after;
        if (!Add(before.Place, after.Place))
            return false;
        for (var site = 0; site < before.Sites.Count; site++)
            if (now(site) is var number and >= 0 && !Add(before.Sites[site].Place, after.Sites[number].Place))
                return false;
        return true;
    }

    /// <summary>Adds the contracts of one type; false where they differ in more than where they stand.</summary>
    public bool Add(IReadOnlyList<MemberContract> before, IReadOnlyList<MemberContract> after) =>
        before.Count == after.Count
            && before.Zip(after,
                (one, other) => one with { Place = default } == other with { Place = default } && Add(one.Place, other.Place))
                .All(same => same);

    /// <summary>Whether all places of each file stand in the order in which they stood: what is sorted by them stays sorted.</summary>
    public bool KeepsOrder()
    {
        foreach (var places in files.Values)
        {
            var last = (Start: -1, Length: 0);
            foreach (var at in places.OrderBy(pair => pair.Key).Select(pair => (pair.Value.Start, pair.Value.Length)))
            {
                if (at.CompareTo(last) <= 0)
                    return false;
                last = at;
            }
        }
        return true;
    }

    /// <summary>Where a place is now.</summary>
    public Place Of(Place place) =>
        place.File is not null && files.TryGetValue(place.File, out var places)
            && places.TryGetValue((place.Start, place.Length), out var now) ? now : place;

    /// <summary>Whether a place has moved.</summary>
    public bool Moves(Place place, out Place now)
    {
        now = Of(place);
        return now != place;
    }

    /// <summary>A method as it stands now.</summary>
    public MethodFacts Of(MethodFacts method) => !method.IsReferenced && methods.TryGetValue(method.Id, out var now) ? now : method;

    private bool Add(Place before, Place after)
    {
        if (before.File != after.File)
            return false;
        if (before.File is null)
            return true;
        if (!files.TryGetValue(before.File, out var places))
            files[before.File] = places = [];
        if (places.TryGetValue((before.Start, before.Length), out var known))
            return known == after;
        places[(before.Start, before.Length)] = after;
        return true;
    }
}
