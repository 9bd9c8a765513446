// Where delegates, sequences and tasks go: from arguments to parameters, from results to callers, through what an API does with them.
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private void AddValueFlows(CancellationToken cancellation)
    {
        foreach (var method in graph.Methods)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var flow in method.Facts.Flows)
                values.Flow(flow.From, flow.To);
            foreach (var site in method.Sites)
                AddValueFlows(method, site);
        }
    }

    private void AddValueFlows(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        node.Callees = FindCallees(method, node);
        if (site.Kind == SiteKind.Invoke)
        {
            foreach (var from in site.Receiver.Nodes)
                values.WhenArrives(from, body => Link(site, body));
            return;
        }
        if (site.Kind == SiteKind.Await)
        {
            foreach (var from in site.Receiver.Nodes)
                values.Flow(from, site.Result);
            return;
        }
        if (site.Kind != SiteKind.Call)
            return;
        if (node.Knowledge.Unreadable is { } why)
            values.Flow(Value.UnreadableBody(why), site.Result);
        var callees = Callees(node);
        var isNew = site.IsVirtual && callees.Length > 0 && replacing.Add((callees, site.Target));
        foreach (var callee in callees)
        {
            for (var i = 0; i < site.Arguments.Count; i++)
                foreach (var from in site.Arguments[i].Nodes)
                    values.Flow(from, Value.Parameter(callee.Facts.Id, i));
            if (site.Result.Length > 0)
                values.Flow(callee.Facts.IsIterator ? Value.Body(callee.Facts.Id) : Value.Result(callee.Facts.Id), site.Result);
            if (isNew && callee.Facts.Id != site.Target && replaced.Add((callee, site.Target)))
                for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++) // what an override gives back by ref or out comes out of the member that was called
                    values.Flow(Value.Parameter(callee.Facts.Id, i), Value.Parameter(site.Target, i));
        }
        // a collection that only keeps what it is handed gives nothing back, and would join everything with everything
        if (!site.IsOwn && node.Knowledge.Delegates is { } line && (line.Verb == CatalogVerb.Now || site.Result.Length > 0))
            HandIn(site, line);
        if (node.Knowledge.Delegates is not { Verb: CatalogVerb.Lazy })
            return;
        foreach (var from in site.Arguments.SelectMany(argument => argument.Nodes))
        {
            values.Flow(from, site.Result);
            foreach (var receiver in site.Receiver.Nodes)
                values.Flow(from, receiver);
        }
        foreach (var receiver in site.Receiver.Nodes)
            values.Flow(receiver, site.Result);
    }

    // An API hands the bodies that it runs what else it was handed; what it gives back may be what they gave it.
    private void HandIn(Site site, CatalogLine line)
    {
        var handed = site.Arguments.Append(site.Receiver).Where(value => value.Nodes.Count > 0).ToList();
        foreach (var value in handed)
            foreach (var node in value.Nodes)
                values.WhenArrives(node, body =>
                {
                    foreach (var callee in Targets(body))
                    {
                        foreach (var other in handed.Where(other => other != value && value != site.Receiver).SelectMany(other => other.Nodes))
                            for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++)
                                FlowIndirectly(other, callee, i);
                        if (line.Verb != CatalogVerb.Now)
                            continue;
                        values.Flow(Value.Result(callee.Facts.Id), site.Result);
                        for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++)
                            FlowIndirectly(Value.Result(callee.Facts.Id), callee, i);
                    }
                });
    }

    private void Link(Site site, string body)
    {
        foreach (var callee in Targets(body))
        {
            for (var i = 0; i < site.Arguments.Count; i++)
                foreach (var from in site.Arguments[i].Nodes)
                    FlowIndirectly(from, callee, i);
            values.Flow(Value.Result(callee.Facts.Id), site.Result);
        }
    }

    // What comes through a delegate stands apart from what calls of the method itself hand over, and is among all that it is handed.
    private void FlowIndirectly(string from, MethodNode callee, int parameter)
    {
        var direct = Value.Parameter(callee.Facts.Id, parameter);
        values.Flow(from, "i" + direct);
        values.Flow("i" + direct, direct);
    }
}
