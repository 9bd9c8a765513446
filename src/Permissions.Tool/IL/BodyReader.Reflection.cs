// The part of the reader that records objects that reflection creates. The casts in the body show their types.
using System;
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private const int Made = 7; // the part of the key for such a call

    private readonly HashSet<int> madeByReflection = [];
    private readonly SortedSet<string> casts = new(StringComparer.Ordinal);

    private void MakeByReflection(string general, IReadOnlyList<Value> arguments)
    {
        var site = Add(at.Offset, Made, new() { Kind = SiteKind.Dynamic, Target = "#ctor", Arguments = arguments, Types = [general],
            Place = PlaceAt(at.Offset) });
        if (general.Length == 0)
            madeByReflection.Add(site);
    }

    private void NoteCast(IlType? from, IlType to)
    {
        if (from is null or { Name: "System.Object" } && (to.IsParameter || to.Declared is { IsOwn: true }))
            casts.Add(TypeArgument(to));
    }

    private void CastMade()
    {
        foreach (var site in madeByReflection)
            sites[site] = sites[site].Of([.. casts]);
    }
}
