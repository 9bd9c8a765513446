// How a drop happens: decide, ask the kernel, publish. One drop at a time; a drop that fails changes nothing.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.State;

namespace Permissions;

internal static class DropEngine
{
    private const Permission Loading = Permission.FileSystemRead | Permission.NativeCode; // what reading anything new needs
    private static readonly object s_gate = new();
    private static volatile PermissionState? s_state;
    private static volatile PermissionState? s_coming;

    /// <summary>Whether this thread is in the middle of a drop. What is refused to the drop itself does not count as a denial.</summary>
    public static bool IsDroppingHere => Monitor.IsEntered(s_gate);

    public static PermissionState State => s_state!;

    /// <summary>What the kernel may refuse already: while a drop is under way it is ahead of <see cref="State"/>.</summary>
    public static PermissionState InForce => s_coming ?? s_state!;

    public static void Start(string? granted, bool audit = false) => Publish(HostGrants.Read(granted, audit));

    public static DropResult Drop(Permission permissions, DropOptions? options, string site) =>
        Change(permissions, options, site, static (_, holding) =>
            holding.IsGone ? (holding, DropChange.AlreadyDropped, null) : (Holding.Nothing, DropChange.Dropped, null));

    public static DropResult DropExcept(Permission permissions, string[] paths, DropOptions? options, string site)
    {
        Resource[] kept = AllowedResources.Read(permissions, paths);
        return Change(permissions, options, site, (_, holding) =>
        {
            (Holding next, DropChange change) = holding.Keep(kept);
            return (next, change, Exceptions(next));
        });
    }

    /// <summary>Everything that was asked for at several places, as one drop: all of it or nothing.</summary>
    /// <param name="requests">At least one.</param>
    /// <param name="required">What the kernel has to hold; where it cannot, nothing changes.</param>
    public static DropResult DropTogether(IReadOnlyList<DropRequest> requests, Permission required)
    {
        var read = requests.Select(static request => (Request: request,
            Kept: request.Paths is null ? null : AllowedResources.Read(request.Permissions, request.Paths))).ToList();
        Permission all = requests.Aggregate(Permission.None, static (sum, request) => sum | request.Permissions);
        return Change(
            all, asksKernel: true, required & all, Permission.None,
            string.Join(", ", requests.Select(static request => request.Site).Distinct()),
            leaf => requests.First(request => (request.Permissions & leaf) != 0).Site,
            (leaf, holding) =>
            {
                Holding next = holding;
                foreach ((DropRequest request, Resource[]? kept) in read)
                {
                    if ((request.Permissions & leaf) != 0 && !next.IsGone)
                        next = kept is null ? Holding.Nothing : next.Keep(kept).Next;
                }

                DropChange change = next == holding ? DropChange.AlreadyDropped : next.IsGone ? DropChange.Dropped : DropChange.Narrowed;
                return (next, change, change == DropChange.AlreadyDropped ? null : Exceptions(next));
            });
    }

    private static string? Exceptions(Holding held) => held.IsGone ? null : "except " + string.Join(", ", held.Grants);

    public static DropResult DropResource(Permission permissions, string resource, DropOptions? options, string site) =>
        Change(permissions, options, site, (leaf, holding) => holding.Drop(Resource.Of(leaf, resource)));

    public static void Audit(Permission permissions, DropOptions? options, string site)
    {
        lock (s_gate)
        {
            ImmutableArray<Holding> audited = State.AuditHoldings;
            foreach (Permission leaf in PermissionName.Leaves(permissions))
                audited = audited.SetItem(BitOperations.TrailingZeroCount((int)leaf), Holding.Nothing);
            Publish(State with { AuditHoldings = audited, AuditSite = site, Stacks = State.Stacks | Stacks(permissions, options) });
        }
    }

    public static PermissionStatus Status
    {
        get
        {
            PermissionState state = State;
            PermissionStanding[] standings = [.. PermissionName.Leaves(PermissionName.All).Select(leaf => Standing(state, leaf))];
            return new PermissionStatus { Standings = standings, Kernel = KernelLayer.Current.Description };
        }
    }

    private delegate (Holding Next, DropChange Change, string? Detail) Transition(Permission leaf, Holding holding);

    private static Permission Stacks(Permission permissions, DropOptions? options) =>
        options?.CaptureStacks == true ? permissions : Permission.None;

