// An edge of the call graph: a site may run a method, now, at the same time or later, perhaps through helpers that are handed it.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

/// <summary>When the callee runs, seen from the site.</summary>
internal enum EdgeKind
{
    Now,
    Concurrent,
    Later,

    /// <summary>Now, unless it has already run: a static initialiser, or the factory of a singleton.</summary>
    NowOnce,

    /// <summary>At run time, unless it already ran while the program started.</summary>
    LaterUnlessStarted,
}

/// <param name="Label">How a path names the callee instead of its own name: <c>POST /orders</c>.</param>
/// <param name="Via">The path through a method that runs the delegate which it was given here.</param>
/// <param name="At">The site that hands the callee over; a path that begins with the callee begins there.</param>
/// <param name="IsCertain">For code that runs once: whether it has certainly run once control is past the site.</param>
internal sealed record CallEdge(MethodNode Callee, EdgeKind Kind, string? Label = null, Via? Via = null, SiteNode? At = null,
    bool IsCertain = false)
{
    /// <summary>
    /// The steps of a path from a call to the callee. A method that runs a delegate is left out; a method that creates or calls a type
    /// which it was given is included.
    /// </summary>
    /// <param name="call">The place of the call.</param>
    public List<Hop> Hops(Place call)
    {
        var hops = new List<Hop>();
        for (var via = Via is { IsCall: true } ? Via : null; via is not null; via = via.Inner)
        {
            hops.Add(new(via.Method.Facts.Name, call, via.Method.Facts.ReferencedAssembly, via.Method.Facts));
            call = via.Method.Sites[via.Site].Site.Place;
        }
        if (!Callee.Facts.IsPassedOver)
            hops.Add(new(Label ?? Callee.Facts.Name, call, Callee.Facts.ReferencedAssembly, Callee.Facts));
        return hops;
    }
}

/// <summary>
/// A site in a method that runs a delegate parameter, or creates or calls a type parameter. The method may also pass the parameter on.
/// </summary>
/// <param name="Through">The framework type through which an API calls the object that is passed to it there.</param>
internal sealed record Via(MethodNode Method, int Site, Via? Inner, string Through)
{
    /// <summary>The site that runs it in the end.</summary>
    public SiteNode Last => Inner?.Last ?? Method.Sites[Site];

    /// <summary>Whether a type is created or called there, or a member of the object is called, instead of a delegate.</summary>
    public bool IsCall =>
        CallGraphBuilder.TypeParameterOf(Last.Site) is not null || Through.Length == 0 && CallGraphBuilder.IsOnHiddenObject(Last);
}
