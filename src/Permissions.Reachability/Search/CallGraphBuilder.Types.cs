// Follows type arguments from calls to the type parameters of their callees, and to the objects created and members called there.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private readonly List<(string Parameter, MethodNode Method, SiteNode Node)> typeParameters = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    // A callee that gets a type may create objects of it. For a method with known code, its use of the type arguments is known. A
    // collection creates no objects of its type arguments.
    private void ReadTypes(SiteNode node)
    {
        var site = node.Site;
        if (site.MakesTypeParameter)
            return;
        var isFollowed = node.Knowledge.Role is null
            && (node.Knowledge.Delegates is not null || site.IsOwn && graph.Find(site.Target) is not null);
        var arity = site.Types.Count > 0 ? MemberId.Arity(site.Target) : 0;
        var around = site.Types.Count > arity ? MemberId.TypeParameters(MemberId.ContainingType(site.Target)).ToList() : [];
        for (var i = 0; i < around.Count && arity + i < site.Types.Count; i++)
            values.Flow(Value.TypeNode(site.Types[arity + i]), Value.TypeParameter(around[i].Owner, around[i].Ordinal));
        var arguments = isFollowed ? arity + around.Count : 0;
        for (var i = 0; i < site.Types.Count; i++)
        {
            var type = site.Types[i];
            if (type.Length == 0)
                continue;
            GiveArguments(type);
            if (site.IsOwn && !Value.IsTypeParameter(type))
                given.Add(TypeFacts.Definition(type));
            if (i >= arguments)
                WhenTypeArrives(Value.TypeNode(type), node);
        }
        if (!isFollowed)
            foreach (var from in site.Arguments.SelectMany(argument => argument.Nodes))
                WhenTypeArrives(from, node);
    }

    private void WhenTypeArrives(string from, SiteNode node)
    {
        if (Value.TypeOf(from) is { } type)
            Make(type, node);
        else
            values.WhenArrives(from, body => Make(Value.TypeOf(body), node));
    }

    private void Make(string? type, SiteNode node)
    {
        if (type is null || type == Value.TypeOf(Value.AnyType))
            return;
        var definition = TypeFacts.Definition(type);
        if (registrations.IsAsked(node))
            dispatch.MakeNamed(definition);
        if (!node.Types.Contains(definition))
            node.Types.Add(definition);
    }

    /// <summary>The type parameter whose argument decides the target of a call; null if there is none.</summary>
    public static string? TypeParameterOf(Site site) =>
        site.MakesTypeParameter ? site.Types.FirstOrDefault() : Value.IsTypeParameter(site.ReceiverType) ? site.ReceiverType : null;

    // The type arguments of a constructed type flow to its type parameters: N.Box`1{N.A}.
    private void GiveArguments(string type)
    {
        if (type.IndexOf('{') is not (var brace and > 0))
            return;
        var ordinal = 0;
        foreach (var argument in MemberId.Arguments(type))
        {
            GiveArguments(argument);
            foreach (var parameter in MemberId.TypeParameters(type.Substring(0, brace)).Skip(ordinal++).Take(1))
                values.Flow(Value.Type(argument), Value.TypeParameter(parameter.Owner, parameter.Ordinal));
        }
    }

    // The members of the program that run if this type decides the target. The object may have a derived type; a static member belongs to
    // the type itself.
    private void WithDecided(string body, SiteNode node, Action<string> member)
    {
        var site = node.Site;
        if (TypeParameterOf(site) is null || Value.TypeOf(body) is not { } type)
            return;
        if (body == Value.AnyType)
        {
            if (site.MakesTypeParameter)
                foreach (var id in given.Select(dispatch.Type).OfType<TypeFacts>().SelectMany(EmptyConstructors).ToList())
                    member(id);
            else
                dispatch.SlotOf(site.Target, null).WhenFilled(member);
        }
        else if (dispatch.Type(TypeFacts.Definition(type)) is { } facts)
        {
            if (site.MakesTypeParameter)
            {
                GiveArguments(type);
                dispatch.Make(facts.Id);
            }
            if (!facts.IsInterface && !facts.IsAbstract)
                foreach (var id in site.MakesTypeParameter ? EmptyConstructors(facts) : dispatch.Actual(facts, site.Target))
                    member(id);
            if (!site.MakesTypeParameter && !facts.IsStruct)
                dispatch.SlotOf(site.Target, type, mayBeEmpty: true).WhenFilled(member);
        }
    }

    private static IEnumerable<string> EmptyConstructors(TypeFacts type) =>
        type.Constructors.Where(id => id.EndsWith(".#ctor", StringComparison.Ordinal));

    // A type parameter without a visible type argument: a container or reflection constructs the type. Nothing is known about types that a
    // referenced assembly constructs like this.
    private void FillTypeParameters()
    {
        foreach (var (parameter, method, node) in typeParameters.ToList())
            if (!values.At(parameter).Any() && !(node.Site.MakesTypeParameter && method.Facts.IsReferenced))
                values.Flow(Value.AnyType, parameter);
    }
}
