// Builds the call graph on the fly: it reads a body when it is reached, and resolves virtual calls again for each new type.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private readonly ProgramFacts program;
    private readonly PermissionCatalog catalog;
    private readonly Dispatch dispatch;
    private readonly ValueGraph values = new();
    private readonly CallGraph graph;
    private readonly Registrations registrations;
    private readonly Queue<MethodNode> unread = new();
    private AllowedResources? allowed;
    private int reached;
    private readonly HashSet<(MethodNode Callee, string Declared)> replaced = [];
    private readonly Dictionary<string, List<MethodNode>> typeInitializers = new(StringComparer.Ordinal);

    private CallGraphBuilder(ProgramFacts program, PermissionCatalog catalog)
    {
        this.program = program;
        this.catalog = catalog;
        dispatch = new(program, catalog);
        graph = new(program, catalog, dispatch) { Added = Note };
        dispatch.AttributesOfMember = id => graph.Find(id)?.Facts.Attributes ?? [];
        registrations = new(graph, dispatch, catalog);
    }

    public CallGraph Graph => graph;

    public static CallGraphBuilder Build(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation)
    {
        var builder = new CallGraphBuilder(program, catalog);
        builder.graph.AddOwn();
        builder.Discover(cancellation);
        builder.graph.Close();
        builder.Link(cancellation);
        FrameworkRoots.Add(builder.graph, builder.dispatch, catalog, builder.registrations);
        builder.allowed = new(builder.graph, program);
        return builder;
    }

    private void Note(MethodNode method)
    {
        if (method.Facts.IsTypeInitializer)
        {
            if (!typeInitializers.TryGetValue(method.Facts.Type, out var list))
                typeInitializers[method.Facts.Type] = list = [];
            list.Add(method);
        }
        if (method.Facts.Contract.IsRuntime)
            Reach(method);
    }

    // Repeats until nothing new is reached: each body that is read creates types and moves values, which reach more bodies.
    private void Discover(CancellationToken cancellation)
    {
        FrameworkRoots.AddStartup(graph, program, dispatch);
        MakeTypes();
        var inherited = new InheritedSlots(dispatch.Tables);
        foreach (var root in graph.StartupRoots)
            Reach(root);
        do
        {
            do
            {
                while (unread.Count > 0)
                    ReadAll(cancellation);
                values.Propagate(cancellation);
                inherited.Join(values);
                if (unread.Count == 0 && !values.HasPending)
                    ReachUncalled();
            }
            while (unread.Count > 0 || values.HasPending);
            dispatch.FillEmpty();
            FillTypeParameters();
        }
        while (unread.Count > 0 || values.HasPending);
    }

    // What the container creates, and what frameworks call.
    private void ReachUncalled()
    {
        foreach (var method in tested)
            ReadLive(method);
        foreach (var node in registrations.FindAsked())
            Create(node);
        foreach (var (_, edge) in registrations.Edges(Bodies))
            Reach(edge.Callee);
        foreach (var (id, _) in FrameworkRoots.Called(graph, dispatch, catalog, registrations))
            foreach (var method in Named(id))
                Reach(method);
    }

    // Types whose objects are created even if no code here creates them: a library's callers create those that it declares.
    private void MakeTypes()
    {
        foreach (var type in program.Types)
            if (type.IsStruct || program.EntryPoint is null && type is { IsAbstract: false, IsInterface: false }
                || dispatch.IsFrameworkMade(type))
                dispatch.MakeNamed(type.Id);
            else
                foreach (var mentioned in type.Attributes.Concat(type.Mentioned))
                    dispatch.MakeNamed(mentioned);
        foreach (var type in dispatch.FoundByFramework())
            dispatch.MakeNamed(type.Id);
    }

    private void Reach(MethodNode method, SiteNode? from = null)
    {
        if (method.IsReached)
            return;
        (method.IsReached, method.Order, method.ReachedFrom) = (true, reached++, from);
        unread.Enqueue(method);
    }

    private void ReadAll(CancellationToken cancellation)
    {
        program.References?.Expect(unread.SelectMany(method => method.Facts.Sites)
            .Where(site => site is { Kind: SiteKind.Call, IsOwn: true }).Select(site => site.Target));
        for (var most = unread.Count; most > 0; most--)
        {
            cancellation.ThrowIfCancellationRequested();
            Read(unread.Dequeue());
        }
    }

    private void Read(MethodNode method)
    {
        if (method.Facts.IsReferenced && dispatch.Type(method.Facts.Type) is { IsStruct: true })
            dispatch.Make(method.Facts.Type);
        foreach (var flow in method.Facts.Flows)
            values.Flow(flow.From, flow.To);
        foreach (var type in method.Facts.Created)
            dispatch.Make(type);
        foreach (var type in method.Facts.Attributes)
            dispatch.MakeNamed(type);
        ReadSites(method);
    }

    private void Read(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        if (site.Touches is { } type)
            foreach (var initializer in InitializersOf(type))
                Reach(initializer, node);
        switch (site.Kind)
        {
            case SiteKind.Invoke:
                WhenBodyArrives(site.Receiver, node, callee => Hand(site, callee));
                break;
            case SiteKind.Escape:
                WhenBodyArrives(site.Receiver, node, _ => { });
                break;
            case SiteKind.Await:
                foreach (var from in site.Receiver.Nodes)
                    values.Flow(from, site.Result);
                WhenBodyArrives(site.Receiver, node, _ => { }, Inside);
                break;
            case SiteKind.Dynamic:
                ReadDynamic(method, node);
                break;
            case SiteKind.Call:
                ReadCall(method, node);
                break;
        }
    }

    private void ReadCall(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        ReadTypes(node);
        if (TypeParameterOf(site) is { } parameter)
        {
            values.WhenArrives(parameter, type => WithTargets(type, node, callee => Connect(method, node, callee)));
            typeParameters.Add((parameter, method, node));
        }
        else if (site.IsVirtual && OfMadeObjects(site) is { } known)
        {
            foreach (var member in known)
                Connect(method, node, member);
        }
        else if (site.IsVirtual)
        {
            Open(method, node, site.ReceiverType);
            if (IsOnHiddenObject(node))
                WhenBodyArrives(site.Receiver, node, callee => Connect(method, node, callee));
        }
        else if (graph.Find(site.Target) is { } only)
        {
            foreach (var callee in only.SeenFrom(method))
                Connect(method, node, callee);
        }
        registrations.Note(method, node);
        FollowApi(method, node);
    }

    private IEnumerable<MethodNode> InitializersOf(string type)
    {
        foreach (var id in program.References?.TypeInitializers(type) ?? [])
            graph.Find(id);
        return typeInitializers.TryGetValue(type, out var list) ? list : [];
    }

    private void Open(MethodNode method, SiteNode node, string? receiverType)
    {
        if (node.Slot is not null)
            return;
        node.Slot = dispatch.SlotOf(node.Site.Target, receiverType);
        node.Slot.WhenFilled(member => Connect(method, node, member));
    }

    // If the receiver is created in this body, its exact type is known.
    private IEnumerable<string>? OfMadeObjects(Site site)
    {
        var made = site.Receiver.Nodes.Select(node => node.StartsWith("m>", StringComparison.Ordinal)
            ? dispatch.Type(TypeFacts.Definition(Value.ObjectOf(node)!)) : null).ToList();
        return made.Count == 0 || made.Contains(null)
            ? null : made.SelectMany(type => dispatch.Run(type!, site.Target, site.ReceiverType)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether the objects that arrive at the receiver decide the targets, because the receiver has a framework type.</summary>
    public static bool IsOnHiddenObject(SiteNode node) => node is { Slot.IsHeld: true, Site.Receiver.Nodes.Count: > 0 };

    private void Connect(MethodNode method, SiteNode node, string member)
    {
        foreach (var callee in Named(member))
            Connect(method, node, callee);
    }

    // Arguments flow from the call to the callee, and results flow back.
    private void Connect(MethodNode method, SiteNode node, MethodNode callee)
    {
        if (IsCut(method, callee))
            return;
        var site = node.Site;
        if (!callee.Facts.IsIterator)
            Reach(callee, node);
        for (var i = 0; i < site.Arguments.Count; i++)
            foreach (var from in site.Arguments[i].Nodes)
            {
                values.Flow(from, Value.Parameter(callee.Facts.Id, i));
                if (i < callee.Facts.ParameterTypes.Count && catalog.IsFilled(callee.Facts.ParameterTypes[i]))
                    foreach (var flow in Value.Alias(from, Value.Parameter(callee.Facts.Id, i)))
                        values.Flow(flow.From, flow.To);
            }
        if (MemberId.Arity(callee.Facts.Id) is var arity and > 0)
            for (var i = 0; i < arity && i < site.Types.Count; i++)
                values.Flow(Value.TypeNode(site.Types[i]), Value.TypeParameter(callee.Facts.Id, i));
        if (site.Result.Length > 0 && callee.ReturnedAsHanded is { Count: > 0 } returned && returned.All(one => one < site.Arguments.Count))
            foreach (var from in returned.SelectMany(parameter => site.Arguments[parameter].Nodes))
            {
                values.Flow(from, site.Result);
                foreach (var flow in callee.ReturnsCollection ? Value.Alias(from, site.Result) : [])
                    values.Flow(flow.From, flow.To);
            }
        else if (site.Result.Length > 0)
        {
            values.Flow(callee.Facts.IsIterator ? Value.Body(callee.Facts.Id) : Value.Result(callee.Facts.Id), site.Result);
            if (callee.ReturnsCollection)
                values.Flow(Value.Added(site.Result), Value.Added(Value.Result(callee.Facts.Id)));
        }
        if (site.IsVirtual && callee.Facts.Id != site.Target && replaced.Add((callee, site.Target)))
            // ref and out results of an override flow to those of the called member
            for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++)
                values.Flow(Value.Parameter(callee.Facts.Id, i), Value.Parameter(site.Target, i));
    }

    private bool IsCut(MethodNode caller, MethodNode callee) =>
        catalog.Cuts.Count > 0 && catalog.Cuts.Contains((caller.Facts.Id, callee.Facts.Id));

    private IEnumerable<MethodNode> Named(string id) =>
        graph.Find(id) is { } first ? first.OfThisName ?? (IEnumerable<MethodNode>)first.AsArray : [];
}
