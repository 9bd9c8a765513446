// The entry point of the analysis: it gets facts and a catalog and returns conclusions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

public sealed partial class ProgramAnalysis
{
    private ProgramFacts program;
    private readonly PermissionCatalog catalog;
    private readonly CallGraph graph;
    private readonly PhaseSearch phases;
    private readonly DropSummaries summaries;
    private readonly FirstRuns once;
    private readonly HashSet<string> generated;
    private readonly Dictionary<PermissionSet, PathSearch> paths = [];
    private List<(MethodNode Method, int Site, SiteNode Node, EntryState State)>? reached;
    // the few sites that the catalog describes
    private readonly List<(MethodNode Method, int Site, SiteNode Node, EntryState State)> known;
    private readonly List<(SiteNode Node, PermissionSet Dropped)> drops;

    private ProgramAnalysis(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation)
        : this(program, catalog, CallGraphBuilder.Build(program, catalog, cancellation).Graph, cancellation)
    {
    }

    internal ProgramAnalysis(ProgramFacts program, PermissionCatalog catalog, CallGraph graph, CancellationToken cancellation)
    {
        this.program = program;
        this.catalog = catalog;
        generated = new(program.GeneratedFiles, StringComparer.Ordinal);
        this.graph = graph;
        once = new(graph);
        summaries = new DropSummaries(graph, once, program.AssumedDrop, cancellation);
        phases = new(graph, summaries, once, program, cancellation);
        if (summaries.StoresMore(method => phases.Entry(method)?.Must, cancellation))
            phases = new(graph, summaries, once, program, cancellation);
        known = Reached.FindAll(at => !at.Node.Knowledge.IsNothing);
        drops = known
            .Where(at => at.Node.Knowledge.Role is { Verb: CatalogVerb.Drops or CatalogVerb.Serves })
            .OrderBy(at => at.Node.Knowledge.Role!.Verb == CatalogVerb.Serves) // a written drop comes before an assumed one
            .ThenBy(at => at.Method.Facts.IsReferenced).ThenBy(at => at.Node.Site.Place.File, StringComparer.Ordinal)
            .ThenBy(at => at.Node.Site.Place.Start)
            .Select(at => (at.Node,
                at.Node.Knowledge.Role!.Verb == CatalogVerb.Serves ? program.AssumedDrop : DropSummaries.NamedBy(at.Node)))
            .ToList();
    }

    public static Conclusions Run(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation = default) =>
        new ProgramAnalysis(program, catalog, cancellation).Conclude();

    internal Conclusions Conclude()
    {
        var findings = Findings();
        return new(
            findings,
            OtherWays(findings),
            Unawaited(),
            Closings(),
            BrokenContracts(),
            new ContractSearch(program, graph, phases.EverDropped, DropOf).Faults(),
            Phases(),
            Drops(),
            Servings(),
            ArgumentErrors(),
            UncertainServings(),
            BlindSpots(),
            phases.EverDropped,
            Unguarded(),
            Guarded(node => true),
            Guarded(node => node.Site.CanHaveStub));
    }

    /// <summary>What the program needs in its two phases, as if it dropped all permissions directly before it serves.</summary>
    /// <param name="withWays">Whether to compute all paths to the uses. This takes time, and callers that want only the uses do not need
    /// it.</param>
    public static Requirements Require(ProgramFacts program, PermissionCatalog catalog, CancellationToken cancellation = default,
        bool withWays = false)
    {
        var analysis = new ProgramAnalysis(program.WithAssumedDrop(PermissionSet.All), catalog, cancellation);
        var uses = PermissionUses.Of(analysis.graph, analysis.phases, analysis.Reached, analysis.PathTo,
            isProgram: program.EntryPoint is not null);
        var phases = analysis.Phases();
        return new(uses, analysis.Servings(),
            program.EntryPoint is { } main ? program.Methods.FirstOrDefault(method => method.Id == main) : null,
            [.. analysis.Drops().Where(drop => drop.IsReached)], analysis.BlindSpots(), phases.Count(phase => phase.IsStartup),
            phases.Count(phase => !phase.IsStartup))
        {
            Ways = !withWays ? Ways.None : Ways.Of(analysis.graph, analysis.SearchFor, analysis.Reached
                .SelectMany(at => at.Node.Needed.Each(), (at, permission) => (at.Method, at.Site, permission))
                .Where(use => analysis.PathTo(use.Method, use.Site, use.permission) is not null)),
        };
    }

    private List<(MethodNode Method, int Site, SiteNode Node, EntryState State)> Reached =>
        reached ??= graph.Methods.SelectMany(ReachedSites).ToList();

    // The sites in the program itself. A site in a referenced assembly is reported at the call that leads there.
    private IEnumerable<(MethodNode Method, int Site, SiteNode Node, EntryState State)> Own =>
        Reached.Where(at => !at.Method.Facts.IsReferenced);

    private IEnumerable<(MethodNode Method, int Site, SiteNode Node, EntryState State)> OwnKnown =>
        known.Where(at => !at.Method.Facts.IsReferenced);

