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

    private readonly MethodNode method;
    private readonly Func<SiteNode, Transfer?> effect;
    private readonly PendingWork work;
    private readonly Transfer?[] before;
    private readonly int[] meanwhile;

    private MethodFlow(MethodNode method, Func<SiteNode, Transfer?> effect)
    {
        this.method = method;
        this.effect = effect;
        work = new(method);
        before = new Transfer?[method.Sites.Count];
        meanwhile = new int[method.Sites.Count];
    }

    /// <summary>The state where the method returns, or null when it never does.</summary>
    public Transfer? Exit { get; private set; }

    /// <param name="effect">What a call does to the state; null when it does not return.</param>
    /// <param name="changesState">Whether any call of the method changes the state; otherwise there is nothing to follow.</param>
    public static MethodFlow Run(MethodNode method, Func<SiteNode, Transfer?> effect, bool changesState)
    {
        var flow = new MethodFlow(method, effect);
        if (changesState || !flow.work.IsEmpty || method.Sites.Any(MattersToState))
            flow.Solve();
        else
            flow.SetUnchanged();
        return flow;
    }

    /// <summary>The state right before the site, or null when control never gets there.</summary>
    public Transfer? Before(int site) => before[site];

    /// <summary>What may be dropped between the start of this work and the wait for it; <see cref="Everything"/> when nobody waits.</summary>
    public int MeanwhileDropped(int site) => meanwhile[site];

    private static bool MattersToState(SiteNode node) =>
        node.WaitsFor.Count > 0 || node.Site.NeverReturns || node.Site.Guards != 0
        || node.Knowledge.Role is { Verb: CatalogVerb.Asks or CatalogVerb.Drops or CatalogVerb.Serves };

    private void SetUnchanged()
    {
        for (var i = 0; i < before.Length; i++)
            before[i] = Transfer.Identity;
        Exit = Transfer.Identity;
    }

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
        Enter(0, new(Transfer.Identity, 0));
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
        var held = asked.Knowledge.Role is { Verb: CatalogVerb.Asks } ? PermissionArguments.Read(asked.Site, firstOnly: true).Named.Bits : asked.Site.Guards;
        return held == 0 ? transfer : transfer.Held(held);
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
            pending &= ~work.FinishedBy(node.WaitsFor.SelectMany(value => value.Nodes));
            transfer = transfer.Suspend();
        }
        if (effect(node) is not { } change)
            return new(null, pending);
        if (change.MayGain != 0)
            foreach (var started in work.SitesOf(pending))
                meanwhile[started] |= change.MayGain;
        return new(transfer.Then(change), pending | work.Bit(site));
    }

    private void Finish(State exit)
    {
        Exit = exit.Transfer;
        foreach (var started in work.SitesOf(exit.Pending & ~work.Returned).Concat(work.Overflow))
            meanwhile[started] |= Everything;
    }

    private readonly record struct State(Transfer? Transfer, ulong Pending)
    {
        public State Join(State other) => new(
            Transfer is { } a ? other.Transfer is { } b ? a.Join(b) : a : other.Transfer,
            Pending | other.Pending);
    }
}
