// Holds a catalog against the shared frameworks: who reaches what, who is named for it, and who is missing.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Catalog.Tests.Reading;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;

namespace Permissions.Catalog.Tests.Proof;

internal sealed class CatalogProof
{
    public CatalogProof(Framework framework, PermissionCatalog catalog)
    {
        Framework = framework;
        Examined = [.. framework.Members.Where(member => member is { IsVisible: true, HasBody: true })];
        foreach (var kind in Sinks.Kinds)
        {
            var reach = new Reach(framework, kind, catalog);
            Answers.AddRange(Examined.Where(reach.Reaches)
                .Select(member => new Answer(kind, member, Judge(kind, catalog.Of(member.Id)), [.. reach.Chain(member)])));
        }
    }

    public Framework Framework { get; }

    /// <summary>Every member of the shared frameworks that users can call.</summary>
    public IReadOnlyList<Member> Examined { get; }

    public List<Answer> Answers { get; } = [];

    private static Verdict Judge(string kind, Knowledge knowledge)
    {
        if (knowledge.Effect is { Verb: CatalogVerb.Safe })
            return Verdict.Safe;
        if (knowledge.Role is { Verb: CatalogVerb.Unknown })
            return Verdict.Named;
        if (knowledge.Effect is not { } effect)
            return Verdict.Missing;
        var held = effect.Verb == CatalogVerb.Opens ? Fs : effect.Permissions;
        var named = kind is "fs.ask" or "fs.open" ? !(held & Fs).IsEmpty : PermissionSet.TryParse(kind, out var one) && held.Contains(one);
        return named ? Verdict.Named : Verdict.Missing;
    }

    private static PermissionSet Fs => PermissionSet.TryParse("fs", out var fs) ? fs : default;
}
