// Follows check results through one method: from the check, through the slots that store it, to the branches that it decides.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class GuardFlow(MethodNode method, GuardResults results)
{
    private readonly MethodConditions conditions = results.Of(method);
    private readonly Known?[] before = new Known?[results.IsAsked ? method.Sites.Count : 0];
    private readonly Dictionary<string, Outcome> stored = new(StringComparer.Ordinal);

    public int InPart => results.InPart;

    public Known AtEntry => results.AtEntry(method);

    /// <summary>The check results that this method stores permanently in slots that other methods see.</summary>
    public IReadOnlyDictionary<string, Outcome> Stored => stored;

    /// <summary>Whether this method would store more permanent results if more permissions were certainly dropped.</summary>
    public bool MayStoreMore { get; private set; }

    /// <summary>What is known directly before a site; null if control never gets there.</summary>
    public Known? Before(int site) => site < before.Length ? before[site] : null;

    public Outcome Of(Condition? condition, Known known) => conditions.Of(condition, known);

    public void Note(int site, Known known)
    {
        if (results.IsAsked)
            before[site] = before[site]?.Join(known) ?? known;
    }

    /// <summary>The permissions that are held on this edge out of a block, if any.</summary>
    public ulong Decided(Edge edge, Known known)
    {
        if (edge.Condition is null || conditions.Count == 0)
            return 0;
        var outcome = conditions.Of(edge.Condition, known);
        return edge.WhenTrue ? outcome.True : outcome.False;
    }

    public Known Assign(Assignment assignment, Known known)
    {
        if (!results.IsAsked)
            return known;
        var value = conditions.Of(assignment.Value, known).Where(known.Held);
        var slot = assignment.Slot.TrimStart(Condition.OfAnyObject[0]);
        // copying the same slot of another object adds nothing
        if (assignment.Value is not { Kind: ConditionKind.Stored } copied || copied.Slot.TrimStart(Condition.OfAnyObject[0]) != slot)
            Store(slot, value, known.Gone);
        if (!conditions.Slots.TryGetValue(slot, out var number))
            return known;
        // the slot of another object may be the same slot
        return known.With(number, slot.Length == assignment.Slot.Length ? value : known[number].Join(value));
    }

    private void Store(string slot, Outcome value, int gone)
    {
        var forGood = new Outcome(HeldSet.ForGood(value.True, gone), HeldSet.ForGood(value.False, gone));
        MayStoreMore |= HeldSet.Bits(value.True) != HeldSet.Bits(forGood.True) || HeldSet.Bits(value.False) != HeldSet.Bits(forGood.False);
        stored[slot] = stored.TryGetValue(slot, out var other) ? other.Join(forGood) : forGood;
    }

    /// <summary>
    /// What is known after a call, and the permissions that are held there because the callee returns only if they are held.
    /// </summary>
    public (Known Known, ulong Held) Step(int site, SiteNode node, Known known, Transfer change)
    {
        if (!results.IsAsked)
            return (known, 0);
        var arguments = known;
        known = known.Dropped(change.MayGain).WithGone(change.MustGain & ~results.InPart);
        if (change.MayLate != 0 || node.Waits)
            known = Awaited(node.Site.Receiver.Condition, known.Suspended());
        foreach (var (slot, number, writers) in results.SharedSlots(method))
            // code that runs once ran before the slot was used
            if (node.Edges.Exists(edge => edge.Kind != EdgeKind.NowOnce && writers.Contains(edge.Callee)))
                known = known.With(number, known[number].Join(results.Stored(slot)));
        foreach (var (parameter, number) in conditions.GivenBy(site))
            known = known.With(number, GivenBack(node, parameter, arguments));
        return (known, Asserted(node, arguments));
    }

    // An awaited check has its result once the wait is over.
    private Known Awaited(Condition? awaited, Known known)
    {
        foreach (var number in conditions.NumbersIn(awaited))
            known = known.With(number, known[number].Refreshed());
        return known;
    }

    public GuardSummary Summary(Known? exit)
    {
        if (!results.IsAsked || exit is null)
            return exit is null ? GuardSummary.NotYet : GuardSummary.Nothing;
        var returned = conditions.Slots.TryGetValue(Value.Result(method.Facts.Id), out var number) ? exit[number] : Outcome.Unknown;
        var given = conditions.Slots.Select(slot => (Parameter: MethodConditions.OwnParameter(method.Facts, slot.Key),
            Value: exit[slot.Value]))
            .Where(one => one.Parameter >= 0).Concat(Parts(exit)).OrderBy(one => one.Parameter).ToList();
        return new(returned, given, exit.Held);
    }

    // The parts of a tuple count down from -2.
    private IEnumerable<(int Parameter, Outcome Value)> Parts(Known exit)
    {
        var result = Value.ResultPart(method.Facts.Id, 0).TrimEnd('0');
        return conditions.Slots.Where(slot => slot.Key.StartsWith(result, StringComparison.Ordinal))
            .Select(slot => (-2 - int.Parse(slot.Key.Substring(result.Length)), exit[slot.Value]));
    }

    private Outcome GivenBack(SiteNode node, int parameter, Known known)
    {
        var isResult = parameter == -1;
        var answer = Joined(node, known, summary => isResult ? summary.Returned : summary.Of(parameter)) ?? Outcome.Unknown;
        if (!isResult)
            return answer;
        if (node.Knowledge.Role is { Verb: CatalogVerb.Asks } line)
            answer = new(HeldSet.Both(Named(node.Site, line, known), node.Edges.Count > 0 ? answer.True : 0), 0);
        return node.Site.Guards == 0 ? answer : answer with { True = HeldSet.Both(HeldSet.Holding(node.Site.Guards), answer.True) };
    }

    private ulong Named(Site site, CatalogLine line, Known known) =>
        PermissionArguments.Read(site, line).Named is { IsEmpty: false } named ? HeldSet.Holding(named.Bits)
            : site.Arguments.Count > 0 ? HeldSet.Asked(conditions.Of(site.Arguments[0].AsCondition(), known).True) : 0;

    private ulong Asserted(SiteNode node, Known known) =>
        node.Site.IsAsync ? 0 : Joined(node, known, summary => new(summary.Held, 0))?.True ?? 0;

    /// <summary>The permissions that are held once the work that a call started is finished: otherwise it throws.</summary>
    public ulong AssertedWhenAwaited(int site, Known known) =>
        results.IsAsked && method.Sites[site] is { Site.IsAsync: true } node
            ? Joined(node, known, summary => new(summary.Held, 0))?.True ?? 0 : 0;

    // What the summaries of all possible callees have in common; null if a callee may be unknown.
    private Outcome? Joined(SiteNode node, Known known, Func<GuardSummary, Outcome> part)
    {
        if (node.Site.Kind != SiteKind.Invoke && !node.Site.IsOwn || node.HeldBack.Length > 0 || node.Slot is { HasUnread: true })
            return null;
        Outcome? joined = null;
        foreach (var edge in node.Edges)
        {
            if (edge.Kind != EdgeKind.Now || edge.Via is not null)
                continue;
            var said = part(results.SummaryOf(edge.Callee));
            Outcome Argument(int parameter) =>
                parameter < node.Site.Arguments.Count
                    ? conditions.Of(node.Site.Arguments[parameter].AsCondition(), known) : Outcome.Unknown;
            said = new(HeldSet.Given(said.True, Argument), HeldSet.Given(said.False, Argument));
            joined = joined?.Join(said) ?? said;
        }
        return joined;
    }
}
