// Finds what runs without a call in the program: its entry point, and the members that frameworks call by themselves.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class FrameworkRoots
{
    public static void Add(CallGraph graph, ProgramFacts program, Dispatch dispatch, PermissionCatalog catalog, Registrations registrations)
    {
        AddStartup(graph, program, dispatch);
        var runtime = new SortedSet<string>(StringComparer.Ordinal);
        var started = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in dispatch.Types.Where(type => !type.IsInterface && (!type.IsReferenced || dispatch.IsMade(type))))
            foreach (var line in LinesOf(type, catalog, dispatch))
            {
                var called = Called(type, line, registrations, dispatch).ToList();
                (line.Verb == CatalogVerb.Starts ? started : runtime).UnionWith(called);
                if (line.Verb == CatalogVerb.Entry && line.Option("given") is null)
                    graph.CalledByFramework.UnionWith(called.Where(graph.ById.ContainsKey).Select(id => graph.ById[id]));
            }
        foreach (var method in graph.Methods)
            if (method.Facts.Attributes.Any(attribute => catalog.EntryLines.ContainsKey("T:" + attribute)))
                runtime.Add(method.Facts.Id);
        Fill(graph, runtime, EdgeKind.Later, graph.RuntimeRoots);
        Fill(graph, started, EdgeKind.Now, graph.StartedByServer, new(registrations.MadeByServer()));
    }

    private static void AddStartup(CallGraph graph, ProgramFacts program, Dispatch dispatch)
    {
        foreach (var method in graph.Methods)
        {
            var isEntry = method.Facts.Id == program.EntryPoint;
            var type = program.EntryPoint is null && method.Facts is { IsPublic: true, IsNested: false, IsReferenced: false } ? dispatch.Type(method.Facts.Type) : null;
            if (isEntry || method.Facts.IsModuleInitializer || type is { IsPublic: true })
                graph.StartupRoots.Add(method);
            if (isEntry)
                graph.StartupRoots.AddRange(graph.Methods.Where(other => other.Facts.IsTypeInitializer && other.Facts.Type == method.Facts.Type));
        }
    }

    private static IEnumerable<CatalogLine> LinesOf(TypeFacts type, PermissionCatalog catalog, Dispatch dispatch)
    {
        foreach (var name in type.Ancestors.Concat(dispatch.AttributesOf(type)))
            if (catalog.EntryLines.TryGetValue("T:" + name, out var line))
                yield return line;
        foreach (var replacement in type.Replacements)
            if (catalog.EntryLines.TryGetValue(replacement.Declared, out var line))
                yield return line;
    }

    private static IEnumerable<string> Called(TypeFacts type, CatalogLine line, Registrations registrations, Dispatch dispatch)
    {
        if (line.Id[0] == 'M')
            return type.Replacements.Where(replacement => replacement.Declared == line.Id).Select(replacement => dispatch.Actual(type, replacement.Declared));
        var name = line.Id.Substring(2);
        var replacing = type.Replacements
            .Where(replacement => MemberId.ContainingType(replacement.Declared) == name)
            .Select(replacement => dispatch.Actual(type, replacement.Declared));
        var members = line.Option("calls") is { } calls
            ? Registrations.Named(type, calls).Concat(replacing)
            : dispatch.AttributesOf(type).Contains(name) ? type.PublicMethods : replacing;
        if (type.IsAbstract || line.Option("given") is not null)
            return members;
        var made = line.Verb == CatalogVerb.Starts
            ? registrations.Makers(type.Id).Select(made => made.Maker.Facts.Id)
            : type.Constructors.Concat(registrations.Disposers(type));
        return members.Concat(made);
    }

    private static void Fill(CallGraph graph, IEnumerable<string> ids, EdgeKind kind, List<CallEdge> edges, HashSet<MethodNode>? certain = null)
    {
        foreach (var id in ids)
            if (graph.ById.TryGetValue(id, out var method))
                edges.Add(new(method, kind, IsCertain: certain?.Contains(method) ?? false));
    }
}
