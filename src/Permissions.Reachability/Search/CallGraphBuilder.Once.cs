// Finds lambdas that run at most once: they are passed to one object, which is created once and runs its delegate once.
using System;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    /// <summary>The lambda that the object behind a value runs, if there is only this one and it runs at most once.</summary>
    private MethodNode? OnlyFactory(Value value)
    {
        var bodies = value.Nodes.SelectMany(values.At).Distinct().Take(2).ToList();
        return bodies.Count == 1 && Value.BodyOf(bodies[0]) is { } id && bodies[0][0] == '='
            && graph.Find(id) is { OfThisName: null } lambda
            && CreatorOf(lambda.Facts) is { } creator
            && IsPassedOnce(creator, bodies[0]) ? lambda : null;
    }

    // The entry point and the initialiser of a type that is not generic run once.
    private MethodNode? CreatorOf(MethodFacts lambda)
    {
        var name = lambda.Id.IndexOf('~') is var end and > 0 && lambda.Id.IndexOf('~', end + 1) < 0
            ? WithoutParameters(lambda.Id.Substring(0, end)) : null;
        return name is null || !lambda.IsNested ? null : graph.Methods.Find(method => !method.Facts.IsNested
            && WithoutParameters(method.Facts.Id) == name
            && (method.Facts.Id == program.EntryPoint || method.Facts.IsTypeInitializer && method.Facts.Type.IndexOf('`') < 0));

        static string WithoutParameters(string id) => id.IndexOf('(') is var open and > 0 ? id.Substring(0, open) : id;
    }

    private static bool IsPassedOnce(MethodNode creator, string body)
    {
        var sites = Enumerable.Range(0, creator.Facts.Sites.Count)
            .Where(i => creator.Facts.Sites[i].Arguments.Append(creator.Facts.Sites[i].Receiver).Any(value => value.Nodes.Contains(body)))
            .Take(2).ToList();
        return sites.Count == 1 && !creator.Facts.Flows.Any(flow => flow.From == body) && !IsInALoop(creator.Facts, sites[0]);
    }

    private static bool IsInALoop(MethodFacts method, int site)
    {
        var at = method.Blocks.ToList().FindIndex(block => block.Sites.Contains(site));
        return at >= 0 && Closure.Of(method.Blocks[at].Next.Select(edge => edge.To),
            block => method.Blocks[block].Next.Select(edge => edge.To)).Contains(at);
    }
}
