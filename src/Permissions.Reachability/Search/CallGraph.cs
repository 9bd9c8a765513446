// The call graph of the program: its methods, the callees of each site, and the methods that the framework calls.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class CallGraph(ProgramFacts program, PermissionCatalog catalog, Dispatch types)
{
    private readonly Dictionary<string, MethodNode?> byId = new(System.StringComparer.Ordinal);
    private bool isClosed;

    public List<MethodNode> Methods { get; } = [];

    /// <summary>Called for each method that is added.</summary>
    public System.Action<MethodNode>? Added { get; init; }

    /// <summary>
    /// The method with this id; others with the same id are in its OfThisName. A method of a referenced assembly is read now. Null without
    /// code.
    /// </summary>
    public MethodNode? Find(string id)
    {
        if (byId.TryGetValue(id, out var known) || isClosed)
            return known;
        if (program.References is { } references)
            foreach (var facts in references.Methods(id))
                Add(facts, ref known);
        return byId[id] = known;
    }

    /// <summary>Adds the methods of the program itself.</summary>
    public void AddOwn()
    {
        foreach (var same in program.Methods.GroupBy(method => method.Id, System.StringComparer.Ordinal))
        {
            MethodNode? first = null;
            foreach (var facts in same)
                Add(facts, ref first);
            if (program.References is { } references && references.Types.Of(first!.Facts.Type) is not null)
                foreach (var facts in references.Methods(same.Key))
                    Add(facts, ref first);
            byId[same.Key] = first;
        }
    }

    /// <summary>Stops reading. Numbers the methods in the order of their names, so that the same program gives the same paths.</summary>
    public void Close()
    {
        isClosed = true;
        Methods.Sort((one, other) =>
            string.CompareOrdinal(one.Facts.Id, other.Facts.Id) is var order and not 0 ? order : one.Number.CompareTo(other.Number));
        for (var i = 0; i < Methods.Count; i++)
            Methods[i].Number = i;
    }

    private void Add(MethodFacts facts, ref MethodNode? first)
    {
        if (first is not null && (first.OfThisName ?? [first]).Exists(one => one.Facts.AssemblyName == facts.AssemblyName))
            return; // the same method read twice: broken code with duplicate members
        var node = new MethodNode(facts, Methods.Count, catalog);
        Methods.Add(node);
        if (first is null)
            first = node;
        else
            first.Join(node);
        Added?.Invoke(node);
    }

    /// <summary>Methods that start with nothing dropped: the entry point, module initialisers, a library's public surface.</summary>
    public List<MethodNode> StartupRoots { get; } = [];

    /// <summary>Methods that the framework calls at run time.</summary>
    public List<CallEdge> RuntimeRoots { get; } = [];

    /// <summary>The runtime roots that the framework calls even if the program passes no object to it.</summary>
    public HashSet<MethodNode> CalledByFramework { get; } = [];

    /// <summary>The methods whose arguments a framework makes from a request, and what a path calls them.</summary>
    public Dictionary<MethodNode, string> Handlers { get; } = [];

    /// <summary>The types of the program and of what it references.</summary>
    public Dispatch Types => types;

    /// <summary>Methods that the framework calls when the server starts.</summary>
    public List<CallEdge> StartedByServer { get; } = [];

    /// <summary>For the number of each method, its callers.</summary>
    public IReadOnlyList<MethodNode>[] Callers(System.Func<CallEdge, bool> isCounted)
    {
        var callers = new List<MethodNode>?[Methods.Count];
        foreach (var method in Methods)
            foreach (var site in method.Sites)
                foreach (var edge in site.Edges)
                    if (isCounted(edge) && (callers[edge.Callee.Number] ??= []) is var list
                        && (list.Count == 0 || list[list.Count - 1] != method))
                        list.Add(method);
        return [.. callers.Select(list => list ?? (IReadOnlyList<MethodNode>)[])];
    }
}

/// <summary>A method of the program and its sites.</summary>
internal sealed class MethodNode(MethodFacts facts, int number, PermissionCatalog catalog)
{
    private List<SiteNode>? sites;

    public MethodFacts Facts { get; private set; } = facts;

    public int Number { get; set; } = number;

    /// <summary>Whether it returns a collection that others have as well.</summary>
    public bool ReturnsCollection => returnsCollection ??= Facts.Flows.Any(flow => flow.From == Value.Added(Value.Result(Facts.Id)));

    /// <summary>The parameters that it returns, if it returns nothing else: each call gets back what it handed in.</summary>
    public List<int> ReturnedAsHanded => returnedAsHanded ??= ParameterUse.ReturnedAsHanded(this);

    /// <summary>Whether the method may run: the program or a framework reaches it.</summary>
    public bool IsReached { get; set; }

    /// <summary>How many methods were reached before this one.</summary>
    public int Order { get; set; }

    /// <summary>The call or the touched type that reached it first; null where something else did.</summary>
    public SiteNode? ReachedFrom { get; set; }

    /// <summary>Replaces the body after an edit.</summary>
    /// <param name="now">The sites of the new body; null where nobody has asked for the sites of the old one.</param>
    public void Replace(MethodFacts edited, List<SiteNode>? now) => (Facts, sites) = (edited, now);

    /// <summary>Whether anybody has asked for the sites.</summary>
    public bool HasSites => sites is not null;

    public List<SiteNode> Sites => sites ??= [.. Facts.Sites.Select(site => DropProperties.Read(Facts, site, catalog))];

    /// <summary>The edge of an ordinary call, which runs the method now.</summary>
    public CallEdge Called => called ??= new(this, EdgeKind.Now);

    /// <summary>This method alone: the callees of a call with this one target.</summary>
    public MethodNode[] AsArray => alone ??= [this];

    /// <summary>This and the methods of the same full name in other assemblies; null where there are none.</summary>
    public List<MethodNode>? OfThisName { get; private set; }

    public void Join(MethodNode namesake) => (OfThisName ??= [this]).Add(namesake);

    /// <summary>The methods that a caller may mean by this id: the one in its own assembly, otherwise all of them.</summary>
    public MethodNode[] SeenFrom(MethodNode caller) =>
        OfThisName is null ? AsArray
            : OfThisName.Find(one => one.Facts.AssemblyName == caller.Facts.AssemblyName) is { } near ? near.AsArray
            : [.. OfThisName];

    private bool? returnsCollection;
    private CallEdge? called;
    private MethodNode[]? alone;
    private List<int>? returnedAsHanded;

    /// <summary>
    /// For each parameter, the sites where this method runs the delegate that it was given, or where it creates or calls the type that it
    /// was given. Type parameters count down from -1.
    /// </summary>
    public Dictionary<int, List<Via>> RunsParameter { get; } = [];

    /// <summary>Parameters whose work this method waits for before it returns.</summary>
    public HashSet<int> WaitsForParameter { get; } = [];

    /// <summary>Parameters whose work this method returns to its caller.</summary>
    public HashSet<int> ReturnsParameter { get; } = [];

    public override string ToString() => Facts.Id;
}
