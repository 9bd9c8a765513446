// Builds the call graph: dispatch first, then where delegates and sequences arrive, then one edge for each way control can go.
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
    private readonly CallGraph graph = new();
    private readonly Registrations registrations;
    private readonly List<MethodNode> typeArgumentConstructors = [];
    private readonly Dictionary<(string Target, string? Receiver), (MethodNode[] Callees, MethodNode[] HeldBack)> dispatched = [];
    private readonly HashSet<(MethodNode Callee, string Declared)> replaced = [];
    private readonly HashSet<(MethodNode[] Callees, string Declared)> replacing = [];
    private readonly Dictionary<string, List<MethodNode>> typeInitializers = new(StringComparer.Ordinal);

    private CallGraphBuilder(ProgramFacts program, PermissionCatalog catalog)
    {
        this.program = program;
        this.catalog = catalog;
        dispatch = new(program, catalog);
        registrations = new(graph, dispatch, catalog);
    }

    public static CallGraph Build(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation)
    {
        var builder = new CallGraphBuilder(program, catalog);
        builder.AddMethods();
        builder.AddValueFlows(cancellation);
        InheritedSlots.Join(builder.values, program);
        builder.values.Propagate(cancellation);
        ParameterUse.Find(builder.graph, builder.Callees);
        builder.FindTypeArgumentConstructors();
        foreach (var method in builder.graph.Methods)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var site in method.Sites)
                builder.AddEdges(method, site);
        }
        builder.registrations.AddEdges(builder.Bodies);
        FrameworkRoots.Add(builder.graph, program, builder.dispatch, catalog, builder.registrations);
        KeptResources.Apply(builder.graph, program);
        return builder.graph;
    }

    private void AddMethods()
    {
        // sorted: the same program must give the same paths
        foreach (var facts in program.Methods.OrderBy(method => method.Id, StringComparer.Ordinal))
        {
            graph.ById.TryGetValue(facts.Id, out var first);
            if (first is not null && (first.OfThisName ?? [first]).Exists(one => one.Facts.AssemblyName == facts.AssemblyName))
                continue; // the same method read twice: broken code with duplicate members
            var node = new MethodNode(facts, graph.Methods.Count);
            graph.Methods.Add(node);
            if (first is null)
                graph.ById[facts.Id] = node;
            else
                first.Join(node);
            if (facts.IsTypeInitializer)
            {
                if (!typeInitializers.TryGetValue(facts.Type, out var list))
                    typeInitializers[facts.Type] = list = [];
                list.Add(node);
            }
            foreach (var site in facts.Sites)
                node.Sites.Add(new(site, site.Kind == SiteKind.Call ? catalog.Of(site.Target) : Knowledge.Nothing));
        }
    }

    // What new T() can make: types that the program gives to generic members of its own.
    private void FindTypeArgumentConstructors()
    {
        var given = graph.Methods.SelectMany(method => method.Sites).Where(node => node.Site.IsOwn).SelectMany(node => node.Site.Types).Distinct(StringComparer.Ordinal);
        foreach (var type in given.Select(dispatch.Type))
            foreach (var id in type?.Constructors ?? [])
                if (graph.ById.TryGetValue(id, out var constructor) && constructor.Facts.ParameterTypes.Count == 0)
                    typeArgumentConstructors.Add(constructor);
    }

    private void AddEdges(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        if (site.Touches is { } type && typeInitializers.TryGetValue(type, out var initializers))
            foreach (var initializer in initializers)
                node.Add(new(initializer, EdgeKind.NowOnce, IsCertain: RunsAtTouch(site, type)));
        switch (site.Kind)
        {
            case SiteKind.Invoke:
                AddBodies(method, node, site.Receiver, EdgeKind.Now);
                node.Unreadable = site.Receiver.Nodes.SelectMany(values.At).Select(Value.UnreadableOf).FirstOrDefault(why => why is not null);
                break;
            case SiteKind.Escape:
                AddBodies(method, node, site.Receiver, EdgeKind.Later);
                break;
            case SiteKind.Call when site.MakesTypeParameter:
                foreach (var constructor in typeArgumentConstructors)
                    node.Add(new(constructor, EdgeKind.Now));
                break;
            case SiteKind.Call:
                AddCallees(method, node);
                registrations.Note(method, node);
                if (!site.IsOwn || node.Knowledge.Delegates is not null)
                    AddHandedOver(method, node);
                break;
        }
    }

    // Without a static constructor only the use of a static field is certain to have run it; each construction of a generic type has its own.
    private bool RunsAtTouch(Site site, string type) =>
        type.IndexOf('`') < 0 && (site.Kind == SiteKind.Touch || dispatch.Type(type) is { HasStaticConstructor: true });

    private void AddCallees(MethodNode method, SiteNode node)
    {
        var callees = Callees(node);
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
                if (run.Key < node.Site.Arguments.Count)
                    foreach (var via in run.Value)
                        AddBodies(method, node, node.Site.Arguments[run.Key], EdgeKind.Now, via: via);
        }
    }

    private bool IsCut(MethodNode caller, MethodNode callee) => catalog.Cuts.Count > 0 && catalog.Cuts.Contains((caller.Facts.Id, callee.Facts.Id));

    private void AddHandedOver(MethodNode method, SiteNode node)
    {
        var line = node.Knowledge.Delegates;
        switch (line?.Verb)
        {
            case CatalogVerb.Lazy when line.Option("runs") is not null:
                foreach (var argument in node.Site.Arguments)
                    AddBodies(method, node, argument, EdgeKind.Now);
                return;
            case CatalogVerb.Lazy or CatalogVerb.Waits:
                return;
            case CatalogVerb.Now:
                AddBodies(method, node, node.Site.Receiver, EdgeKind.Now);
                break;
            case CatalogVerb.Concurrent:
                AddBodies(method, node, node.Site.Receiver, EdgeKind.Concurrent);
                break;
        }
        var kind = line?.Verb switch
        {
            CatalogVerb.Now => EdgeKind.Now,
            CatalogVerb.Concurrent => EdgeKind.Concurrent,
            _ => registrations.IsOnce(node) ? EdgeKind.LaterUnlessStarted : EdgeKind.Later,
        };
        foreach (var argument in node.Site.Arguments)
            if (!argument.IsExpressionTree || line is not null)
                AddBodies(method, node, argument, kind, PathLabel.Of(line, node.Site));
    }

    private void AddBodies(MethodNode method, SiteNode node, Value value, EdgeKind kind, string? label = null, Via? via = null)
    {
        if (value.Nodes.Count == 0)
            return;
        foreach (var body in Bodies(method, value, kind))
            node.Add(new(body, kind, label, via, node.Site.Place));
    }

    private IEnumerable<MethodNode> Bodies(MethodNode method, Value value, EdgeKind kind)
    {
        var own = kind == EdgeKind.Now ? new HashSet<int>(ParameterUse.OwnParameters(method, value)) : [];
        foreach (var node in value.Nodes)
        {
            var isOwn = own.Any(parameter => Value.Parameter(method.Facts.Id, parameter) == node);
            foreach (var body in values.At(isOwn ? "i" + node : node))
                foreach (var target in Targets(body))
                    yield return target;
        }
    }

    private IEnumerable<MethodNode> Targets(string body)
    {
        if (body.StartsWith("=>", StringComparison.Ordinal))
        {
            foreach (var method in Named(body.Substring(2)))
                yield return method;
            yield break;
        }
        if (Value.UnreadableOf(body) is not null)
            yield break;
        var bar = body.LastIndexOf('|');
        foreach (var id in dispatch.Callees(body.Substring(2, bar - 2), body.Substring(bar + 1), out _))
            foreach (var method in Named(id))
                yield return method;
    }

    private IEnumerable<MethodNode> Named(string id) => graph.ById.TryGetValue(id, out var first) ? first.OfThisName ?? (IEnumerable<MethodNode>)first.Alone : [];

    private MethodNode[] Callees(SiteNode node) => node.Callees!; // once values flow, they have been found

    private MethodNode[] FindCallees(MethodNode caller, SiteNode node)
    {
        var site = node.Site;
        if (site.Kind != SiteKind.Call)
            return [];
        if (!site.IsVirtual)
            return graph.ById.TryGetValue(site.Target, out var only) ? only.SeenFrom(caller) : [];
        if (!dispatched.TryGetValue((site.Target, site.ReceiverType), out var known))
        {
            var ids = dispatch.Callees(site.Target, site.ReceiverType, out var heldBack);
            dispatched[(site.Target, site.ReceiverType)] = known = ([.. ids.SelectMany(Named)], [.. heldBack.SelectMany(Named)]);
        }
        node.HeldBack = known.HeldBack;
        return known.Callees;
    }
}
