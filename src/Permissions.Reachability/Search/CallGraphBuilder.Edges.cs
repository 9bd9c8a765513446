// Creates an edge for each callee of each site, once all reached methods and all value flows are known.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    /// <summary>Stands for the framework types through which an object calls the objects that it was created with.</summary>
    private const string Inside = "inside";

    private void Link(CancellationToken cancellation)
    {
        var reached = graph.Methods.FindAll(method => method.IsReached);
        foreach (var method in reached)
            foreach (var node in method.Sites)
                FindCallees(method, node);
        ParameterUse.Find(graph);
        foreach (var method in reached)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var site in method.Sites)
                AddEdges(method, site);
        }
        foreach (var (node, edge) in registrations.Edges(Bodies).ToList())
            node.Add(edge);
    }

    private void FindCallees(MethodNode caller, SiteNode node)
    {
        var site = node.Site;
        if (node.IsDead)
            return;
        if (site.Kind == SiteKind.Dynamic)
        {
            var found = new HashSet<MethodNode>();
            WithNamed(node, member => found.UnionWith(Named(member)));
            node.Callees = [.. found.OrderBy(callee => callee.Number)];
        }
        if (site.Kind != SiteKind.Call)
            return;
        if (TypeParameterOf(site) is { } parameter)
        {
            var decided = new HashSet<MethodNode>();
            foreach (var type in values.At(parameter))
                WithTargets(type, node, callee => decided.Add(callee));
            node.Callees = [.. decided.OrderBy(callee => callee.Number)];
        }
        else if (!site.IsVirtual)
        {
            node.Callees = graph.Find(site.Target) is { } only ? only.SeenFrom(caller) : [];
        }
        else if (OfMadeObjects(site) is { } known)
        {
            node.Callees = [.. known.SelectMany(Named)];
        }
        else if (node.Slot is { } slot)
        {
            if (slot.Callees is null)
                slot.HasUnread = slot.Members.Exists(id => graph.Find(id) is null);
            node.Callees = slot.Callees ??= [.. slot.Members.OrderBy(id => id, StringComparer.Ordinal).SelectMany(Named)];
            if (!IsOnHiddenObject(node) || !site.Receiver.Nodes.SelectMany(values.At).Any(body => Value.ObjectOf(body) is not null))
                node.HeldBack = slot.HeldBack ??= [.. dispatch.HeldBack(slot).SelectMany(Named)];
        }
    }

    private void AddEdges(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        if (node.IsDead)
            return;
        if (site.Touches is { } type)
            foreach (var initializer in InitializersOf(type))
                node.Add(new(initializer, EdgeKind.NowOnce, IsCertain: RunsAtTouch(site, type)));
        switch (site.Kind)
        {
            case SiteKind.Invoke:
                AddBodies(method, node, site.Receiver, EdgeKind.Now);
                node.Unreadable = site.Receiver.Nodes.SelectMany(values.At).Select(Value.UnreadableOf)
                    .FirstOrDefault(why => why is not null);
                break;
            case SiteKind.Escape:
                AddBodies(method, node, site.Receiver, EdgeKind.Later);
                break;
            case SiteKind.Await: // who waits for a task asks the object that the task was created around
                AddBodies(method, node, site.Receiver, EdgeKind.Now, through: Inside);
                break;
            case SiteKind.Dynamic:
                node.AddCalls(node.Callees);
                AddBodies(method, node, Kept(site.Target), EdgeKind.Now);
                foreach (var argument in HandedOn(site))
                    AddBodies(method, node, argument, EdgeKind.Later);
                break;
            case SiteKind.Call:
                AddCallees(method, node);
                if ((!site.IsOwn || node.Knowledge.Delegates is not null) && registrations.IsAsked(node))
                    AddHandedOver(method, node);
                break;
        }
    }

    // Without a static constructor, only an access of a static field certainly runs the initialiser. Each constructed generic type has its
    // own.
    private bool RunsAtTouch(Site site, string type) =>
        type.IndexOf('`') < 0 && (site.Kind == SiteKind.Touch || dispatch.Type(type) is { HasStaticConstructor: true });

    private void AddCallees(MethodNode method, SiteNode node)
    {
        if (TypeParameterOf(node.Site) is { } parameter)
        {
            AddBodies(method, node, new() { Nodes = [parameter] }, EdgeKind.Now);
            return;
        }
        if (IsOnHiddenObject(node))
            AddBodies(method, node, node.Site.Receiver, EdgeKind.Now);
        var callees = node.Callees;
        if (!Array.Exists(callees, callee => callee.RunsParameter.Count > 0 || IsCut(method, callee)))
        {
            node.AddCalls(callees);
            return;
        }
        foreach (var callee in callees)
        {
            if (IsCut(method, callee))
                continue;
            if (!callee.Facts.IsIterator)
                node.Add(callee.Called);
            foreach (var run in callee.RunsParameter.OrderBy(run => run.Key))
                foreach (var via in run.Value)
                    AddBodies(method, node, ParameterUse.Handed(node.Site, run.Key), EdgeKind.Now, via: via);
        }
    }

    private void AddHandedOver(MethodNode method, SiteNode node)
    {
        var line = node.Knowledge.Delegates;
        var kind = line?.Verb switch
        {
            CatalogVerb.Now or CatalogVerb.Lazy => EdgeKind.Now,
            CatalogVerb.Concurrent => EdgeKind.Concurrent,
            _ => registrations.IsOnce(node) ? EdgeKind.LaterUnlessStarted : EdgeKind.Later,
        };
        if (line?.Option("binds") is not null)
            foreach (var handler in node.Site.Arguments.SelectMany(argument => Bodies(method, node, argument)).ToList())
            {
                graph.Handlers[handler] = PathLabel.Of(line, node.Site) ?? handler.Facts.Name;
                Bind(handler, member => node.Add(new(member, kind, At: node)));
            }
        if (line?.Option("first") is not null && OnlyFactory(node.Site.Receiver) is { } factory)
            node.Add(new(factory, EdgeKind.NowOnce, At: node, IsCertain: true));
        else
            foreach (var (value, through) in RunBy(node))
                AddBodies(method, node, value, kind, ReferenceEquals(value, node.Site.Receiver) ? null : PathLabel.Of(line, node.Site),
                    through: through);
    }

    /// <summary>
    /// The values whose bodies an API runs now or later, and the types through which it calls objects. A lazy value runs where its result
    /// is used.
    /// </summary>
    public static IEnumerable<(Value Value, string Through)> RunBy(SiteNode node)
    {
        var line = node.Knowledge.Delegates;
        if (line is { Verb: CatalogVerb.Finds })
            yield break;
        if (line is { Verb: CatalogVerb.Lazy } && line.Option("runs") is null)
            yield return (node.Site.Receiver, Inside); // an object calls those that it was created with when it is called itself
        foreach (var handed in HandedObjects(node))
            yield return handed;
        if (line is { Verb: CatalogVerb.Waits } || line is { Verb: CatalogVerb.Lazy } && line.Option("runs") is null)
            yield break;
        if (line is { Verb: CatalogVerb.Now or CatalogVerb.Concurrent })
            yield return (node.Site.Receiver, MemberId.ContainingType(node.Site.Target));
        for (var i = 0; i < node.Site.Arguments.Count; i++)
            if (!node.Site.Arguments[i].IsExpressionTree || line is not null)
                yield return (node.Site.Arguments[i],
                    MemberId.ParameterType(node.Site.Target, i) is var type && type != "System.Object" ? type : "");
    }

    // The objects and types on which an API calls the members that its catalog line names.
    private static IEnumerable<(Value Value, string Through)> HandedObjects(SiteNode node)
    {
        if (Dispatch.CallsOf(node.Knowledge.Delegates) is not { } calls)
            yield break;
        foreach (var argument in node.Site.Arguments)
            yield return (argument, calls);
        var only = node.Knowledge.Delegates!.Ordinal("of");
        for (var i = 0; i < node.Site.Types.Count; i++)
            if ((only < 0 || only == i) && node.Site.Types[i] is { Length: > 0 } type)
                yield return (new() { Nodes = [Value.IsTypeParameter(type) ? type : Value.Object(type)] }, calls);
    }

    private void AddBodies(MethodNode method, SiteNode node, Value value, EdgeKind kind, string? label = null, Via? via = null,
        string through = "")
    {
        if (value.Nodes.Count == 0)
            return;
        foreach (var body in Arriving(method, value, kind))
            WithTargets(body, via?.Last ?? node, callee => node.Add(new(callee, kind, label, via, node)),
                via?.Through ?? through);
    }

    private IEnumerable<MethodNode> Bodies(MethodNode method, SiteNode node, Value value)
    {
        var found = new HashSet<MethodNode>();
        foreach (var body in Arriving(method, value, EdgeKind.Later))
            WithTargets(body, node, callee => found.Add(callee));
        return found.OrderBy(callee => callee.Facts.Id, StringComparer.Ordinal);
    }

    // Arguments of direct calls are left out, because they are recorded at these calls.
    private IEnumerable<string> Arriving(MethodNode method, Value value, EdgeKind kind)
    {
        foreach (var node in value.Nodes)
            foreach (var body in
                values.At(kind == EdgeKind.Now && ParameterUse.OwnParameter(method, node) is not null ? Value.Indirect(node) : node)
                    .ToList())
                yield return body;
    }
}
