// The conclusions after edits that add and take out sites which run no code of the program: only what is said of these bodies changes.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search.Incremental;

namespace Permissions.Reachability.Search;

public sealed partial class ProgramAnalysis
{
    private HashSet<MethodNode>? behindHeldBack;

    /// <summary>The conclusions after edits that the graph followed; null where they change what is said of other code.</summary>
    /// <param name="before">The conclusions before the edits.</param>
    /// <param name="places">Where the code of the changed files went.</param>
    internal Conclusions? Follow(ProgramFacts now, Conclusions before,
        IReadOnlyList<(BodyEdit Edit, List<SiteNode> Added, List<SiteNode> Removed)> edits, PlaceMap places, CancellationToken cancellation)
    {
        var hasOtherNeeds = false;
        var bodies = new List<MethodNode>();
        foreach (var (edit, added, removed) in edits)
        {
            var method = graph.Find(edit.After.Id)!;
            if (added.Concat(removed).Any(node => node.Edges.Count > 0 || Why(node) is not null) || !summaries.Follow(method, edit)
                || phases.IsCalledWithConstants(method)
                || !ConstantArguments.DecidingOf(edit.Before).SequenceEqual(ConstantArguments.DecidingOf(edit.After)))
                return null;
            if (added.Concat(removed).Any(FirstRuns.Needs))
            {
                var others = method.Sites.Except(added).ToList();
                if (added.Exists(FirstRuns.Needs) != removed.Exists(FirstRuns.Needs) && !others.Exists(FirstRuns.Needs)
                    && once.LeadTo(method))
                    return null;
                hasOtherNeeds = true;
            }
            started?.RemoveAll(at => removed.Contains(at.Node));
            bodies.Add(method);
        }
        program = now;
        reached = null;
        for (var i = 0; i < uses.Count; i++)
            uses[i] = uses[i] with { Finding = uses[i].Finding.Moved(places) };
        foreach (var method in bodies)
        {
            Replace(known, at => at.Method, method, [.. ReachedSites(method).Where(at => !at.Node.Knowledge.IsNothing)]);
            Replace(uses, at => at.Method, method, [.. known.Where(at => at.Method == method).SelectMany(Uses)]);
        }
        cancellation.ThrowIfCancellationRequested();
        var moved = before.Moved(places);
        return (moved with
        {
            Findings = OfUses(),
            Unawaited = hasOtherNeeds && started!.Count > 0 ? Unawaited() : moved.Unawaited,
            BlindSpots = hasOtherNeeds && bodies.Exists(BehindHeldBack.Contains) ? BlindSpots() : moved.BlindSpots,
            Unguarded = Unguarded(),
            GuardedCalls = Guarded(node => true),
            StubbedCalls = Guarded(node => node.Site.CanHaveStub),
        }).AsDrawnNow();
    }

    // What calls that are not followed may run: what it needs is said at these calls.
    private HashSet<MethodNode> BehindHeldBack =>
        behindHeldBack ??= Closure.Of(graph.Methods.SelectMany(method => method.Sites).SelectMany(node => node.HeldBack),
            method => method.Sites.SelectMany(node => node.Edges.Select(edge => edge.Callee).Concat(node.HeldBack)));

    // Both lists are in the order of the methods' numbers.
    private static void Replace<T>(List<T> all, System.Func<T, MethodNode> methodOf, MethodNode method, List<T> now)
    {
        var first = all.FindIndex(one => methodOf(one).Number >= method.Number);
        all.RemoveAll(one => methodOf(one) == method);
        all.InsertRange(first < 0 ? all.Count : first, now);
    }
}
