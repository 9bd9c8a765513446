// What the dependency-injection container creates: the registrations, and the calls that resolve them.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class Registrations(CallGraph graph, Dispatch dispatch, PermissionCatalog catalog)
{
    private readonly AskedServices asked = new(graph, dispatch, catalog);
    private readonly List<Registration> all = [];
    private readonly List<(MethodNode Method, SiteNode Site)> resolving = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> registered = new(StringComparer.Ordinal);

    /// <summary>Records a call that registers or resolves a service.</summary>
    public void Note(MethodNode method, SiteNode node)
    {
        switch (node.Knowledge.Role?.Verb)
        {
            case CatalogVerb.Makes when node.Knowledge.Role.Option("given") is not null:
                asked.Register(method, node);
                given.UnionWith(node.Site.NamedTypes);
                break;
            case CatalogVerb.Makes:
                all.Add(new(method, node, IsOnce(node)));
                asked.Register(method, node);
                break;
            case CatalogVerb.Resolves:
                resolving.Add((method, node));
                break;
        }
    }

    /// <summary>Whether a container creates objects of the type.</summary>
    public bool IsRegistered(TypeFacts type) => registered.Contains(type.Id) || given.Contains(type.Id);

    /// <summary>Whether the service registered here is a singleton.</summary>
    public bool IsOnce(SiteNode node) => node.Knowledge.Role is { Verb: CatalogVerb.Makes } line && line.Option("once") is not null;

    /// <summary>Whether the container may create what is registered here; true for any other call.</summary>
    public bool IsAsked(SiteNode node) => !AskedServices.IsService(node) || asked.Contains(node);

    /// <summary>Whether a registered service may be asked for by code that mentions this type.</summary>
    public bool MayAskFor(string type) => asked.MayDependOn(type);

    /// <summary>Finds the services that the methods read so far ask for. Returns the registrations that are new among them.</summary>
    public IEnumerable<SiteNode> FindAsked() => asked.Find();

    /// <summary>The methods that run because of the calls that register and resolve, as far as is known now.</summary>
    /// <param name="bodies">Returns the methods that an argument of a call stands for.</param>
    public IEnumerable<(SiteNode Node, CallEdge Edge)> Edges(Func<MethodNode, SiteNode, Value, IEnumerable<MethodNode>> bodies)
    {
        var edges = new List<(SiteNode, CallEdge)>();
        var live = all.FindAll(one => IsAsked(one.Node));
        foreach (var registration in live)
        {
            registered.UnionWith(registration.Node.Types);
            registration.Factories.Clear();
            registration.Factories.AddRange(
                registration.Node.Site.Arguments.SelectMany(argument => bodies(registration.Method, registration.Node, argument)));
        }
        foreach (var registration in live)
        {
            var kind = registration.IsOnce ? EdgeKind.LaterUnlessStarted : EdgeKind.Later;
            foreach (var type in OwnTypes(registration.Node.Types))
            {
                if (registration.Factories.Count == 0) // otherwise the factory creates it
                    foreach (var constructor in Methods(type.Constructors))
                        edges.Add((registration.Node, new(constructor, kind, At: registration.Node)));
                foreach (var called in Methods(Disposers(type).Concat(Named(type, registration.Node.Knowledge.Role?.Option("calls")))))
                    edges.Add((registration.Node, new(called, EdgeKind.Later, At: registration.Node)));
            }
        }
        foreach (var (_, node) in resolving)
            foreach (var (maker, isCertain) in node.Types.SelectMany(Makers))
                edges.Add((node,
                    new(maker, IsMadeOnce(maker) ? EdgeKind.NowOnce : EdgeKind.Now, IsCertain: isCertain && node.Types.Count == 1)));
        foreach (var (_, node) in resolving.Where(at => at.Site.Knowledge.Role?.Option("calls") is not null))
            foreach (var called in OwnTypes(node.Types).SelectMany(type => Methods(Named(type, node.Knowledge.Role?.Option("calls")))))
                edges.Add((node, new(called, EdgeKind.Now)));
        return edges;
    }

    /// <summary>
    /// Everything that runs when the container creates this service: its constructor or factory, and those of its dependencies. A maker is
    /// certain if no other one can do it.
    /// </summary>
    public IEnumerable<(MethodNode Maker, bool IsCertain)> Makers(string service)
    {
        var found = new Dictionary<MethodNode, bool>();
        Collect(service, isAsked: true, isCertain: true, [], found);
        return found.Select(pair => (pair.Key, pair.Value));
    }

    /// <summary>The makers that certainly run when the registered hosted services and their dependencies are created.</summary>
    public IEnumerable<MethodNode> MadeByServer() =>
        registered.Where(name => dispatch.Type(name) is { } type && IsStarted(type)).SelectMany(Makers).Where(made => made.IsCertain)
            .Select(made => made.Maker);

    public IEnumerable<string> Disposers(TypeFacts type) =>
        type.Implementations.Where(replacement =>
            replacement.Declared is "M:System.IDisposable.Dispose" or "M:System.IAsyncDisposable.DisposeAsync")
            .Select(replacement => replacement.Actual);

    public static IEnumerable<string> Named(TypeFacts type, string? calls) => calls switch
    {
        null => [],
        "*" => type.PublicMethods,
        _ => type.PublicMethods.Where(id => calls.Split(',').Contains(MemberId.Name(id))),
    };

    private bool IsMadeOnce(MethodNode maker) =>
        all.Any(one => one.IsOnce
            && (one.Factories.Contains(maker) || one.Factories.Count == 0 && one.Node.Types.Contains(maker.Facts.Type)));

    // A type that is requested directly is created even without a registration. Its dependencies must be registered.
    private void Collect(string service, bool isAsked, bool isCertain, HashSet<string> visited, Dictionary<MethodNode, bool> found)
    {
        if (!visited.Add(service) || visited.Count > 500)
            return;
        var factories = all.Where(one => one.Node.Types.Contains(service)).SelectMany(one => one.Factories).Distinct().ToList();
        var types = dispatch.Descendants(service)
            .Where(type => registered.Contains(type.Id) || isAsked && type.Id == service && !given.Contains(type.Id))
            .Where(type => !type.IsInterface && !type.IsAbstract).ToList();
        isCertain &= factories.Count + types.Count == 1;
        foreach (var factory in factories)
            if (!found.ContainsKey(factory))
                found.Add(factory, isCertain);
        foreach (var type in types)
        {
            var constructors = Methods(type.Constructors).ToList();
            foreach (var constructor in constructors)
            {
                var isThis = isCertain && constructors.Count == 1;
                foreach (var dependency in constructor.Facts.ParameterTypes)
                    Collect(dependency, isAsked: false, isThis, visited, found);
                if (!found.ContainsKey(constructor))
                    found.Add(constructor, isThis);
            }
        }
    }

    private IEnumerable<TypeFacts> OwnTypes(IEnumerable<string> names) =>
        names.Select(dispatch.Type).Where(type => type is { IsInterface: false, IsAbstract: false } && !IsStarted(type))
            .Select(type => type!);

    // Hosted services are created when the server starts, not at the first request.
    private bool IsStarted(TypeFacts type) =>
        type.Ancestors.Any(name => catalog.EntryLines.TryGetValue("T:" + name, out var line) && line.Verb == CatalogVerb.Starts);

    private IEnumerable<MethodNode> Methods(IEnumerable<string> ids) =>
        ids.Select(graph.Find).OfType<MethodNode>();

    private sealed record Registration(MethodNode Method, SiteNode Node, bool IsOnce)
    {
        public List<MethodNode> Factories { get; } = [];
    }
}
