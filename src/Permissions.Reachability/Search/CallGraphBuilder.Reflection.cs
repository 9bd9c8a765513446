// Members that reflection finds, by a constant name or as all members of a known type. They run where reflection invokes them.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private const string Constructor = "#ctor";

    private ILookup<string, MethodFacts>? ofType;

    // If the type is not a constant, every type of the program with such a member may be meant.
    private void Find(MethodNode method, SiteNode node, CatalogLine line)
    {
        var site = node.Site;
        var named = line.Ordinal("member");
        var name = named >= 0 && named < site.Arguments.Count ? site.Arguments[named].Constant as string : null;
        var given = site.Arguments.Append(site.Receiver).ToList();
        if (name is not null && line.Option("types") is not null)
        {
            var written = name.Split(',')[0].Replace('+', '.');
            values.Flow(dispatch.Type(written) is null ? "" : Value.Type(written), site.Result);
            return;
        }
        if (name is not null && !given.Exists(value => value.Constant is TypeConstant) && !method.Facts.IsReferenced)
            foreach (var facts in NamesOf(name).SelectMany(OfName))
                Found(facts.Id, node, line);
        foreach (var from in given.SelectMany(value => value.Nodes))
            values.WhenArrives(from, body =>
            {
                if (Value.MemberOf(body) is { } found)
                    Found(found, node, line);
                else if ((name is not null || named < 0) && Value.TypeOf(body) is { } type)
                    foreach (var id in MembersOf(TypeFacts.Definition(type), name, line.Option("constructors") is not null).ToList())
                        Found(id, node, line);
            });
    }

    private void Found(string id, SiteNode node, CatalogLine line)
    {
        if (MemberId.Name(id) == Constructor)
            Make(MemberId.ContainingType(id), node);
        if (line.Option("delegate") is null)
            values.Flow(Value.Member(id), node.Site.Result);
        else
            WithReflected(id, member => values.Flow(Value.Body(member), node.Site.Result));
    }

    // The known types, and those that fit the cast of the object. A library may create types of the program that uses it.
    private void WithMade(Site site, Action<string> member)
    {
        void Of(string type, bool isCast)
        {
            var definition = TypeFacts.Definition(type);
            foreach (var made in isCast ? dispatch.Descendants(definition) : dispatch.Type(definition) is { } exact ? [exact] : [])
                if (made is { IsInterface: false, IsAbstract: false })
                {
                    dispatch.Make(made.Id);
                    foreach (var constructor in made.Constructors)
                        member(constructor);
                }
        }
        foreach (var from in site.Arguments.SelectMany(argument => argument.Nodes))
            values.WhenArrives(from, body => Of(Value.TypeOf(body) ?? "", isCast: false));
        foreach (var type in site.Types.Where(type => type.Length > 0))
            if (Value.IsTypeParameter(type))
                values.WhenArrives(type, body =>
                {
                    if (Value.TypeOf(body) is { } given && !catalog.IsHeld(TypeFacts.Definition(given)))
                        Of(given, isCast: true); // a type of the platform, such as object, tells nothing
                });
            else
                Of(type, isCast: true);
    }

    // The object on which the member is invoked may have a derived type.
    private void WithReflected(string id, Action<string> member)
    {
        if (graph.Find(id) is { Facts.IsStatic: true } || MemberId.Name(id) == Constructor)
            member(id);
        else
            dispatch.SlotOf(id, null, mayBeEmpty: true).WhenFilled(member);
    }

    private IEnumerable<string> MembersOf(string type, string? name, bool constructors)
    {
        if (dispatch.Type(type) is not { } facts)
            return [];
        if (constructors)
            return facts.Constructors;
        ofType ??= program.Methods.Where(IsMember).ToLookup(method => method.Type, StringComparer.Ordinal);
        var names = name is null ? null : NamesOf(name).ToList();
        return facts.Bases.Prepend(type).Select(dispatch.Type).OfType<TypeFacts>()
            .SelectMany(holder => ofType[holder.Id].Select(method => method.Id)
                .Concat(holder.PublicMethods).Concat(holder.PublicStatics).Concat(holder.Accessors))
            .Distinct(StringComparer.Ordinal)
            .Where(id => MemberId.Name(id) is var found && found[0] != '#' && (names is null || names.Contains(found)));
    }

    // The name of a method, or those of a property's accessors.
    private static IEnumerable<string> NamesOf(string name) => [name, "get_" + name, "set_" + name];
}
