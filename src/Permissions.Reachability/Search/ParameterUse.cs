// Finds what methods do with the work that is passed to them: run a delegate parameter themselves, or wait for a task parameter.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class ParameterUse
{
    private readonly CallGraph graph;

    private ParameterUse(CallGraph graph) => this.graph = graph;

    public static void Find(CallGraph graph)
    {
        var use = new ParameterUse(graph);
        use.FindRuns();
        use.FindWaits();
        use.FindReturns();
    }

    // A method that runs its delegate parameter runs, at each call, only the delegate of that call, not those of all calls.
    private void FindRuns()
    {
        var handing = SitesWith((method, node) =>
            (node.Site.IsHandedWork || Value.IsTypeParameter(node.Site.ReceiverType) || node.Site.Types.Any(Value.IsTypeParameter))
                && Handed(node.Site).Any(value => OwnParameters(method, value).Any()));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (method, i) in handing)
                foreach (var (parameter, inner, through) in RunByParameter(method, method.Sites[i]))
                    changed |= AddRun(method, parameter, new(method, i, inner, through));
        }
    }

    // Few sites get work as an argument. Repeated questions look at these sites only.
    private List<(MethodNode Method, int Site)> SitesWith(Func<MethodNode, SiteNode, bool> matches)
    {
        var found = new List<(MethodNode, int)>();
        foreach (var method in graph.Methods)
            for (var i = 0; i < method.Sites.Count; i++)
                if (matches(method, method.Sites[i]))
                    found.Add((method, i));
        return found;
    }

    // A helper that waits for its task parameter waits on behalf of its caller.
    private void FindWaits()
    {
        var handed =
            SitesWith((_, node) => node.Waits || node.Site.Arguments.Any(value => value.Nodes.Count > 0));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (method, i) in handed)
            {
                var node = method.Sites[i];
                foreach (var callee in node.Callees.Where(callee => callee.WaitsForParameter.Count > 0 && !callee.Facts.IsAsync))
                    foreach (var ordinal in callee.WaitsForParameter.Where(one => one >= 0 && one < node.Site.Arguments.Count))
                        node.WaitFor(ordinal);
                foreach (var parameter in node.WaitsFor.SelectMany(value => OwnWork(method, value)).ToArray())
                    changed |= method.WaitsForParameter.Add(parameter);
            }
        }
    }

    // A helper that returns its task parameter leaves the wait to its caller. An async helper or an iterator returns a task of its own
    // instead.
    private void FindReturns()
    {
        var giving = graph.Methods.Where(method => method.Facts is { IsAsync: false, IsIterator: false, ParameterTypes.Count: > 0 }
            && method.Facts.Flows.Any(flow => flow.To == Value.Result(method.Facts.Id))).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var method in giving)
                changed |= AddReturns(method);
        }
    }

    private static bool AddReturns(MethodNode method)
    {
        var before = WorkSteps.Of(method).ToLookup(step => step.To, step => step.From);
        var behind = Closure.Of([Value.Result(method.Facts.Id)], node => before[node]);
        var known = method.ReturnsParameter.Count;
        method.ReturnsParameter.UnionWith(OwnParameters(method, new() { Nodes = [.. behind] }).Where(one => one >= 0)); // not its types
        return method.ReturnsParameter.Count > known;
    }

    /// <summary>The parameters that a method returns, if it returns nothing else.</summary>
    public static List<int> ReturnedAsHanded(MethodNode method)
    {
        var result = Value.Result(method.Facts.Id);
        var own = method.Facts.Flows.Where(flow => flow.To == result).Select(flow => OwnParameter(method, flow.From) ?? -1).ToList();
        return own.Exists(one => one < 0) ? [] : own;
    }

    // The parameters from which a value comes, also through an awaiter or ConfigureAwait.
    private static IEnumerable<int> OwnWork(MethodNode method, Value value) =>
        OwnParameters(method, value).Concat(method.Sites
            .Where(site => site.Site.Result.Length > 0 && value.Nodes.Contains(site.Site.Result)
                && site.Knowledge.Delegates is { Verb: CatalogVerb.Lazy })
            .SelectMany(site => site.Site.Arguments.Append(site.Site.Receiver)).SelectMany(inner => OwnWork(method, inner)));

    private IEnumerable<(int Parameter, Via? Inner, string Through)> RunByParameter(MethodNode method, SiteNode node)
    {
        foreach (var parameter in
            OwnParameters(method,
                new() { Nodes = node.Site.MakesTypeParameter ? node.Site.Types : node.Site.ReceiverType is { } type ? [type] : [] }))
            yield return (parameter, null, "");
        if (CallGraphBuilder.IsOnHiddenObject(node) || node.Site.Kind == SiteKind.Invoke)
            foreach (var parameter in OwnParameters(method, node.Site.Receiver))
                yield return (parameter, null, "");
        if (node.Knowledge.Delegates is { Verb: CatalogVerb.Now })
        {
            foreach (var (value, through) in CallGraphBuilder.RunBy(node))
                foreach (var parameter in OwnParameters(method, value))
                    yield return (parameter, null, through);
            yield break;
        }
        foreach (var callee in node.Callees.Where(callee => callee.RunsParameter.Count > 0))
            foreach (var (handed, runs) in callee.RunsParameter.Select(pair => (pair.Key, pair.Value)).ToArray())
                foreach (var parameter in OwnParameters(method, Handed(node.Site, handed)))
                    foreach (var run in runs.ToArray())
                        yield return (parameter, run, run.Through);
    }

    private static bool AddRun(MethodNode method, int parameter, Via via)
    {
        const int most = 8; // paths on which one parameter is run; more of them add nothing to the state
        if (!method.RunsParameter.TryGetValue(parameter, out var runs))
            method.RunsParameter[parameter] = runs = [];
        if (runs.Count >= most || runs.Any(run =>
            run.Site == via.Site && run.Inner?.Method == via.Inner?.Method && run.Through == via.Through))
            return false;
        runs.Add(via);
        return true;
    }

    /// <summary>The argument that a call passes to a parameter of its callee. Type parameters count down from -1.</summary>
    public static Value Handed(Site site, int parameter) => parameter >= 0
        ? parameter < site.Arguments.Count ? site.Arguments[parameter] : Value.Nothing
        : -1 - parameter < site.Types.Count && site.Types[-1 - parameter] is { Length: > 0 } type
            ? new() { Nodes = [Value.TypeNode(type)] } : Value.Nothing;

    private static IEnumerable<Value> Handed(Site site) =>
        site.Arguments.Append(site.Receiver).Append(new() { Nodes = [.. site.Types, site.ReceiverType ?? ""] });

    /// <summary>The method's own parameters among the nodes of a value.</summary>
    public static IEnumerable<int> OwnParameters(MethodNode method, Value value) =>
        value.Nodes.Select(node => OwnParameter(method, node)).OfType<int>();

    /// <summary>
    /// The method's own parameter that a node stands for; null for any other node. Also null for an iterator: it uses its arguments when it
    /// is enumerated, not when it is called.
    /// </summary>
    public static int? OwnParameter(MethodNode method, string node)
    {
        var id = method.Facts.Id; // P:id|ordinal or T:id|ordinal
        if (method.Facts.IsIterator || node.Length <= id.Length + 3 || node[0] is not ('P' or 'T') || node[1] != ':'
            || node[id.Length + 2] != '|' || string.CompareOrdinal(node, 2, id, 0, id.Length) != 0)
            return null;
        var ordinal = int.Parse(node.Substring(id.Length + 3));
        return node[0] == 'P' ? ordinal : -1 - ordinal;
    }
}