    private List<Serving> Servings() =>
        known.Where(at => at.Node.Knowledge.Role is { Verb: CatalogVerb.Serves })
            .Select(at => new Serving(at.Node.Site.Place, MemberId.Display(at.Node.Site.Target), at.Method.Facts))
            .OrderBy(serving => serving.Method.Id != program.EntryPoint).ThenBy(serving => serving.Method.IsReferenced)
            .ThenBy(serving => serving.Place.File, StringComparer.Ordinal).ThenBy(serving => serving.Place.Start)
            .ToList();

    private int Guarded(Func<SiteNode, bool> isCounted) =>
        OwnKnown.Where(at => at.Node.Knowledge.IsRefused && isCounted(at.Node)).Select(at => at.Node.Site.Place).Distinct().Count();

    // Grouped by place, as the score counts: several calls at one place are one call.
    private List<UnguardedCall> Unguarded() =>
        OwnKnown.Where(at => at.Node.Knowledge.IsRefused).GroupBy(at => at.Node.Site.Place)
            .Where(same => !same.Any(at => at.Node.Site.CanHaveStub))
            .Select(same => same.First().Node)
            .Select(node =>
                new UnguardedCall(node.Site.Place, MemberId.Display(node.Site.Target), node.Site.Target,
                    node.Knowledge.Effect!.Option("twin")))
            .ToList();

    // Only work that is started while the permission is still held: otherwise the start is not the cause.
    private List<Finding> Unawaited()
    {
        started ??= [.. Own.Select(at =>
                (at.Method, at.Node, Dropped: new PermissionSet(phases.DroppedMeanwhile(at.Method, at.Site) & ~at.State.May)))
            .Where(at => !at.Dropped.IsEmpty)];
        var findings = new List<Finding>();
        foreach (var (method, node, dropped) in started)
            foreach (var permission in dropped.Each())
                if (UnawaitedWork.Use(phases, method, method.Sites.IndexOf(node), permission) is { } use)
                    findings.Add(Found(node, permission, use[0].Name, use, node.Site.Place));
        return InOrder(findings.GroupBy(finding => (finding.Call, finding.Permission)));
    }

    private List<(MethodNode Method, SiteNode Node, PermissionSet Dropped)>? started;

    // What is open when the program begins to serve is closed when it stops, after all drops.
    private List<Finding> Closings()
    {
        var findings = new List<Finding>();
        foreach (var (method, site, node, _) in OwnKnown)
            foreach (var permission in (node.Closing & phases.EverDropped).Each())
                findings.Add(Describe(node, permission, MemberId.Display(node.Site.Target),
                    PathTo(method, site, permission) ?? [new(method.Facts.Name, node.Site.Place)]));
        return InOrder(findings.GroupBy(finding => (finding.Call, finding.Permission)));
    }

    // A call of a startup member is reported once. A call of a member that requires permissions is reported once for each of them.
    private List<Finding> BrokenContracts()
    {
        var findings = new List<Finding>();
        foreach (var (method, site, node, state) in Own)
        {
            if (!node.Site.Contract.Held.IsEmpty)
                Add(node.Site.Contract, state, MemberId.Display(node.Site.Target), null);
            if (node.Knowledge.Role is { Verb: CatalogVerb.Serves } || node.Edges.Exists(edge => !edge.Callee.Facts.Contract.Held.IsEmpty))
                foreach (var (edge, callee) in phases.Calls(method, site, phases.Entry(method)!.Value))
                    Add(edge.Callee.Facts.Contract, callee, edge.Callee.Facts.Name, edge.Label);

            void Add(Contract contract, EntryState at, string callee, string? label)
            {
                var broken = (contract.Held & new PermissionSet(at.May)).Each();
                foreach (var permission in contract.IsStartup ? broken.Take(1) : broken)
                    findings.Add(Describe(node, permission, callee,
                        PathTo(method, site, permission) ?? [new(label ?? method.Facts.Name, node.Site.Place)]));
            }
        }
        return InOrder(findings.GroupBy(finding => (finding.Call, finding.Permission)));
    }

    private Finding Describe(SiteNode node, PermissionSet permission, string api, IReadOnlyList<Hop> path) =>
        Found(node, permission, api, [.. path, new(api, node.Site.Place)], node.Site.Place);

    /// <param name="call">The call in the program itself.</param>
    private Finding Found(SiteNode node, PermissionSet permission, string api, IReadOnlyList<Hop> path, Place call) =>
        Found(node.Site.Target, permission, api, path, call);

    private Finding Found(string target, PermissionSet permission, string api, IReadOnlyList<Hop> path, Place call)
    {
        var drop = DropOf(permission);
        return new(permission, api, target, Written(call, path, drop), call, path, drop?.Site.Place,
            drop is null ? program.AssumedDrop.Contains(permission) : drop.Knowledge.Role?.Verb == CatalogVerb.Serves);
    }

