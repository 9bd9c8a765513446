// Finds the methods that run without a call in the program: its entry point, and the members that frameworks call.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal static class FrameworkRoots
{
    private const string FromRequest = "#ctor,@json-made,set_*,!json-skipped,json-begun,json-filled";
    private const string InAnswer = "get_*,!json-skipped,json-written,json-finished";

    /// <summary>
    /// The members that frameworks call by the entry lines of the catalog, for the types that are known to be created so far.
    /// </summary>
    public static IEnumerable<(string Member, CatalogLine Line)> Called(CallGraph graph, Dispatch dispatch, PermissionCatalog catalog,
        Registrations registrations)
    {
        var found = new List<(string, CatalogLine)>();
        foreach (var type in dispatch.MadeBehind().Where(type => !type.IsInterface).ToList())
            foreach (var line in LinesOf(type, catalog, dispatch))
            {
                var called = Called(type, line, registrations, dispatch, catalog).ToList();
                if (line.Option("binds") is not null)
                {
                    foreach (var handler in called.Select(graph.Find).OfType<MethodNode>())
                        graph.Handlers[handler] = handler.Facts.Name;
                    called.AddRange(called.Select(graph.Find).OfType<MethodNode>()
                        .SelectMany(method => CalledToConvert(method.Facts, dispatch, registrations)).ToList());
                }
                found.AddRange(called.Where(member => !IsNeverCalled(member, dispatch, catalog)).Select(member => (member, line)));
            }
        foreach (var type in dispatch.MadeBehind().Where(dispatch.IsMade).ToList())
            foreach (var attribute in type.Mentioned)
                if (catalog.EntryLines.TryGetValue("T:" + attribute, out var line) && line.Option("text") is not null)
                    found.AddRange(type.Mentioned.Where(member => member.StartsWith("M:", StringComparison.Ordinal))
                        .Select(member => (member, line)));
        foreach (var method in graph.Methods)
            foreach (var attribute in method.Facts.Attributes)
                if (catalog.EntryLines.TryGetValue("T:" + attribute, out var line) && line.Option("never") is null)
                    found.Add((method.Facts.Id, line));
        return found;
    }

    public static void Add(CallGraph graph, Dispatch dispatch, PermissionCatalog catalog, Registrations registrations)
    {
        var called = Called(graph, dispatch, catalog, registrations).ToLookup(one => one.Line.Verb == CatalogVerb.Starts);
        Fill(graph, called[false], EdgeKind.Later, graph.RuntimeRoots);
        Fill(graph, called[true], EdgeKind.Now, graph.StartedByServer, new(registrations.MadeByServer()));
        graph.CalledByFramework.UnionWith(called[false].Where(one => one.Line.Option("given") is null)
            .Select(one => graph.Find(one.Member)).OfType<MethodNode>());
    }

    /// <summary>Finds the methods that start with nothing dropped.</summary>
    public static void AddStartup(CallGraph graph, ProgramFacts program, Dispatch dispatch)
    {
        foreach (var id in program.References?.ModuleInitializers ?? [])
            graph.Find(id);
        foreach (var method in graph.Methods)
        {
            var isEntry = method.Facts.Id == program.EntryPoint;
            var type = program.EntryPoint is null && method.Facts is { IsPublic: true, IsNested: false, IsReferenced: false }
                ? dispatch.Type(method.Facts.Type) : null;
            if (isEntry || method.Facts.IsModuleInitializer || type is { IsPublic: true })
                graph.StartupRoots.Add(method);
            if (isEntry)
                graph.StartupRoots.AddRange(
                    graph.Methods.Where(other => other.Facts.IsTypeInitializer && other.Facts.Type == method.Facts.Type));
        }
    }

    /// <summary>
    /// The members that a framework calls to create the arguments of a handler and to write its result. If a type has its own bind or parse
    /// method, only that method.
    /// </summary>
    public static IEnumerable<string> CalledToConvert(MethodFacts handler, Dispatch dispatch, Registrations registrations)
    {
        foreach (var type in
            handler.Taken.Select(dispatch.Type).OfType<TypeFacts>()
                .Where(type => !type.IsInterface && !type.IsAbstract && !registrations.IsRegistered(type)))
        {
            dispatch.Use(FromRequest);
            var bound = new[] { "BindAsync", "TryParse", FromRequest }.Select(calls => dispatch.Through(type, Dispatch.CallsOf(calls))
                .ToList()).FirstOrDefault(members => members.Count > 0) ?? [];
            foreach (var part in dispatch.WithParts(type))
                dispatch.Make(part.Id);
            foreach (var member in bound)
                yield return member;
        }
        foreach (var type in
            handler.Given.Select(dispatch.Type).OfType<TypeFacts>().SelectMany(type => dispatch.Descendants(type.Id))
                .Where(dispatch.IsMade))
        {
            dispatch.Use(InAnswer);
            foreach (var member in dispatch.Through(type, Dispatch.CallsOf(InAnswer)))
                yield return member;
        }
    }

    private static IEnumerable<CatalogLine> LinesOf(TypeFacts type, PermissionCatalog catalog, Dispatch dispatch)
    {
        foreach (var name in type.Ancestors.Concat(dispatch.AttributesOf(type)))
            if (catalog.EntryLines.TryGetValue("T:" + name, out var line) && dispatch.Applies(line, type, name))
                yield return line;
        foreach (var replacement in type.Replacements)
            if (replacement.Declared[0] == 'M' && catalog.EntryLines.TryGetValue(replacement.Declared, out var line)
                && dispatch.Applies(line, type, MemberId.ContainingType(replacement.Declared)))
                yield return line;
    }

    private static bool IsNeverCalled(string member, Dispatch dispatch, PermissionCatalog catalog) =>
        dispatch.AttributesOfMember(member).Any(attribute =>
            catalog.EntryLines.TryGetValue("T:" + attribute, out var line) && line.Option("never") is not null);

    private static IEnumerable<string> Called(TypeFacts type, CatalogLine line, Registrations registrations, Dispatch dispatch,
        PermissionCatalog catalog)
    {
        if (line.Id[0] == 'M')
            return type.Replacements.Where(replacement => replacement.Declared == line.Id)
                .SelectMany(replacement => dispatch.Actual(type, replacement.Declared));
        var name = line.Id.Substring(2);
        var replacing = type.Replacements // a line of a member counts more than that of its type
            .Where(replacement => MemberId.ContainingType(replacement.Declared) == name
                && !catalog.EntryLines.ContainsKey(replacement.Declared))
            .SelectMany(replacement => dispatch.Actual(type, replacement.Declared));
        var members = line.Option("calls") is { } calls
            ? Registrations.Named(type, calls).Concat(replacing)
            : dispatch.AttributesOf(type).Contains(name) ? type.PublicMethods : replacing;
        if (type.IsAbstract || line.Option("given") is not null || line.Option("named") is not null && !dispatch.IsNamed(type))
            return members;
        var made = line.Verb == CatalogVerb.Starts
            ? registrations.Makers(type.Id).Select(made => made.Maker.Facts.Id)
            : type.Constructors.Concat(registrations.Disposers(type));
        return members.Concat(made);
    }

    private static void Fill(CallGraph graph, IEnumerable<(string Member, CatalogLine Line)> called, EdgeKind kind, List<CallEdge> edges,
        HashSet<MethodNode>? certain = null)
    {
        foreach (var id in called.Select(one => one.Member).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal))
            if (graph.Find(id) is { } method)
                edges.Add(new(method, kind, IsCertain: certain?.Contains(method) ?? false));
    }
}
