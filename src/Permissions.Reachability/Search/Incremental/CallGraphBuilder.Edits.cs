// Follows an edit of a body in a finished graph, where nothing that was discovered depends on the sites that come and go.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search.Incremental;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    /// <summary>The node of a method of the program; null where several methods have its id.</summary>
    public MethodNode? NodeOf(MethodFacts facts) =>
        graph.Find(facts.Id) is { OfThisName: null } node && node.Facts == facts ? node : null;

    /// <summary>
    /// Replaces a body in the graph. Returns the nodes of the sites that were added and taken out, or null, with the graph as it was, where
    /// other code, types or values depend on them.
    /// </summary>
    public (List<SiteNode> Added, List<SiteNode> Removed)? Replace(BodyEdit edit)
    {
        if (NodeOf(edit.Before) is not { } method)
            return null;
        var before = method.Sites;
        var removed = before.GetRange(edit.First, edit.Removed);
        var added = Enumerable.Range(edit.First, edit.Added)
            .Select(number => DropProperties.Read(edit.After, edit.After.Sites[number], catalog)).ToList();
        // who hands a delegate to this method knows the sites that run it by their numbers; whether what is registered or made lazily is
        // made once depends on branches
        if (method.RunsParameter.Count > 0
            || !edit.KeepsBranches && (method.Facts.Id == program.EntryPoint || method.Facts.IsTypeInitializer
                || before.Exists(node => node.Knowledge.Role is { Verb: CatalogVerb.Makes }))
            || !added.Concat(removed).All(node => IsAlone(method, node))
            || added.Exists(node => Runs(method, node).Any(callee => !callee.IsReached))
            || !removed.TrueForAll(node => Runs(method, node).All(callee => IsReachedWithout(callee, removed))))
            return null;
        var now = new List<SiteNode>(before);
        now.RemoveRange(edit.First, edit.Removed);
        now.InsertRange(edit.First, added);
        Move(method, edit.After, now);
        foreach (var node in added)
        {
            allowed!.Apply(node);
            if (method.IsReached)
            {
                FindCallees(method, node);
                AddEdges(method, node);
            }
        }
        return (added, removed);
    }

    /// <summary>Replaces a method whose code moved and is the same.</summary>
    public void Move(MethodNode method, MethodFacts after) => Move(method, after, method.HasSites ? method.Sites : null);

    private void Move(MethodNode method, MethodFacts after, List<SiteNode>? sites)
    {
        for (var i = 0; i < sites?.Count; i++)
            sites[i].Move(sites[i].Knowledge.IsDropProperty ? DropProperties.Read(after, after.Sites[i], catalog).Site : after.Sites[i]);
        method.Replace(after, sites);
    }

    // A site that makes no type known, moves no value and is called by its name alone: it runs some methods, or none.
    private bool IsAlone(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        if (site.Kind is SiteKind.Await or SiteKind.Touch)
            return true;
        var receiver = TypeFacts.Definition(site.ReceiverType ?? MemberId.ContainingType(site.Target));
        var callees = Named(site.Target).ToList();
        return site is { Kind: SiteKind.Call, MakesTypeParameter: false, Types.Count: 0, Guards: 0, IsNative: false }
            && site.Contract == default && !Value.IsTypeParameter(site.ReceiverType)
            && node.Knowledge is { Role: null, Delegates: null or { Verb: not CatalogVerb.Finds } } && node.Closing.IsEmpty
            && !(node.Knowledge.Delegates?.Option("calls") is { } calls && dispatch.MayMakeEntries(calls))
            && !registrations.MayAskFor(receiver)
            && (!site.IsVirtual || callees.Count == 0 && dispatch.Type(receiver) is null && dispatch.Descendants(receiver).Count == 0)
            && callees.TrueForAll(callee => callee is { OfThisName: null, Facts.IsIterator: false, RunsParameter.Count: 0 }
                && callee.Facts.Contract == default && !IsCut(method, callee)
                && (site.Result.Length == 0 || !values.At(Value.Result(callee.Facts.Id)).Any()))
            && (callees.Count > 0 || (program.References?.Methods(site.Target).Count ?? 0) == 0);
    }

    private IEnumerable<MethodNode> Runs(MethodNode method, SiteNode node) =>
        !method.IsReached ? [] : (node.Site.Kind == SiteKind.Call ? Named(node.Site.Target) : [])
            .Concat(node.Site.Touches is { } type ? InitializersOf(type) : []);

    // Each method that is reached has a call that reached it first, from a method that was reached before it. Where that call goes, another
    // one from such a method takes its place; nothing else that was discovered changes then.
    private bool IsReachedWithout(MethodNode callee, List<SiteNode> removed)
    {
        if (callee.ReachedFrom is not { } first || !removed.Contains(first))
            return true;
        foreach (var caller in graph.Methods)
            if (caller.IsReached && caller.Order < callee.Order)
                foreach (var node in caller.Sites)
                    if (!node.IsDead && node.Site is { Kind: SiteKind.Call, IsVirtual: false } site && site.Target == callee.Facts.Id
                        && !removed.Contains(node))
                    {
                        callee.ReachedFrom = node;
                        return true;
                    }
        return false;
    }
}
