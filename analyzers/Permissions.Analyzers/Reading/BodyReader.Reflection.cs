// The part of the reader that records objects that reflection creates. The casts in the body show their types.
using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private List<int>? madeByReflection;
    private SortedSet<string>? casts;

    private void MakeByReflection(string general, IReadOnlyList<Value> arguments, Place place)
    {
        var site = Add(new() { Kind = SiteKind.Dynamic, Target = "#ctor", Arguments = arguments, Types = [general], Place = place });
        if (general.Length == 0)
            (madeByReflection ??= []).Add(site);
    }

    private void NoteCast(ITypeSymbol? from, ITypeSymbol? to)
    {
        if (from is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }
            && (to is ITypeParameterSymbol
                || to is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } && context.IsOwn(to)))
            (casts ??= new(StringComparer.Ordinal)).Add(TypeArgument(to));
    }

    private void CastMade()
    {
        if (madeByReflection is not null && casts is not null)
            foreach (var site in madeByReflection)
                sites[site] = sites[site].Of([.. casts]);
    }
}
