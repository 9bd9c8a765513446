// What the process holds at one moment: immutable, so that every reader sees one drop whole or not at all.
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace Permissions.State;

/// <param name="Holdings">What is left of each leaf, by bit number.</param>
/// <param name="Sites">Where each leaf was dropped or narrowed first; null where it was not.</param>
/// <param name="KernelFull">The leaves that the kernel refuses wholly.</param>
/// <param name="KernelKept">The leaves that the kernel refuses outside the kept folders.</param>
/// <param name="AuditHoldings">What a use of each leaf is measured against: one outside of it is reported as if it were denied, and goes
/// on.</param>
/// <param name="AuditSite">Where the audit was last asked for.</param>
internal sealed record PermissionState(
    ImmutableArray<Holding> Holdings, ImmutableArray<string?> Sites, Permission KernelFull, Permission KernelKept,
    ImmutableArray<Holding> AuditHoldings, string? AuditSite)
{
    public Holding this[Permission leaf] => Holdings[BitOperations.TrailingZeroCount((int)leaf)];

    public string? SiteOf(Permission leaf) => Sites[BitOperations.TrailingZeroCount((int)leaf)];

    public static PermissionState Of(ImmutableArray<Holding> holdings, string? site)
    {
        var sites = ImmutableArray.CreateBuilder<string?>(holdings.Length);
        foreach (Holding holding in holdings)
            sites.Add(holding.IsFullyHeld ? null : site);
        return new PermissionState(holdings, sites.MoveToImmutable(), Permission.None, Permission.None, Everything, null);
    }

    /// <summary>Everything is held, and a use outside of these holdings is reported.</summary>
    public static PermissionState Audit(ImmutableArray<Holding> holdings, string site) =>
        Of(Everything, null) with { AuditHoldings = holdings, AuditSite = site };

    /// <summary>All of each leaf.</summary>
    public static ImmutableArray<Holding> Everything { get; } = [.. Enumerable.Repeat(Holding.All, PermissionName.LeafCount)];

    /// <summary>The leaves of which some uses are reported but not refused.</summary>
    public Permission Audited => NotFullyHeld(AuditHoldings);

    public Holding AuditOf(Permission leaf) => AuditHoldings[BitOperations.TrailingZeroCount((int)leaf)];

    public PermissionState With(Permission leaf, Holding holding, string site)
    {
        int bit = BitOperations.TrailingZeroCount((int)leaf);
        return this with { Holdings = Holdings.SetItem(bit, holding), Sites = Sites[bit] is null ? Sites.SetItem(bit, site) : Sites };
    }

    /// <summary>Whether nothing was ever taken from any of these leaves.</summary>
    public bool IsFullyHeld(Permission permissions)
    {
        for (int bit = 0; bit < Holdings.Length; bit++)
        {
            if (((int)permissions & (1 << bit)) != 0 && !Holdings[bit].IsFullyHeld)
                return false;
        }

        return true;
    }

    /// <summary>Whether the host that started the process took a leaf away: then the host answers for the kernel, too.</summary>
    public bool IsFromStart(Permission leaf) => SiteOf(leaf) == HostGrants.Site;

    /// <summary>The leaves whose denied and audited uses record the caller's stack.</summary>
    public Permission Stacks { get; init; }

    /// <summary>The leaves that the kernel refuses on some threads and not on all: the guard holds them.</summary>
    public Permission KernelPartly { get; init; }

    /// <summary>The leaves that the kernel refuses in part: with something kept, or not on all threads.</summary>
    public Permission KernelInPart => KernelKept | KernelPartly;

    /// <summary>The leaves that the kernel refuses, wholly or in part.</summary>
    public Permission Kernel => KernelFull | KernelInPart;

    /// <summary>Who refuses what is not held of a leaf: the kernel only where it refuses all of that.</summary>
    public EnforcementLayer LayerOf(Permission leaf)
    {
        Holding holding = this[leaf];
        if (holding.IsFullyHeld)
            return EnforcementLayer.None;
        bool kernel = holding.IsGone ? (KernelFull & leaf) != 0 : (KernelKept & leaf) != 0 && holding.Excluded.Count == 0;
        return kernel ? EnforcementLayer.Both : EnforcementLayer.Guard;
    }

    /// <summary>The leaves a guarded call must look at: everything that is not wholly held, and everything audited.</summary>
    public Permission Watched => NotFullyHeld(Holdings) | Audited;

    private static Permission NotFullyHeld(ImmutableArray<Holding> holdings)
    {
        Permission some = Permission.None;
        for (int bit = 0; bit < holdings.Length; bit++)
        {
            if (!holdings[bit].IsFullyHeld)
                some |= (Permission)(1 << bit);
        }

        return some;
    }
}
