// The steps of started work through one method: from value to value, through wrappers, and through helpers that return it.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class WorkSteps
{
    public static List<(string From, string To)> Of(MethodNode method)
    {
        var steps = method.Facts.Flows.Select(flow => (flow.From, flow.To)).ToList();
        foreach (var node in method.Sites)
        {
            foreach (var callee in node.Callees ?? [])
                foreach (var parameter in callee.ReturnsParameter)
                    if (parameter < node.Site.Arguments.Count)
                        steps.AddRange(node.Site.Arguments[parameter].Nodes.Select(from => (from, node.Site.Result)));
            if (node.Knowledge.Delegates is not { Verb: CatalogVerb.Lazy })
                continue;
            foreach (var from in node.Site.Arguments.SelectMany(argument => argument.Nodes).Concat(node.Site.Receiver.Nodes))
                steps.Add((from, node.Site.Result));
            foreach (var from in node.Site.Arguments.SelectMany(argument => argument.Nodes))
                foreach (var receiver in node.Site.Receiver.Nodes)
                    steps.Add((from, receiver));
        }
        return steps;
    }
}