    // A finding in generated code is reported at the handwritten code that leads there, or at the drop if there is none.
    private Place Written(Place place, IReadOnlyList<Hop> path, SiteNode? drop)
    {
        bool IsWritten(Place at) => at.WrittenFile is not null || at.File is not null && !generated.Contains(at.File);
        if (generated.Count == 0 || IsWritten(place))
            return place;
        for (var i = path.Count - 1; i >= 0; i--)
            if (path[i].Assembly is null && IsWritten(path[i].Place))
                return path[i].Place;
        return drop is not null && IsWritten(drop.Site.Place) ? drop.Site.Place : place;
    }

    private SiteNode? DropOf(PermissionSet permission) => drops.FirstOrDefault(at => at.Dropped.Contains(permission)).Node;

    private IReadOnlyList<Hop>? PathTo(MethodNode method, int site, PermissionSet permission) => SearchFor(permission).To(method, site);

    private PathSearch SearchFor(PermissionSet permission)
    {
        lock (paths) // any thread may ask for a reason after the analysis
            return paths.TryGetValue(permission, out var search) ? search : paths[permission] = new(graph, phases, permission);
    }

    private List<MethodPhase> Phases() =>
        graph.Methods.Where(method => !method.Facts.IsReferenced && phases.Entry(method) is not null)
            .Select(method =>
            {
                var dropped = new PermissionSet(phases.Entry(method)!.Value.May | phases.Entry(method)!.Value.Late).Permissions;
                return new MethodPhase(method.Facts.Id, method.Facts.Name, method.Facts.Place, method.Facts.IsNested, dropped,
                    new(() => dropped.IsEmpty
                        ? "" : string.Join(" → ", SearchFor(dropped.Each().First()).ToStart(method).Select(hop => hop.Name))));
            })
            .ToList();

    private List<DropPoint> Drops()
    {
        var states = known.GroupBy(at => at.Node).ToDictionary(at => at.Key, at => at.First().State);
        var all = graph.Methods.SelectMany(method => method.Sites).Where(node => node.Knowledge.Role is { Verb: CatalogVerb.Drops })
            .ToList();
        // a drop of only a part leaves the rest for a later drop
        var inPart = all.Where(node => node.Knowledge.Role!.Option("part") is not null)
            .Aggregate(PermissionSet.None, (some, node) => some | DropSummaries.NamedBy(node));
        return all.Select(node =>
            {
                var dropped = DropSummaries.NamedBy(node);
                var isServed = DropSummaries.IsServed(node);
                var isReached = states.TryGetValue(node, out var state);
                return new DropPoint(node.Site.Place, dropped, isReached,
                    // options are set later than this call, but before serving
                    IsAfterServing: isReached && ((isServed ? state.Must : state.May) & PermissionSet.Serving.Bits) != 0,
                    IsAlreadyDropped: isReached && !dropped.IsEmpty && (Before(state.Must, isServed) - inPart).Contains(dropped),
                    isServed);
            })
            .ToList();
    }

    // The order of drops that happen together does not matter.
    private static PermissionSet Before(int bits, bool isServed) =>
        isServed ? new PermissionSet(bits).DroppedWhenServing : new PermissionSet(bits).Permissions;

    private List<PermissionArgumentError> ArgumentErrors()
    {
        var errors = new List<PermissionArgumentError>();
        foreach (var node in graph.Methods.Where(method => !method.Facts.IsReferenced).SelectMany(method => method.Sites))
        {
            if (node.Knowledge.Role is not { Verb: CatalogVerb.Drops or CatalogVerb.Asks } role)
                continue;
            var arguments = PermissionArguments.Read(node.Site, role);
            errors.AddRange(arguments.Misspelt.Distinct()
                .Select(name => new PermissionArgumentError(node.Site.Place, MemberId.Display(node.Site.Target), name,
                    role.Sets?.Keys.ToList() ?? [])));
            if (!arguments.IsReadable && role.Verb == CatalogVerb.Drops)
                errors.Add(new(node.Site.Place, MemberId.Display(node.Site.Target), null, []));
        }
        return errors;
    }

    // Only for written drops: an assumed drop comes before every serving call anyway.
    private List<UncertainServing> UncertainServings() =>
        OwnKnown.Where(at => at.Node.Knowledge.Role is { Verb: CatalogVerb.Serves } && (at.State.May & PermissionSet.Serving.Bits) == 0)
            .Select(at =>
                new UncertainServing(at.Node.Site.Place, MemberId.Display(at.Node.Site.Target),
                    new PermissionSet(at.State.May).DroppedWhenServing - new PermissionSet(
                        at.State.Must).DroppedWhenServing - program.AssumedDrop))
            .Where(serving => !serving.OnSomePaths.IsEmpty)
            .ToList();

    private IEnumerable<(MethodNode Method, int Site, SiteNode Node, EntryState State)> ReachedSites(MethodNode method)
    {
        if (phases.Entry(method) is not null)
            for (var i = 0; i < method.Sites.Count; i++)
                if (phases.EntryAt(method, i) is { } entry && phases.StateAt(method, i, entry) is { } state)
                    yield return (method, i, method.Sites[i], state);
    }
}
