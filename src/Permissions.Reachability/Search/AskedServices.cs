// Which registered services anybody asks the container for. The container creates no others.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <summary>
/// A service is asked for where code that is reached mentions its type: in a parameter, in a call through it, or as a type argument.
/// </summary>
internal sealed class AskedServices(CallGraph graph, Dispatch dispatch, PermissionCatalog catalog)
{
    private readonly List<(MethodNode Method, SiteNode Node, int Order)> all = [];
    private readonly HashSet<SiteNode> asked = [];
    private readonly HashSet<MethodNode> read = [];
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> collected = new(StringComparer.Ordinal); // mentioned as elements of a collection
    private readonly HashSet<string> taken = new(StringComparer.Ordinal); // mentioned as parameters
    private readonly HashSet<string> takenByKey = new(StringComparer.Ordinal); // as parameters of methods where a parameter has a key
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private bool isAnyKey;
    private bool isAnything;

    /// <summary>Whether the call registers a service that the container only creates if somebody asks for it.</summary>
    public static bool IsService(SiteNode node) =>
        node.Knowledge.Role is { Verb: CatalogVerb.Makes } line && line.Option("service") is not null && line.Option("given") is null;

    public void Register(MethodNode method, SiteNode node)
    {
        if (node.Knowledge.Role!.Option("service") is not null)
            all.Add((method, node, method.Sites.IndexOf(node)));
    }

    public bool Contains(SiteNode node) => asked.Contains(node);

    /// <summary>Whether somebody who mentions this type may ask for a registered service.</summary>
    public bool MayDependOn(string type) => all.Exists(one => ServiceOf(one.Node) is { } service && OwnTypes(service).Contains(type));

    /// <summary>Reads the methods that are reached since the last time. Returns the registrations that are asked for since then.</summary>
    public IEnumerable<SiteNode> Find()
    {
        if (all.Count == 0)
            return [];
        foreach (var method in graph.Methods)
            if (method.IsReached && !method.Facts.IsReferenced && read.Add(method))
                Read(method);
        isAnything |= dispatch.MadeBehind().Any(type => type.Ancestors.Any(name =>
            catalog.EntryLines.TryGetValue("T:" + name, out var line) && line.Option("injected") is not null && dispatch.IsMade(type)));
        var more = all.Where(one => IsService(one.Node) && !asked.Contains(one.Node)
            && (isAnything || IsAsked(one.Method, one.Node, one.Order))).Select(one => one.Node).ToList();
        asked.UnionWith(more);
        return more;
    }

    private void Read(MethodNode method)
    {
        taken.UnionWith(method.Facts.ParameterTypes);
        taken.UnionWith(method.Facts.Taken);
        if (method.Facts.Attributes.Any(HasKey))
            takenByKey.UnionWith(method.Facts.ParameterTypes);
        mentioned.UnionWith(method.Facts.Created);
        foreach (var node in method.Sites)
        {
            var (site, role) = (node.Site, node.Knowledge.Role);
            if (role is { Verb: CatalogVerb.Makes } && role.Option("service") is not null)
                continue;
            mentioned.Add(MemberId.ContainingType(site.Target));
            Mention(site.ReceiverType, isElement: false);
            var isOne = role is { Verb: CatalogVerb.Resolves } && role.Option("all") is null;
            foreach (var type in site.Types)
                Mention(type, isElement: !isOne);
            if (role is not { Verb: CatalogVerb.Resolves })
                continue;
            isAnything |= site.Types.All(type => type.Length == 0);
            if (role.Ordinal("key") is var key and >= 0)
                if (KeyOf(site, key) is { } constant)
                    keys.Add(constant);
                else
                    isAnyKey = true;
        }
    }

    private void Mention(string? type, bool isElement)
    {
        if (string.IsNullOrEmpty(type) || Value.IsTypeParameter(type))
            return;
        var definition = TypeFacts.Definition(type!);
        (isElement ? collected : mentioned).Add(definition);
        if (definition.Length < type!.Length)
            foreach (var argument in MemberId.Arguments(type))
                Mention(argument, isElement: true);
    }

    // A framework's generic service is asked for if the program's own types in it are.
    private bool IsAsked(MethodNode method, SiteNode node, int order)
    {
        if (ServiceOf(node) is not { Length: > 0 } service || Value.IsTypeParameter(service))
            return true;
        var own = OwnTypes(service).ToList();
        return own.TrueForAll(type => mentioned.Contains(type) || collected.Contains(type) || taken.Contains(type))
            && IsKeyAsked(node, service) && (IsElement(service) || !IsReplaced(method, node, order, service));
    }

    private static string? ServiceOf(SiteNode node) =>
        node.Knowledge.Role!.Option("service") == "last" ? node.Site.Types.LastOrDefault() : node.Site.Types.FirstOrDefault();

    private bool IsElement(string service) => collected.Contains(TypeFacts.Definition(service));

    private IEnumerable<string> OwnTypes(string type)
    {
        if (dispatch.Type(TypeFacts.Definition(type)) is { IsReferenced: false } own)
            yield return own.Id;
        if (type.IndexOf('{') > 0)
            foreach (var argument in MemberId.Arguments(type).SelectMany(OwnTypes))
                yield return argument;
    }

    private bool HasKey(string attribute) =>
        catalog.Of("T:" + attribute).Role is { Verb: CatalogVerb.Resolves } line && line.Option("key") is not null;

    // The key of a parameter is not known.
    private bool IsKeyAsked(SiteNode node, string service) =>
        node.Knowledge.Role!.Ordinal("key") is var key && (key < 0 || isAnyKey || KeyOf(node.Site, key) is not { } constant
            || keys.Contains(constant) || takenByKey.Contains(TypeFacts.Definition(service)));

    // Of several registrations of one service in one straight piece of code, the last one counts, or the first one.
    private bool IsReplaced(MethodNode method, SiteNode node, int order, string service)
    {
        bool IsSame((MethodNode Method, SiteNode Node, int Order) other) =>
            other.Method == method && other.Order != order && ServiceOf(other.Node) == service && IsOneBlock(method, order, other.Order)
                && KeyText(other.Node) == KeyText(node) && dispatch.Type(TypeFacts.Definition(service)) is { IsReferenced: false }
                && ListOf(other.Node).SequenceEqual(ListOf(node), StringComparer.Ordinal);
        return node.Knowledge.Role!.Option("tried") is not null ? all.Exists(other => other.Order < order && IsSame(other))
            : node.Knowledge.Role!.Option("last") is not null
                && all.Exists(other => other.Order > order && other.Node.Knowledge.Role!.Option("last") is not null && IsSame(other));
    }

    private static IReadOnlyList<string> ListOf(SiteNode node) => node.Site.Arguments.Count > 0 ? node.Site.Arguments[0].Nodes : [];

    private static bool IsOneBlock(MethodNode method, int one, int other) =>
        method.Facts.Blocks.Count == 0 || method.Facts.Blocks.Any(block => block.Sites.Contains(one) && block.Sites.Contains(other));

    private static string? KeyText(SiteNode node) =>
        node.Knowledge.Role!.Ordinal("key") is var key and >= 0 ? KeyOf(node.Site, key) ?? "?" + node.Site.Place.Start : null;

    private static string? KeyOf(Site site, int argument) =>
        argument < site.Arguments.Count && site.Arguments[argument].Constant is { } constant and not TypeConstant
            ? constant.ToString() : null;
}