    private static DropResult Change(Permission permissions, DropOptions? options, string site, Transition transition)
    {
        Enforcement enforcement = options?.Enforcement ?? Enforcement.BestEffort;
        Permission required = enforcement == Enforcement.Required ? permissions : Permission.None;
        return Change(permissions, enforcement != Enforcement.GuardOnly, required, Stacks(permissions, options), site, _ => site,
            transition);
    }

    private static DropResult Change(
        Permission permissions, bool asksKernel, Permission required, Permission stacks, string site, Func<Permission, string> siteOf,
        Transition transition)
    {
        DropResult result;
        KernelEnforcementException? failure;
        lock (s_gate)
            (result, failure) = ChangeAlone(permissions, asksKernel, required, stacks, site, siteOf, transition);
        PermissionEvents.Raise(result); // outside the lock: a handler may drop something itself
        return failure is null ? result : throw failure;
    }

    private static (DropResult Result, KernelEnforcementException? Failure) ChangeAlone(
        Permission permissions, bool asksKernel, Permission required, Permission stacks, string site, Func<Permission, string> siteOf,
        Transition transition)
    {
        long start = Stopwatch.GetTimestamp();

        // Decide.
        PermissionState before = State;
        PermissionState after = before with { Stacks = before.Stacks | stacks };
        List<DropStep> steps = [];
        foreach (Permission leaf in PermissionName.Leaves(permissions))
        {
            (Holding next, DropChange change, string? detail) = transition(leaf, before[leaf]);
            if (next != before[leaf])
                after = after.With(leaf, next, siteOf(leaf));
            steps.Add(new DropStep(leaf, change, detail));
        }

        PermissionEvents.Prepare(); // what telling it needs can perhaps not be loaded afterwards
        if (asksKernel && (permissions & Loading) != 0)
            WarmUp.LoadExceptionPrinting();

        // Ask the kernel.
        List<OpenHandle> stillOpen = asksKernel ? [.. KernelLayer.Current.StillOpen(permissions, path => IsKept(after, path))] : [];
        if (permissions.HasFlag(Permission.Diagnostics))
            stillOpen.AddRange(DiagnosticDoors.Open());
        KernelResult result;
        try
        {
            result = AskKernel(before, after, permissions, asksKernel, required);

            // Publish.
            Publish(result.State);
        }
        finally
        {
            s_coming = null;
        }

        PermissionOutcome[] outcomes = [.. steps.Select(step => Outcome(result, step))];
        return (new DropResult(outcomes, site, Stopwatch.GetElapsedTime(start), stillOpen), result.Failure);
    }

    private static bool IsKept(PermissionState state, string path) =>
        state[Permission.FileSystemWrite].Covers(Resource.Of(Permission.FileSystemWrite, path));

    private static KernelResult AskKernel(
        PermissionState before, PermissionState after, Permission permissions, bool asksKernel, Permission required)
    {
        Reasons whyNot = new();
        Permission whole = Permission.None, narrowed = Permission.None;
        Dictionary<Permission, IReadOnlyList<string>> kept = [];
        foreach (Permission leaf in PermissionName.Leaves(permissions))
        {
            Holding holding = after[leaf];
            if (holding.IsFullyHeld)
                continue;
            if (holding.Excluded.Count > 0 && !holding.IsOpen)
                whyNot[leaf] = KernelGap.Of(KernelGapKind.ResourceExcluded,
                    $"what was carved out of it is the guard's alone: {string.Join(", ", holding.Excluded)}");
            if (HeldByKernelAlready(before, after, leaf))
                continue; // a repeated drop costs no filter and no layer
            if (!asksKernel)
                whyNot[leaf] = KernelGap.Of(KernelGapKind.NotAsked, "it was not asked");
            else if (holding.IsOpen)
                whyNot[leaf] = KernelGap.Of(KernelGapKind.ResourceExcluded, "neither seccomp nor Landlock can exclude a single resource");
            else if (KernelLayer.Current.WhyNot(leaf, withPaths: !holding.IsGone) is { } reason)
                whyNot[leaf] = KernelGap.Of(KernelGapKind.NotSupported, reason);
            else if (holding.IsGone)
                whole |= leaf;
            else
            {
                narrowed |= leaf;
                kept.Add(leaf, [.. holding.Grants.Select(static grant => grant.Canonical)]);
            }
        }

        foreach (Permission leaf in PermissionName.Leaves(required))
        {
            if (whyNot[leaf] is { } reason)
                throw new KernelEnforcementException($"The kernel cannot hold '{PermissionName.Of(leaf)}': {reason}. Nothing was dropped.",
                    leaf);
        }

        Action? takeOutVariables = asksKernel && permissions.HasFlag(Permission.Environment)
            ? VariablesToTakeOut(after[Permission.Environment]) : null;
        KernelResult result = Apply(after, whole, narrowed, kept, required, whyNot);
        takeOutVariables?.Invoke();
        return result;
    }

