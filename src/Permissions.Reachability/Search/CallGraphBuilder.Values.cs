// Follows delegates, sequences and tasks: to the code that runs them, from results to callers, and through APIs.
using System;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    /// <summary>
    /// Calls back once for every method of the program that a body at this value stands for, now or later, and reaches it.
    /// </summary>
    /// <param name="through">The framework type through which an object is called.</param>
    private void WhenBodyArrives(Value value, SiteNode at, Action<MethodNode> then, string through = "")
    {
        foreach (var from in value.Nodes)
            values.WhenArrives(from, body => WithTargets(body, at, callee =>
            {
                Reach(callee);
                then(callee);
            }, through));
    }

    private void WithTargets(string body, SiteNode at, Action<MethodNode> then, string through = "")
    {
        void Each(string id)
        {
            foreach (var method in Named(id))
                then(method);
        }
        if (through == Inside && !Value.IsInside(body))
            return;
        if (through.Length == 0 && IsOnHiddenObject(at) && Value.ObjectOf(body) is null && !Value.IsInside(body))
            return; // the values in its objects run where some code runs them
        if (Value.MemberOf(body) is { } reflected)
        {
            if (at.Knowledge.Delegates?.Option("members") is not null)
                WithReflected(reflected, Each);
        }
        else if (body.StartsWith("=>", StringComparison.Ordinal))
            Each(body.Substring(2));
        else if (body.StartsWith("v>", StringComparison.Ordinal) && body.LastIndexOf('|') is var bar)
            dispatch.SlotOf(body.Substring(2, bar - 2), body.Substring(bar + 1)).WhenFilled(Each);
        else if (Value.IsInside(body) && body.LastIndexOf('|') is var end)
            WithHandedOver(body.Substring(2, end - 2), body.Substring(end + 1), Each);
        else if (Dispatch.IsCalls(through) && Value.TypeOf(body) is { } given)
            WithHandedOver(Value.Object(given), through, Each);
        else if (Value.ObjectOf(body) is not { } hidden)
            WithDecided(body, at, Each);
        else if (through.Length > 0)
            WithHandedOver(body, through, Each);
        else if (IsOnHiddenObject(at) && body[0] == 'o')
            dispatch.SlotOf(at.Site.Target, hidden, mayBeEmpty: true).WhenFilled(Each);
        else if (IsOnHiddenObject(at) && dispatch.Type(TypeFacts.Definition(hidden)) is { } type)
            foreach (var member in dispatch.Run(type, at.Site.Target, null))
                Each(member);
    }

    // The members of the program that an API can call on an object that is passed to it, through one of the object's framework types.
    private void WithHandedOver(string hidden, string through, Action<string> member)
    {
        var name = Value.ObjectOf(hidden)!;
        if (through.Contains("#ctor") && dispatch.Type(TypeFacts.Definition(name)) is { } filled)
            foreach (var part in dispatch.WithParts(filled))
                dispatch.Make(part.Id);
        if (hidden[0] == 'o')
            dispatch.HandedSlot(name, through).WhenFilled(member);
        else if (dispatch.Type(TypeFacts.Definition(name)) is { } type)
            foreach (var id in dispatch.Through(type, through))
                member(id);
    }

    // What the framework creates for a handler from a request, and what it writes from the handler's result.
    private void Bind(MethodNode handler, Action<MethodNode> then)
    {
        foreach (var member in FrameworkRoots.CalledToConvert(handler.Facts, dispatch, registrations))
            foreach (var method in Named(member))
                then(method);
    }

    private void Hand(Site site, MethodNode callee)
    {
        for (var i = 0; i < site.Arguments.Count; i++)
            foreach (var from in site.Arguments[i].Nodes)
                FlowIndirectly(from, callee, i);
        values.Flow(Value.Result(callee.Facts.Id), site.Result);
        if (site.Result.Length == 0) // a sequence is enumerated: the results of its bodies are among its elements
            foreach (var sequence in site.Receiver.Nodes)
                values.Flow(Value.Result(callee.Facts.Id), sequence);
    }

    // Follows the work that is passed to an API.
    private void FollowApi(MethodNode method, SiteNode node)
    {
        var (site, line) = (node.Site, node.Knowledge.Delegates);
        // a delegate that reflection makes; what it invokes or creates is another object
        if (node.Knowledge is { Unreadable: { } why, Creates: null } && line is null or { Verb: CatalogVerb.Finds })
            values.Flow(Value.UnreadableBody(why), site.Result);
        if (line is { Verb: CatalogVerb.Finds })
        {
            Find(method, node, line);
            return;
        }
        // a collection that only stores its arguments returns nothing; following it would join all values with each other
        if (!site.IsOwn && line is not null && (line.Verb == CatalogVerb.Now || site.Result.Length > 0))
            HandIn(node, line);
        dispatch.Use(line?.Option("calls"));
        if (line?.Option("binds") is not null)
            foreach (var argument in site.Arguments)
                WhenBodyArrives(argument, node, callee => Bind(callee, bound => Reach(bound)));
        if (line?.Option("copies") is not null && site.Arguments.Count > 0)
            foreach (var to in site.Receiver.Nodes.Append(site.Result))
                Fill(ElementsOf(site.Arguments[0]), to);
        if (line?.Option("elements") is not null && site.Result.Length > 0)
            foreach (var argument in site.Arguments)
                Fill(ElementsOf(argument), Value.ElementsOf(site.Result));
        if (line?.Ordinal("into") is { } into and >= 0 && into < site.Arguments.Count)
            foreach (var value in site.Arguments.Append(site.Receiver).Where(value => value != site.Arguments[into]))
                foreach (var to in site.Arguments[into].Nodes)
                    Fill(value, to);
        if (line is { Verb: CatalogVerb.Lazy })
        {
            Carry(site);
            if (line.Option("parts") is not null) // a value added to an element of a collection is in the collection
                foreach (var to in site.Receiver.Nodes)
                    values.Flow(site.Result, to);
            foreach (var (value, through) in HandedObjects(node))
                foreach (var from in value.Nodes)
                    foreach (var to in site.Receiver.Nodes.Append(site.Result))
                        CarryInside(from, through, to);
        }
        if ((!site.IsOwn || line is not null) && registrations.IsAsked(node))
            ReachHanded(node);
    }

    private void ReachHanded(SiteNode node)
    {
        foreach (var (value, through) in RunBy(node))
            WhenBodyArrives(value, node, _ => { }, through);
    }

    // The program asks for the service that is registered here.
    private void Create(SiteNode node)
    {
        foreach (var type in node.Types)
            dispatch.MakeNamed(type);
        ReachHanded(node);
    }

    private static Value ElementsOf(Value sequence) =>
        sequence.IsStored ? sequence : new() { Nodes = [.. sequence.Nodes.Select(Value.ElementsOf)] };

    // Whoever has the collection sees what is added to it.
    private void Fill(Value added, string to)
    {
        foreach (var from in added.Nodes)
        {
            values.Flow(from, to);
            if (Value.IsElsewhere(to))
                values.Flow(from, Value.Added(to));
        }
    }

    // An object that is created with another object calls it through the type of the constructor's parameter.
    private void Carry(Site site)
    {
        foreach (var argument in site.Arguments)
            foreach (var to in site.Receiver.Nodes.Append(site.Result))
                Fill(argument, to);
        for (var i = 0; i < site.Arguments.Count; i++)
            foreach (var from in site.Arguments[i].Nodes)
                foreach (var to in site.Receiver.Nodes.Append(site.Result))
                {
                    if (MemberId.ParameterType(site.Target, i) is var through && through.IndexOf('.') > 0)
                        CarryInside(from, through, to);
                }
        foreach (var receiver in site.Receiver.Nodes)
            values.Flow(receiver, site.Result);
    }

    private void CarryInside(string from, string through, string to) =>
        values.WhenArrives(from, body => values.Flow(Value.ObjectOf(body) is not null ? Value.Inside(body, through) : "", to));

    // An API passes its other arguments to the bodies that it runs, and may return their results.
    private void HandIn(SiteNode node, CatalogLine line)
    {
        var site = node.Site;
        var handed = site.Arguments.Append(site.Receiver).Where(value => value.Nodes.Count > 0).ToList();
        foreach (var value in handed)
            foreach (var from in value.Nodes)
                values.WhenArrives(from, body => WithTargets(body, node, callee =>
                {
                    foreach (var other in handed.Where(other => other != value && value != site.Receiver).SelectMany(other => other.Nodes))
                        for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++)
                            FlowIndirectly(other, callee, i);
                    if (line.Verb != CatalogVerb.Now)
                        return;
                    values.Flow(Value.Result(callee.Facts.Id), site.Result);
                    if (value == site.Receiver && site.Result.Length == 0 || line.Option("stores") is not null)
                        foreach (var sequence in site.Receiver.Nodes)
                            Fill(new() { Nodes = [Value.Result(callee.Facts.Id)] }, sequence);
                    for (var i = 0; i < callee.Facts.ParameterTypes.Count; i++)
                        FlowIndirectly(Value.Result(callee.Facts.Id), callee, i);
                }, value == site.Receiver ? MemberId.ContainingType(site.Target) : ""));
    }

    // Arguments that arrive through a delegate are tracked apart from direct calls, then merged into the parameter's full set.
    private void FlowIndirectly(string from, MethodNode callee, int parameter)
    {
        var direct = Value.Parameter(callee.Facts.Id, parameter);
        values.Flow(from, Value.Indirect(direct));
        values.Flow(Value.Indirect(direct), direct);
    }
}
