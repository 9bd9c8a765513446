// How a drop happens: decide, ask the kernel, publish. One drop at a time; a drop that fails changes nothing.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using Permissions.State;

namespace Permissions;

internal static class DropEngine
{
    private static readonly object s_gate = new();
    private static volatile PermissionState? s_state;

    public static PermissionState State => s_state!;

    public static void Start(string? granted, bool audit = false) => Publish(HostGrants.Read(granted, audit));

    public static DropResult Drop(Permission permissions, Enforcement enforcement, string site) =>
        Change(permissions, enforcement, site, static (_, holding) =>
            holding.IsGone ? (holding, DropChange.AlreadyDropped, null) : (Holding.Nothing, DropChange.Dropped, null));

    public static DropResult DropExcept(Permission permissions, string[] paths, Enforcement enforcement, string site)
    {
        PermissionNames.Valid(permissions, nameof(permissions));
        ArgumentNullException.ThrowIfNull(paths);
        if ((permissions & ~Permission.FileSystem) is not Permission.None and var others)
            throw new ArgumentException($"Only fs.read and fs.write can be kept for paths, not '{PermissionNames.Of(others)}'.", nameof(permissions));
        if (paths.Length == 0)
            throw new ArgumentException("No path is named. To keep nothing, use Drop.", nameof(paths));
        Resource[] kept = [.. paths.Select(static path => Resource.Of(Permission.FileSystem, path))];
        foreach (Resource resource in kept)
        {
            if (!Path.Exists(resource.Words))
                throw new FileNotFoundException($"'{resource}' does not exist, so nothing can be kept there. Create it before the drop.", resource.Words);
        }

        return Change(permissions, enforcement, site, (_, holding) =>
        {
            (Holding next, DropChange change) = holding.Keep(kept);
            return (next, change, next.IsGone ? null : "except " + string.Join(", ", next.Grants));
        });
    }

    public static DropResult DropResource(Permission permissions, string resource, string site) =>
        Change(permissions, Enforcement.BestEffort, site, (leaf, holding) => holding.Drop(Resource.Of(leaf, resource)));

    public static void Audit(Permission permissions, string site)
    {
        lock (s_gate)
        {
            ImmutableArray<Holding> audited = State.AuditHoldings;
            foreach (Permission leaf in PermissionNames.Leaves(permissions))
                audited = audited.SetItem(BitOperations.TrailingZeroCount((int)leaf), Holding.Nothing);
            Publish(State with { AuditHoldings = audited, AuditSite = site });
        }
    }

    public static PermissionStatus Status
    {
        get
        {
            PermissionState state = State;
            PermissionStanding[] standings = [.. PermissionNames.Leaves(PermissionNames.All).Select(leaf => Standing(state, leaf))];
            return new PermissionStatus(standings, KernelLayer.Current.Description);
        }
    }

    private delegate (Holding Next, DropChange Change, string? Detail) Transition(Permission leaf, Holding holding);

    private static DropResult Change(Permission permissions, Enforcement enforcement, string site, Transition transition)
    {
        DropResult result;
        lock (s_gate)
            result = ChangeAlone(permissions, enforcement, site, transition);
        PermissionEvents.Tell(result); // outside the lock: a handler may drop something itself
        return result;
    }

    private static DropResult ChangeAlone(Permission permissions, Enforcement enforcement, string site, Transition transition)
    {
        long start = Stopwatch.GetTimestamp();

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

        PermissionEvents.Prepare(); // what telling it needs can perhaps not be loaded afterwards

        // Ask the kernel.
        List<string> stillOpen = enforcement == Enforcement.GuardOnly ? [] : [.. KernelLayer.Current.StillOpen(permissions)];
        if (permissions.HasFlag(Permission.Diagnostics))
            stillOpen.AddRange(DiagnosticDoors.Open());
        (after, Dictionary<Permission, string> whyNot) = AskKernel(before, after, permissions, enforcement);

        // Publish.
        Publish(after);
        PermissionOutcome[] outcomes = [.. changes.Select(change => Outcome(after, change.Leaf, change.Change, change.Detail, whyNot))];
        return new DropResult(outcomes, site, Stopwatch.GetElapsedTime(start), stillOpen);
    }

