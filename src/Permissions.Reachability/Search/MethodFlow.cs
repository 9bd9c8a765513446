// A forward dataflow over the blocks of one method: the state before every site and at the return, as transfers from the entry.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class MethodFlow
{
    /// <summary>Stands for "everything that the program ever drops" in <see cref="DroppedMeanwhile"/>.</summary>
    public const int Everything = 1 << 30;

    /// <summary>The flow of most methods: the state at the return is the state at the entry.</summary>
    public static readonly MethodFlow Unchanged = new() { Exit = Transfer.Identity, Summary = GuardSummary.Nothing };

    private readonly MethodNode method;
    private readonly Func<SiteNode, SiteEffect> effect;
    private readonly GuardFlow guards;
    private readonly PendingWork work;
    private readonly Transfer?[] before;
    private readonly int[] meanwhile;
    private readonly Transfer[] whenFinished;
    private readonly int[] gained; // by the work that a site started, perhaps only once it is awaited

    private MethodFlow() =>
        (method, effect, guards, work, before, meanwhile, whenFinished, gained) = (null!, null!, null!, null!, [], [], [], []);

    private MethodFlow(MethodNode method, Func<SiteNode, SiteEffect> effect, GuardResults results)
    {
        this.method = method;
        this.effect = effect;
        guards = new(method, results);
        work = new(method);
        before = new Transfer?[method.Sites.Count];
        meanwhile = new int[method.Sites.Count];
        whenFinished = new Transfer[method.Sites.Count];
        gained = new int[method.Sites.Count];
    }

    /// <summary>The state where the method returns, or null when it never does.</summary>
    public Transfer? Exit { get; private set; }

    /// <summary>What is also certain once the work that the method returns is finished.</summary>
    public Transfer WhenFinished { get; private set; } = Transfer.Identity;

    /// <summary>The check results that the method returns.</summary>
    public GuardSummary Summary { get; private set; } = GuardSummary.NotYet;

    /// <summary>The flow of its check results; null if nothing in the method changes the state.</summary>
    public GuardFlow? Guards => this == Unchanged ? null : guards;

    /// <param name="effect">What a call does to the state.</param>
    /// <param name="changesState">Whether any call in the method changes the state; if not, there is nothing to follow.</param>
    public static MethodFlow Run(MethodNode method, Func<SiteNode, SiteEffect> effect, GuardResults results, bool changesState)
    {
        if (!changesState && !method.Sites.Any(node => MattersToState(node) || PendingWork.Starts(node)))
            return Unchanged;
        var flow = new MethodFlow(method, effect, results);
        flow.Solve();
        return flow;
    }

    /// <summary>The state right before the site, or null when control never gets there.</summary>
    public Transfer? Before(int site) => this == Unchanged ? Transfer.Identity : before[site];

    /// <summary>
    /// The permissions that may be dropped between the start of this work and the wait for it; <see cref="Everything"/> if nothing waits
    /// for it.
    /// </summary>
    public int DroppedMeanwhile(int site) => this == Unchanged ? 0 : meanwhile[site];

    private static bool MattersToState(SiteNode node) =>
        node.Waits || node.Site.NeverReturns || node.Site.Guards != 0
        || node.Knowledge.Role is { Verb: CatalogVerb.Asks or CatalogVerb.Drops or CatalogVerb.Serves };

    private void Solve()
    {
        var blocks = method.Facts.Blocks.Count > 0 ? method.Facts.Blocks : StraightLine();
        var entry = new State[blocks.Count];
        var queue = new SortedSet<int>();
        void Enter(int block, State state)
        {
            var joined = entry[block].Join(state);
            if (joined == entry[block])
                return;
            entry[block] = joined;
            queue.Add(block);
        }
        Enter(0, new(Transfer.Identity, 0, 0, guards.AtEntry));
        while (queue.Count > 0)
        {
            var number = queue.Min;
            queue.Remove(number);
            var block = blocks[number];
            var state = entry[number];
            foreach (var handler in block.Handlers)
                Enter(handler, state);
            var assigned = 0;
            for (var i = 0; i <= block.Sites.Count && state.Transfer is not null; i++)
            {
                for (; assigned < block.Assignments.Count && block.Assignments[assigned].Before == i; assigned++)
                    state = state with { Known = guards.Assign(block.Assignments[assigned], state.Known) };
                if (i < block.Sites.Count)
                    state = Step(block.Sites[i], state);
                foreach (var handler in block.Handlers)
                    Enter(handler, state);
            }
            if (state.Transfer is not null)
                foreach (var edge in block.Next)
                    Enter(edge.To, state.Hold(guards.Decided(edge, state.Known), guards.InPart));
        }
        Finish(entry[1]);
    }

    private Block[] StraightLine()
    {
        var body = new Block();
        body.Sites.AddRange(Enumerable.Range(0, method.Sites.Count));
        body.Next.Add(new(1));
        return [body, new()];
    }

    private State Step(int site, State state)
    {
        var node = method.Sites[site];
        var transfer = state.Transfer!.Value;
        before[site] = before[site]?.Join(transfer) ?? transfer;
        guards.Note(site, state.Known);
        if (node.Site.NeverReturns)
            return state with { Transfer = null };
        var (pending, behind, gone, asserted) = (state.Pending, 0, 0, 0UL);
        if (node.Waits)
        {
            var finished = work.FinishedBy(node.WaitsFor.SelectMany(value => value.Nodes));
            pending &= ~finished;
            transfer = transfer.Suspend();
            foreach (var started in work.SitesOf(finished & state.Started))
            {
                transfer = transfer.Then(whenFinished[started]);
                if (meanwhile[started] == 0)
                    asserted = HeldSet.Both(asserted, guards.AssertedWhenAwaited(started, state.Known));
            }
            gone = work.SitesOf(finished & state.Started).Aggregate(0, (bits, started) => bits | whenFinished[started].MustGain);
            behind = work.SitesOf(finished).Aggregate(0, (bits, started) => bits | gained[started]);
            transfer = transfer with { MayGain = transfer.MayGain | behind };
        }
        var called = effect(node);
        if (called.Now is not { } change)
            return state with { Transfer = null, Pending = pending };
        (whenFinished[site], gained[site]) = (called.WhenFinished, change.MayGain);
        if (change.MayGain != 0)
            foreach (var started in work.SitesOf(pending))
                meanwhile[started] |= change.MayGain;
        var (known, held) = guards.Step(site, node, state.Known,
            change with { MayGain = change.MayGain | behind, MustGain = change.MustGain | gone });
        return new State(transfer.Then(change), pending | work.Bit(site), state.Started | work.Bit(site), known)
            .Hold(held, guards.InPart).Hold(asserted, guards.InPart);
    }

    private void Finish(State exit)
    {
        Exit = exit.Transfer;
        Summary = guards.Summary(exit.Transfer is null ? null : exit.Known);
        WhenFinished = work.SitesOf(work.Returned & exit.Started)
            .Aggregate(Transfer.Identity, (all, started) => all.Then(whenFinished[started]));
        foreach (var started in work.SitesOf(exit.Pending & ~work.Returned).Concat(work.Overflow))
            meanwhile[started] |= Everything;
    }

    /// <param name="Pending">Work that may be unfinished.</param>
    /// <param name="Started">Work that was started for certain.</param>
    /// <param name="Known">What is known of the check results in the method.</param>
    private readonly record struct State(Transfer? Transfer, ulong Pending, ulong Started, Known Known)
    {
        /// <summary>The same state if these permissions are held: a <see cref="HeldSet"/>.</summary>
        /// <param name="inPart">Permissions of which some drop takes only a part: a check may return true after it.</param>
        public State Hold(ulong held, int inPart)
        {
            if (held == HeldSet.Impossible)
                return this with { Transfer = null }; // control never gets there
            if (HeldSet.IsEmpty(held))
                return HeldSet.Old(held) == 0 ? this : this with { Known = Known.WithHeld(held) };
            var bits = HeldSet.Bits(held);
            return this with { Transfer = Transfer?.Held(bits | new PermissionSet(bits).Awaited.Bits, HeldSet.IsFresh(held), ~inPart),
                Known = Known.WithHeld(held) };
        }

        public State Join(State other) => new(
            Transfer is { } a ? other.Transfer is { } b ? a.Join(b) : a : other.Transfer,
            Pending | other.Pending,
            Transfer is null ? other.Started : other.Transfer is null ? Started : Started & other.Started,
            Transfer is null ? other.Known : other.Transfer is null ? Known : Known.Join(other.Known));
    }
}