    private static KernelResult Apply(
        PermissionState after, Permission whole, Permission narrowed, Dictionary<Permission, IReadOnlyList<string>> kept,
        Permission required, Reasons whyNot)
    {
        if ((whole | narrowed) == Permission.None)
            return new KernelResult(after, whyNot);
        PermissionState held = after with { KernelFull = after.KernelFull | whole, KernelKept = after.KernelKept | narrowed };
        s_coming = held;
        try
        {
            return new KernelResult(held, whyNot, KernelLayer.Current.Apply(new KernelDrop(whole, kept)));
        }
        catch (KernelEnforcementException e) when (!e.IsStateUnchanged || ((whole | narrowed) & required) == Permission.None)
        {
            Permission partly = e.IsStateUnchanged ? Permission.None : (whole | narrowed) & ~e.Held;
            Permission lost = (whole | narrowed) & ~e.Held;
            foreach (Permission leaf in PermissionName.Leaves(lost))
                whyNot[leaf] = KernelGap.Of(KernelGapKind.Failed, e.Message);
            PermissionState inForce = after with
            {
                KernelFull = after.KernelFull | e.Held, KernelKept = after.KernelKept & ~narrowed,
                KernelPartly = after.KernelPartly | partly | (after.KernelKept & narrowed),
            };
            if ((lost & required) == Permission.None)
                return new KernelResult(inForce, whyNot);
            string message = $"{e.Message} This came to light when a part was in force already: '{PermissionName.Of(whole | narrowed)}' is "
                + $"dropped, and the guard holds it. The kernel does not hold '{PermissionName.Of(lost)}' on every thread. "
                + "End the process if that is not enough.";
            return new KernelResult(inForce, whyNot, Failure: KernelEnforcementException.PartlyApplied(message, e.Held, lost));
        }
    }

    private static bool HeldByKernelAlready(PermissionState before, PermissionState after, Permission leaf) => after[leaf].IsGone
        ? (after.KernelFull & leaf) != 0
        : (after.KernelKept & leaf) != 0 && after[leaf].Grants.SequenceEqual(before[leaf].Grants);

    // Found before the kernel is asked, since finding them needs to read; taken out when nothing can fail any more.
    private static Action? VariablesToTakeOut(Holding held) => held.IsFullyHeld
        ? null
        : EnvironmentScrub.Prepare(name => !held.Covers(name, name) && !(held.IsGone && EnvironmentScrub.IsNeeded(name)));

    private static PermissionOutcome Outcome(KernelResult result, DropStep step)
    {
        (Permission leaf, DropChange change, string? detail) = step;
        PermissionState state = result.State;
        EnforcementLayer layer = state.LayerOf(leaf);
        bool withPaths = !state[leaf].IsGone;
        string?[] details =
        [
            detail, layer == EnforcementLayer.Both ? KernelLayer.Current.GapOf(leaf, withPaths, state.KernelFull) : null,
            layer == EnforcementLayer.Both && withPaths ? result.Remark : null,
        ];
        string all = string.Join("; ", details.Where(static one => one is not null));
        return new PermissionOutcome { Permission = leaf, Change = change, Layer = layer, KernelGap = result.WhyNot[leaf],
            Detail = all.Length == 0 ? null : all };
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
        return new PermissionStanding
        {
            Permission = leaf, IsHeld = holding.IsFullyHeld, Layer = state.LayerOf(leaf), DropSite = state.SiteOf(leaf),
            IsAudited = (state.Audited & leaf) != 0,
            AllowedResources = [.. holding.Grants.Select(static grant => grant.Words)],
            DeniedResources = [.. holding.Excluded.Select(static denied => denied.Words)],
        };
    }
}
