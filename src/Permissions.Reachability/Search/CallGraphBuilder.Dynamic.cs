// Dynamic calls: at run time a member is looked up by name on the actual object.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private const string Bound = "dynamic"; // the contract of objects that bind their members themselves

    private ILookup<string, MethodFacts>? ofName;
    private ILookup<string, string>? ofProperty;

    private void ReadDynamic(MethodNode method, SiteNode node)
    {
        var site = node.Site;
        WithNamed(node, member => Connect(method, node, member));
        foreach (var argument in HandedOn(site))
            WhenBodyArrives(argument, node, _ => { });
        WhenBodyArrives(Kept(site.Target), node, callee => Hand(site, callee));
        if (IsSetter(site))
            foreach (var from in site.Arguments[site.Arguments.Count - 1].Nodes)
                foreach (var to in Kept(site.Target.Substring(4)).Nodes)
                    values.Flow(from, to);
        if (site.Target.StartsWith("get_", StringComparison.Ordinal))
            foreach (var from in Kept(site.Target.Substring(4)).Nodes)
                values.Flow(from, site.Result);
    }

    private static bool IsSetter(Site site) => site.Target.StartsWith("set_", StringComparison.Ordinal) && site.Arguments.Count > 0;

    // The arguments that the callee may run. A value that is set on a member runs where the member is read.
    private static IEnumerable<Value> HandedOn(Site site) => IsSetter(site) ? [] : site.Arguments;

    // The values of members with this name: properties of the program's types, and values that dynamic calls set.
    private Value Kept(string name)
    {
        ofProperty ??= program.Types.SelectMany(type => type.Accessors).Select(MemberId.Owner).OfType<string>().Distinct()
            .ToLookup(MemberId.Name, StringComparer.Ordinal);
        return new() { Nodes = [Value.Field(Bound + " " + name), .. ofProperty[name].Select(Value.Field)] };
    }

    // The members with this name, of created objects or static, and the binding members of objects that bind dynamic calls themselves.
    private void WithNamed(SiteNode node, Action<string> member)
    {
        var site = node.Site;
        if (site.Target == Constructor)
        {
            WithMade(site, member);
            return;
        }
        foreach (var method in OfName(site.Target).Where(method => Takes(method, site.Arguments.Count)))
            if (method.IsStatic && !IsOperator(method))
                member(method.Id);
            else
                dispatch.SlotOf(method.Id, method.Type, mayBeEmpty: true).WhenFilled(member);
        if (site.Target.Length > 0)
            dispatch.HandedSlot("System.Object", Dispatch.CallsOf(site.Target)).WhenFilled(member);
        foreach (var declared in catalog.Contracts[Bound])
            dispatch.SlotOf(declared, null, mayBeEmpty: true).WhenFilled(member);
    }

    private IEnumerable<MethodFacts> OfName(string name) =>
        (ofName ??= program.Methods.Where(IsMember).ToLookup(method => MemberId.Name(method.Id), StringComparer.Ordinal))[name];

    private static bool IsMember(MethodFacts method) => !method.IsNested && method.Id.StartsWith("M:", StringComparison.Ordinal);

    // An operator: one operand has the type that declares it.
    private static bool IsOperator(MethodFacts method) => MemberId.Name(method.Id).StartsWith("op_", StringComparison.Ordinal);

    // A parameter without an argument may have a default value, and a params array takes any number of arguments.
    private static bool Takes(MethodFacts method, int arguments) =>
        method.ParameterTypes.Count >= arguments || method.Id.EndsWith("[])", StringComparison.Ordinal);
}
