// The flow of a body after an edit, and whether anything outside of it sees another state.
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search.Incremental;

namespace Permissions.Reachability.Search;

internal sealed partial class DropSummaries
{
    /// <summary>
    /// Follows an edit of a body. False where its callers, or sites that are in both bodies, may see another state than before.
    /// </summary>
    public bool Follow(MethodNode method, BodyEdit edit)
    {
        static bool HasConditions(MethodFacts facts) =>
            Conditions.Of(facts).Any() || facts.Blocks.Any(block => block.Assignments.Count > 0);
        if (results.IsAsked && (HasConditions(edit.Before) || HasConditions(edit.After)))
            return false;
        var old = flows[method.Number];
        var flow = flows[method.Number] = MethodFlow.Run(method, Effect, results, relevant.Contains(method));
        return old is null || old.Exit == flow.Exit && old.WhenFinished == flow.WhenFinished && old.Summary == flow.Summary
            && Enumerable.Range(0, edit.Before.Sites.Count).All(site => edit.Now(site) is var now && (now < 0
                || old.Before(site) == flow.Before(now) && old.DroppedMeanwhile(site) == flow.DroppedMeanwhile(now)));
    }
}
