// The state before every site of one method and where it returns, as transfers from its entry: a forward dataflow over its blocks.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class MethodFlow
{
    /// <summary>Stands for "everything that the program ever drops" in <see cref="MeanwhileDropped"/>.</summary>
    public const int Everything = 1 << 30;

    // Of most methods: where they return, the state is that of their entry.
    private static readonly MethodFlow Unchanged = new(new(new MethodFacts(), -1), _ => default) { Exit = Transfer.Identity };

    private readonly MethodNode method;
    private readonly Func<SiteNode, SiteEffect> effect;
    private readonly PendingWork work;
    private readonly Transfer?[] before;
    private readonly int[] meanwhile;
    private readonly Transfer[] whenFinished;

    private MethodFlow(MethodNode method, Func<SiteNode, SiteEffect> effect)
    {
        this.method = method;
        this.effect = effect;
        work = new(method);
        before = new Transfer?[method.Sites.Count];
        meanwhile = new int[method.Sites.Count];
        whenFinished = new Transfer[method.Sites.Count];
    }

    /// <summary>The state where the method returns, or null when it never does.</summary>
    public Transfer? Exit { get; private set; }

    /// <summary>What is certain besides once the work is finished that the method gives back.</summary>
    public Transfer WhenFinished { get; private set; } = Transfer.Identity;

    /// <param name="effect">What a call does to the state.</param>
    /// <param name="changesState">Whether any call of the method changes the state; otherwise there is nothing to follow.</param>
    public static MethodFlow Run(MethodNode method, Func<SiteNode, SiteEffect> effect, bool changesState)
    {
        if (!changesState && !method.Sites.Any(node => MattersToState(node) || PendingWork.Starts(node)))
            return Unchanged;
        var flow = new MethodFlow(method, effect);
        flow.Solve();
        return flow;
    }

    /// <summary>The state right before the site, or null when control never gets there.</summary>
    public Transfer? Before(int site) => this == Unchanged ? Transfer.Identity : before[site];

    /// <summary>What may be dropped between the start of this work and the wait for it; <see cref="Everything"/> when nobody waits.</summary>
    public int MeanwhileDropped(int site) => this == Unchanged ? 0 : meanwhile[site];

    private static bool MattersToState(SiteNode node) =>
        node.WaitsFor.Count > 0 || node.Site.NeverReturns || node.Site.Guards != 0
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
        Enter(0, new(Transfer.Identity, 0, 0));
        while (queue.Count > 0)
        {
            var number = queue.Min;
            queue.Remove(number);
            var block = blocks[number];
            var state = entry[number];
            foreach (var handler in block.Handlers)
                Enter(handler, state);
            foreach (var site in block.Sites)
                if (state.Transfer is not null)
                    state = Step(site, state);
            foreach (var handler in block.Handlers)
                Enter(handler, state);
            if (state.Transfer is { } transfer)
                foreach (var edge in block.Next)
                    Enter(edge.To, state with { Transfer = Take(edge, transfer) });
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

    private Transfer Take(Edge edge, Transfer transfer)
    {
        if (edge.Condition < 0 || !edge.Answer)
            return transfer;
        var asked = method.Sites[edge.Condition];
        var held = asked.Knowledge.Role is { Verb: CatalogVerb.Asks } line ? PermissionArguments.Read(asked.Site, line).Named.Bits : asked.Site.Guards;
        return held == 0 ? transfer : transfer.Held(held | new PermissionSet(held).Awaited.Bits);
    }

    private State Step(int site, State state)
    {
        var node = method.Sites[site];
        var transfer = state.Transfer!.Value;
        before[site] = before[site]?.Join(transfer) ?? transfer;
        if (node.Site.NeverReturns)
            return state with { Transfer = null };
        var pending = state.Pending;
        if (node.WaitsFor.Count > 0)
        {
            var finished = work.FinishedBy(node.WaitsFor.SelectMany(value => value.Nodes));
            pending &= ~finished;
            transfer = transfer.Suspend();
            foreach (var started in work.SitesOf(finished & state.Started))
                transfer = transfer.Then(whenFinished[started]);
        }
        var called = effect(node);
        if (called.Now is not { } change)
            return state with { Transfer = null, Pending = pending };
        whenFinished[site] = called.WhenFinished;
        if (change.MayGain != 0)
            foreach (var started in work.SitesOf(pending))
                meanwhile[started] |= change.MayGain;
        return new(transfer.Then(change), pending | work.Bit(site), state.Started | work.Bit(site));
    }

    private void Finish(State exit)
    {
        Exit = exit.Transfer;
        WhenFinished = work.SitesOf(work.Returned & exit.Started).Aggregate(Transfer.Identity, (all, started) => all.Then(whenFinished[started]));
        foreach (var started in work.SitesOf(exit.Pending & ~work.Returned).Concat(work.Overflow))
            meanwhile[started] |= Everything;
    }

    /// <param name="Pending">Work that may be unfinished.</param>
    /// <param name="Started">Work that was started for certain.</param>
    private readonly record struct State(Transfer? Transfer, ulong Pending, ulong Started)
    {
        public State Join(State other) => new(
            Transfer is { } a ? other.Transfer is { } b ? a.Join(b) : a : other.Transfer,
            Pending | other.Pending,
            Transfer is null ? other.Started : other.Transfer is null ? Started : Started & other.Started);
    }
}