    private static (PermissionState State, Dictionary<Permission, string> WhyNot) AskKernel(
        PermissionState before, PermissionState after, Permission permissions, Enforcement enforcement)
    {
        Dictionary<Permission, string> whyNot = [];
        Permission whole = Permission.None;
        Dictionary<Permission, IReadOnlyList<string>> kept = [];
        foreach (Permission leaf in PermissionNames.Leaves(permissions))
        {
            Holding holding = after[leaf];
            if (holding.IsWhole)
                continue;
            if (holding.Carved.Count > 0 && !holding.IsOpen)
                whyNot.Add(leaf, $"what was carved out of it is the guard's alone: {string.Join(", ", holding.Carved)}");
            if (HeldByKernelAlready(before, after, leaf))
                continue; // a repeated drop costs no filter and no layer
            if (enforcement == Enforcement.GuardOnly)
                whyNot[leaf] = "it was not asked";
            else if (holding.IsOpen)
                whyNot[leaf] = "neither a filter nor Landlock can except a part";
            else if (KernelLayer.Current.WhyNot(leaf, withPaths: !holding.IsGone) is { } reason)
                whyNot[leaf] = reason;
            else if (holding.IsGone)
                whole |= leaf;
            else
                kept.Add(leaf, [.. holding.Grants.Select(static grant => grant.Canonical)]);
        }

        if (enforcement == Enforcement.Required && whyNot.Count > 0)
        {
            (Permission leaf, string reason) = whyNot.First();
            throw new KernelEnforcementException($"The kernel cannot hold '{PermissionNames.Of(leaf)}': {reason}. Nothing was dropped.", leaf);
        }

        if (enforcement != Enforcement.GuardOnly && permissions.HasFlag(Permission.Environment))
            TakeOutVariables(after[Permission.Environment]);
        if (whole == Permission.None && kept.Count == 0)
            return (after, whyNot);
        Permission narrowed = kept.Keys.Aggregate(Permission.None, static (sum, leaf) => sum | leaf);
        try
        {
            KernelLayer.Current.Apply(new KernelDrop(whole, kept));
            return (after with { KernelWhole = after.KernelWhole | whole, KernelKept = after.KernelKept | narrowed }, whyNot);
        }
        catch (KernelEnforcementException e) when (enforcement == Enforcement.BestEffort)
        {
            foreach (Permission leaf in PermissionNames.Leaves(whole | narrowed))
                whyNot[leaf] = e.Message;
            return (after with { KernelKept = after.KernelKept & ~narrowed }, whyNot);
        }
    }

    private static bool HeldByKernelAlready(PermissionState before, PermissionState after, Permission leaf) => after[leaf].IsGone
        ? (after.KernelWhole & leaf) != 0
        : (after.KernelKept & leaf) != 0 && after[leaf].Grants.SequenceEqual(before[leaf].Grants);

    // Before the kernel is asked: finding them needs to read.
    private static void TakeOutVariables(Holding held)
    {
        if (!held.IsWhole)
            EnvironmentScrub.Remove(name => !held.Covers(name, name) && !(held.IsGone && EnvironmentScrub.IsNeeded(name)));
    }

    private static PermissionOutcome Outcome(
        PermissionState state, Permission leaf, DropChange change, string? detail, Dictionary<Permission, string> whyNot)
    {
        EnforcementLayer layer = state.LayerOf(leaf);
        string? lacks = layer == EnforcementLayer.Both ? KernelLayer.Current.Lacks(leaf, !state[leaf].IsGone, state.KernelWhole) : null;
        string? both = detail is null || lacks is null ? detail ?? lacks : $"{detail}; {lacks}";
        return new PermissionOutcome(leaf, change, layer, whyNot.GetValueOrDefault(leaf), both);
    }

    private static void Publish(PermissionState state)
    {
        // The state first: whoever sees the new word must find the new state behind it.
        s_state = state;
        Volatile.Write(ref Guard.Watched, (int)state.Watched);
    }

    private static PermissionStanding Standing(PermissionState state, Permission leaf)
    {
        Holding holding = state[leaf];
        return new PermissionStanding(
            leaf, holding.IsWhole, state.LayerOf(leaf), [.. holding.Grants.Select(static grant => grant.Words)],
            [.. holding.Carved.Select(static denied => denied.Words)], state.SiteOf(leaf), (state.Audited & leaf) != 0);
    }
}
