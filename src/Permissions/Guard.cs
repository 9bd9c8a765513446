// The managed guard: the word that every guarded call reads, and the decision where the word says to look closer.
using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using Permissions.State;

namespace Permissions;

internal static class Guard
{
    /// <summary>The leaves that are not wholly held, or audited: a guarded call that needs none of them goes on at once.</summary>
    public static int Watched;

    // The host's grants must stand before the first guarded call; a static constructor would put a check into each of them.
#pragma warning disable CA2255 // the initialiser touches nothing but this assembly
    [ModuleInitializer]
    internal static void Start()
    {
        string? audit = Environment.GetEnvironmentVariable(HostGrants.AuditVariable);
        DropEngine.Start(Environment.GetEnvironmentVariable(HostGrants.Variable), audit is not null);
        if (audit is not null)
            AuditFile.Open(audit);
    }
#pragma warning restore CA2255

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Demand(Permission permission, string? resource)
    {
        if (Denied(permission, resource) is { } denied)
            throw denied;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PermissionDeniedException? Denied(Permission permission, string? resource)
    {
        PermissionState state = DropEngine.State;
        for (int bit = 0; bit < PermissionName.LeafCount; bit++)
        {
            Permission leaf = (Permission)(1 << bit);
            if ((permission & leaf) == 0)
                continue;
            if (!Holds(state[leaf], leaf, resource) && !IsLeftToTheKernel(state, leaf, resource))
            {
                string site = state.SiteOf(leaf) ?? DropSite.Unknown;
                PermissionEvents.Raise(leaf, resource, EnforcementLayer.Guard, audited: false, site);
                return new PermissionDeniedException(leaf, resource, Canonical(leaf, resource), site, EnforcementLayer.Guard);
            }

            if (!Holds(state.AuditOf(leaf), leaf, resource))
                PermissionEvents.Raise(leaf, resource, EnforcementLayer.Guard, audited: true, state.AuditSite ?? DropSite.Unknown);
        }

        return null;
    }

    // Ports are kept, the call names none, and the kernel looks at it.
    private static bool IsLeftToTheKernel(PermissionState state, Permission leaf, string? resource) =>
        (leaf & Permission.Network) != 0 && state[leaf].Grants.Count > 0 && (resource is null || Resource.PortOf(resource) is null)
        && ((state.KernelKept & leaf) != 0 || state.IsFromStart(leaf));

    // Nothing is allocated where the call goes on.
    [SkipLocalsInit]
    private static bool Holds(Holding holding, Permission leaf, string? resource)
    {
        if (holding.IsFullyHeld || holding.IsGone)
            return holding.IsFullyHeld;

        // Part of it is held, and the call does not say which part it needs.
        if (string.IsNullOrEmpty(resource))
            return false;
        if ((leaf & Permission.FileSystem) == 0)
        {
            string named = (leaf & Permission.Network) == 0 ? resource : Resource.PortOf(resource) ?? resource;
            return holding.Covers(named, named);
        }

        if (resource.Contains('\0'))
            return false;
        string words = Resource.Normalise(resource);
        Span<char> canonical = stackalloc char[CanonicalPath.MaxLength];
        int length = CanonicalPath.Resolve(words, canonical);
        return length >= 0 && holding.Covers(words, canonical[..length]);
    }

    private static string? Canonical(Permission leaf, string? resource)
    {
        if (string.IsNullOrEmpty(resource) || (leaf & Permission.FileSystem) == 0 || resource.Contains('\0'))
            return resource;
        return CanonicalPath.Of(Resource.Normalise(resource));
    }
}
