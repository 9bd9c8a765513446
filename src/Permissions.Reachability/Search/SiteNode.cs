// A site of a method: what the catalog knows of it, what it needs, and the edges to what it can run.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <summary>A site, what the catalog knows of it, and what it can run.</summary>
internal sealed class SiteNode
{
    public SiteNode(Site site, Knowledge knowledge)
    {
        (Site, Knowledge) = (site, knowledge);
        Needed = knowledge.IsGuarded
            ? Effects.Needed(knowledge.Effect!, ordinal => ordinal < site.Arguments.Count ? site.Arguments[ordinal].Constant : null)
            : PermissionSet.None;
        Closing = knowledge.Role is { Verb: CatalogVerb.Closes } closes ? closes.Permissions : PermissionSet.None;
        if (site.Kind == SiteKind.Await || knowledge.Delegates is { Verb: CatalogVerb.Waits })
            waitsFor = [.. Enumerable.Range(-1, site.Arguments.Count + 1)];
    }

    private static readonly List<CallEdge> None = [];

    private List<CallEdge> edges = None; // most sites run nothing of the program's own
    private HashSet<(MethodNode, EdgeKind, Via?)>? known;
    private List<int>? waitsFor; // ordinals of arguments; -1 is the receiver

    public Site Site { get; private set; }

    public Knowledge Knowledge { get; }

    /// <summary>Replaces the site by the same one elsewhere.</summary>
    public void Move(Site moved) => Site = moved;

    public List<CallEdge> Edges => edges;

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
    public PermissionSet Needed { get; private set; }

    /// <summary>The permissions that the object created here needs when it is closed, and that a drop may take from it.</summary>
    public PermissionSet Closing { get; private set; }

    /// <summary>Values whose work is finished when this site is passed.</summary>
    public IEnumerable<Value> WaitsFor => waitsFor?.Select(ordinal => ordinal < 0 ? Site.Receiver : Site.Arguments[ordinal]) ?? [];

    public bool Waits => waitsFor is not null;

    /// <summary>
    /// Implementations in the program that the call may reach but that are not followed: its receiver has a framework type.
    /// </summary>
    public MethodNode[] HeldBack { get; set; } = [];

    /// <summary>Why the target of a delegate that is invoked here cannot be analysed; null where it can.</summary>
    public string? Unreadable { get; set; }

    /// <summary>Marks that every drop of these permissions still allows the resource that the call names.</summary>
    public void Keep(PermissionSet permissions) => (Needed, Closing) = (Needed - permissions, Closing - permissions);

    /// <summary>Adds an argument whose work is finished when this site is passed.</summary>
    public void WaitFor(int ordinal)
    {
        if (!(waitsFor ??= []).Contains(ordinal))
            waitsFor.Add(ordinal);
    }

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
}
