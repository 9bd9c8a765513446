// How a drop happens: decide, ask the kernel, publish. One drop at a time; a drop that fails changes nothing.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Permissions.State;

namespace Permissions;

internal static class DropEngine
{
    private static readonly object s_gate = new();
    private static volatile PermissionState? s_state;

    public static PermissionState State => s_state!;

    public static void Start(string? granted) => Publish(HostGrants.Read(granted));

    public static DropResult Drop(Permission permissions, Enforcement enforcement, string site) =>
        Change(permissions, enforcement, site, [], static (_, holding) =>
            holding.IsGone ? (holding, DropChange.AlreadyDropped, null) : (Holding.Nothing, DropChange.Dropped, null));

    public static DropResult DropExcept(Permission permissions, string[] paths, Enforcement enforcement, string site)
    {
        PermissionNames.Valid(permissions, nameof(permissions));
        ArgumentNullException.ThrowIfNull(paths);
        if ((permissions & ~Permission.FileSystem) != 0)
            throw new ArgumentException($"Only fs.read and fs.write can be kept for paths, not '{PermissionNames.Of(permissions & ~Permission.FileSystem)}'.", nameof(permissions));
        if (paths.Length == 0)
            throw new ArgumentException("No path is named. To keep nothing, use Drop.", nameof(paths));
        Resource[] kept = [.. paths.Select(static path => Resource.Of(Permission.FileSystem, path))];
        foreach (Resource resource in kept)
        {
            if (!Path.Exists(resource.Words))
                throw new FileNotFoundException($"'{resource}' does not exist, so nothing can be kept there. Create it before the drop.", resource.Words);
        }

        return Change(permissions, enforcement, site, kept, (_, holding) =>
        {
            (Holding next, DropChange change) = holding.Keep(kept);
            return (next, change, next.IsGone ? null : "except " + string.Join(", ", next.Grants));
        });
    }

    public static DropResult DropResource(Permission permissions, string resource, string site) =>
        Change(permissions, Enforcement.GuardOnly, site, [], (leaf, holding) => holding.Drop(Resource.Of(leaf, resource)));

    public static PermissionStatus Status
    {
        get
        {
            PermissionState state = State;
            return new PermissionStatus([.. PermissionNames.Leaves(PermissionNames.All).Select(leaf => Standing(state, leaf))], KernelLayer.Current.Description);
        }
    }

    private delegate (Holding Next, DropChange Change, string? Detail) Transition(Permission leaf, Holding holding);

    private static DropResult Change(Permission permissions, Enforcement enforcement, string site, Resource[] kept, Transition transition)
    {
        long start = Stopwatch.GetTimestamp();
        lock (s_gate)
        {
            // Decide.
            PermissionState before = State;
            PermissionState after = before;
            var changes = new List<(Permission Leaf, DropChange Change, string? Detail)>();
            foreach (Permission leaf in PermissionNames.Leaves(permissions))
            {
                (Holding next, DropChange change, string? detail) = transition(leaf, before[leaf]);
                if (next != before[leaf])
                    after = after.With(leaf, next, site);
                changes.Add((leaf, change, detail));
            }

            // Ask the kernel.
            IReadOnlyList<string> stillOpen = enforcement == Enforcement.GuardOnly ? [] : KernelLayer.Current.StillOpen(permissions);
            var whyNot = AskKernel(after, permissions, enforcement, kept.Length > 0, out Permission holds);
            after = after with { Kernel = after.Kernel | holds };

            // Publish.
            Publish(after);
            PermissionOutcome[] outcomes =
            [
                .. changes.Select(change => new PermissionOutcome(
                    change.Leaf, change.Change, LayerOf(after, change.Leaf), whyNot.GetValueOrDefault(change.Leaf), Detail(after, change, kept.Length > 0))),
            ];
            return new DropResult(outcomes, site, Stopwatch.GetElapsedTime(start), stillOpen);
        }
    }

    private static Dictionary<Permission, string> AskKernel(
        PermissionState after, Permission permissions, Enforcement enforcement, bool withPaths, out Permission holds)
    {
        Dictionary<Permission, string> whyNot = [];
        holds = Permission.None;
        foreach (Permission leaf in PermissionNames.Leaves(permissions))
        {
            bool partly = withPaths && !after[leaf].IsGone;
            string? reason = enforcement == Enforcement.GuardOnly ? "it was not asked" : KernelLayer.Current.WhyNot(leaf, partly);
            if (reason is null)
                holds |= leaf;
            else if ((after.Kernel & leaf) == 0)
                whyNot.Add(leaf, reason);
        }

        if (enforcement == Enforcement.Required && whyNot.Count > 0)
        {
            (Permission leaf, string reason) = whyNot.First();
            throw new KernelEnforcementException($"The kernel cannot hold '{PermissionNames.Of(leaf)}': {reason}. Nothing was dropped.", leaf);
        }

        Permission asked = holds & ~after.Kernel;
        if (asked == Permission.None)
            return whyNot;
        try
        {
            KernelLayer.Current.Apply(new KernelDrop(asked, new Dictionary<Permission, IReadOnlyList<string>>()));
        }
        catch (KernelEnforcementException e) when (enforcement == Enforcement.BestEffort)
        {
            holds &= ~asked;
            foreach (Permission leaf in PermissionNames.Leaves(asked))
                whyNot.Add(leaf, e.Message);
        }

        return whyNot;
    }

    private static void Publish(PermissionState state)
    {
        // The state first: whoever sees the new word must find the new state behind it.
        s_state = state;
        Volatile.Write(ref Guard.Watched, (int)state.Watched);
    }

    private static EnforcementLayer LayerOf(PermissionState state, Permission leaf)
    {
        if (state[leaf].IsWhole)
            return EnforcementLayer.None;
        return (state.Kernel & leaf) != 0 ? EnforcementLayer.Both : EnforcementLayer.Guard;
    }

    private static string? Detail(PermissionState state, (Permission Leaf, DropChange Change, string? Detail) change, bool withPaths)
    {
        string? lacks = (state.Kernel & change.Leaf) != 0 ? KernelLayer.Current.Lacks(change.Leaf, withPaths) : null;
        return change.Detail is null || lacks is null ? change.Detail ?? lacks : $"{change.Detail}; {lacks}";
    }

    private static PermissionStanding Standing(PermissionState state, Permission leaf)
    {
        Holding holding = state[leaf];
        return new PermissionStanding(
            leaf, holding.IsWhole, LayerOf(state, leaf), [.. holding.Grants.Select(static grant => grant.Words)],
            [.. holding.Carved.Select(static denied => denied.Words)], state.SiteOf(leaf), (state.Audited & leaf) != 0);
    }
}
