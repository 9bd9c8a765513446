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

    public MethodFacts Facts { get; } = facts;

    public int Number { get; set; } = number;

    /// <summary>Whether it returns a collection that others have as well.</summary>
    public bool ReturnsCollection => returnsCollection ??= Facts.Flows.Any(flow => flow.From == Value.Added(Value.Result(Facts.Id)));

    /// <summary>The parameters that it returns, if it returns nothing else: each call gets back what it handed in.</summary>
    public List<int> ReturnedAsHanded => returnedAsHanded ??= ParameterUse.ReturnedAsHanded(this);

    /// <summary>Whether the method may run: the program or a framework reaches it.</summary>
    public bool IsReached { get; set; }

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

/// <summary>A site, what the catalog knows of it, and what it can run.</summary>
internal sealed class SiteNode(Site site, Knowledge knowledge)
{
    private static readonly List<CallEdge> None = [];

    private List<CallEdge> edges = None; // most sites run nothing of the program's own
    private HashSet<(MethodNode, EdgeKind, Via?)>? known;
    private List<Value>? waitsFor;

    public Site Site { get; } = site;

    public Knowledge Knowledge { get; } = knowledge;

    public List<CallEdge> Edges => edges;

    /// <summary>Whether the call gets work: a delegate, a task or a sequence.</summary>
    public bool IsHandedWork { get; } = site.Receiver.Nodes.Count > 0 || HandsWork(site.Arguments);

    /// <summary>Whether control never gets here: only if an object had a type of which the program creates no objects.</summary>
    public bool IsDead { get; set; }

    /// <summary>Whether the call runs no code of the program.</summary>
    public bool RunsNothing => IsDead || edges.Count == 0 && Knowledge.Role is not { Verb: CatalogVerb.Serves };

    /// <summary>The methods of the program that a call may reach, once all are discovered.</summary>
    public MethodNode[] Callees { get; set; } = [];

    /// <summary>The possible targets of a virtual call.</summary>
    public Slot? Slot { get; set; }

    /// <summary>
    /// Definitions of the types that the call gets: by typeof, and as type arguments if the callee may create objects of them.
    /// </summary>
    public List<string> Types { get; } = [];

    /// <summary>The permissions that this call needs itself, and that a drop may take from it.</summary>
    public PermissionSet Needed { get; private set; } = knowledge.IsGuarded
        ? Effects.Needed(knowledge.Effect!, ordinal => ordinal < site.Arguments.Count ? site.Arguments[ordinal].Constant : null)
        : PermissionSet.None;

    /// <summary>The permissions that the object created here needs when it is closed, and that a drop may take from it.</summary>
    public PermissionSet Closing { get; private set; } = knowledge.Role is { Verb: CatalogVerb.Closes } closes
        ? closes.Permissions : PermissionSet.None;

    /// <summary>Values whose work is finished when this site is passed.</summary>
    public IReadOnlyList<Value> WaitsFor => waitsFor ?? (IReadOnlyList<Value>)[];

    /// <summary>
    /// Implementations in the program that the call may reach but that are not followed: its receiver has a framework type.
    /// </summary>
    public MethodNode[] HeldBack { get; set; } = [];

    /// <summary>Why the target of a delegate that is invoked here cannot be analysed; null where it can.</summary>
    public string? Unreadable { get; set; }

    /// <summary>Marks that every drop of these permissions still allows the resource that the call names.</summary>
    public void Keep(PermissionSet permissions) => (Needed, Closing) = (Needed - permissions, Closing - permissions);

    public void WaitFor(Value value) => (waitsFor ??= []).Add(value);

    /// <summary>Adds an edge, unless it is there already.</summary>
    public void Add(CallEdge edge)
    {
        const int few = 8; // up to this number, a linear search is cheaper than a set
        if (edges == None)
            edges = [];
        if (known is null && edges.Count > few)
            known = [.. edges.Select(one => (one.Callee, one.Kind, one.Via))];
        if (known?.Add((edge.Callee, edge.Kind, edge.Via))
            ?? !edges.Exists(one => one.Callee == edge.Callee && one.Kind == edge.Kind && one.Via == edge.Via))
            edges.Add(edge);
    }

    /// <summary>Adds the first edges of a site, of different callees.</summary>
    public void AddCalls(MethodNode[] callees)
    {
        if (edges == None)
            edges = new(callees.Length);
        foreach (var callee in callees)
            if (!callee.Facts.IsIterator)
                edges.Add(callee.Called);
    }

    private static bool HandsWork(IReadOnlyList<Value> values)
    {
        foreach (var value in values)
            if (value.Nodes.Count > 0)
                return true;
        return false;
    }
}

/// <summary>When the callee runs, seen from the site.</summary>
internal enum EdgeKind
{
    Now,
    Concurrent,
    Later,

    /// <summary>Now, unless it has already run: a static initialiser, or the factory of a singleton.</summary>
    NowOnce,

    /// <summary>At run time, unless it already ran while the program started.</summary>
    LaterUnlessStarted,
}

/// <param name="Label">How a path names the callee instead of its own name: <c>POST /orders</c>.</param>
/// <param name="Via">The path through a method that runs the delegate which it was given here.</param>
/// <param name="IsCertain">For code that runs once: whether it has certainly run once control is past the site.</param>
internal sealed record CallEdge(MethodNode Callee, EdgeKind Kind, string? Label = null, Via? Via = null, Place? Place = null,
    bool IsCertain = false)
{
    /// <summary>
    /// The steps of a path from a call to the callee. A method that runs a delegate is left out; a method that creates or calls a type
    /// which it was given is included.
    /// </summary>
    /// <param name="call">The place of the call.</param>
    public List<Hop> Hops(Place call)
    {
        var hops = new List<Hop>();
        for (var via = Via is { IsCall: true } ? Via : null; via is not null; via = via.Inner)
        {
            hops.Add(new(via.Method.Facts.Name, call, via.Method.Facts.ReferencedAssembly, via.Method.Facts));
            call = via.Method.Sites[via.Site].Site.Place;
        }
        if (!Callee.Facts.IsPassedOver)
            hops.Add(new(Label ?? Callee.Facts.Name, call, Callee.Facts.ReferencedAssembly, Callee.Facts));
        return hops;
    }
}

/// <summary>
/// A site in a method that runs a delegate parameter, or creates or calls a type parameter. The method may also pass the parameter on.
/// </summary>
/// <param name="Through">The framework type through which an API calls the object that is passed to it there.</param>
internal sealed record Via(MethodNode Method, int Site, Via? Inner, string Through)
{
    /// <summary>The site that runs it in the end.</summary>
    public SiteNode Last => Inner?.Last ?? Method.Sites[Site];

    /// <summary>Whether a type is created or called there, or a member of the object is called, instead of a delegate.</summary>
    public bool IsCall =>
        CallGraphBuilder.TypeParameterOf(Last.Site) is not null || Through.Length == 0 && CallGraphBuilder.IsOnHiddenObject(Last);
}
