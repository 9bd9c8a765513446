// The blind spots of the runtime phase: the place, the call, and why it cannot be analysed.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

public sealed partial class ProgramAnalysis
{
    private List<BlindSpot> BlindSpots()
    {
        var dropped = phases.EverDropped.Permissions;
        var needs = new HiddenNeeds(graph, node => Why(node) is not null);
        var spots = (program.References?.Unreadable ?? []).Select(one =>
            new BlindSpot(default, one.Assembly, one.Why, one.Assembly, dropped, IsReferenced: true)).ToList();
        spots.AddRange(graph.Methods.Where(method => method.Facts.Unreadable is not null && phases.Entry(method) is not null)
            .Select(method =>
                new BlindSpot(method.Facts.Place, method.Facts.Name, method.Facts.Unreadable!, method.Facts.AssemblyName, dropped,
                    method.Facts.IsReferenced)));
        foreach (var (method, site, node, state) in Reached)
        {
            var mayBeDropped = new PermissionSet(state.May).Permissions;
            if (mayBeDropped.IsEmpty)
                continue;
            var why = Why(node);
            var hidden = why is not null ? mayBeDropped : node.HeldBack.Length > 0 ? needs.Of(node.HeldBack) & mayBeDropped
                : PermissionSet.None;
            if (!hidden.IsEmpty)
                spots.Add(new(Shown(method, site, node, state), NameOf(node.Site), why ?? "framework-typed receiver",
                    method.Facts.AssemblyName, hidden, method.Facts.IsReferenced));
        }
        // One blind spot, however many paths lead there.
        return [.. spots.GroupBy(spot => (spot.Place, spot.Api, spot.Why, spot.Assembly))
            .Select(same => same.First() with { Hidden = same.Aggregate(PermissionSet.None, (all, spot) => all | spot.Hidden) })
            .OrderBy(spot => spot.Place.File, StringComparer.Ordinal).ThenBy(spot => spot.Place.Start)];
    }

    private static string NameOf(Site site) => site.Kind switch
    {
        SiteKind.Dynamic => "dynamic",
        SiteKind.Invoke => "delegate",
        _ => MemberId.Display(site.Target),
    };

    private string? Why(SiteNode node)
    {
        if (node.Site.Kind == SiteKind.Dynamic)
            return node.Site.Target is "#ctor" || node.Site.Target.StartsWith("op_", StringComparison.Ordinal) ? null : "dynamic";
        if ((node.Knowledge.Unreadable ?? node.Unreadable) is { } why)
            return why;
        if (node.Site.IsNative && !node.Knowledge.IsGuarded)
            return BlindSpot.NativeCode;
        return node.Site is { Kind: SiteKind.Call, IsOwn: false } && node.Knowledge.IsNothing
            && !catalog.IsPlatform(MemberId.ContainingType(node.Site.Target))
            ? "no facts about this assembly"
            : null;
    }

    // Placed like a finding: at the handwritten code that leads to the generated code.
    private Place Shown(MethodNode method, int site, SiteNode node, EntryState state)
    {
        var place = node.Site.Place;
        if (place.File is null || place.WrittenFile is not null || !generated.Contains(place.File))
            return place;
        var dropped = new PermissionSet(state.May).Permissions.Each().First();
        return PathTo(method, site, dropped) is { } path ? Written(place, path, DropOf(dropped)) : place;
    }
}
