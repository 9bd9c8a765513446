// All that the catalog says about one member, one line for each question.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Catalog;

/// <param name="Effect">What it needs: a <c>Needs</c>, <c>Opens</c> or <c>Safe</c> line.</param>
/// <param name="Delegates">When its delegates run: <c>Now</c>, <c>Lazy</c>, <c>Later</c>, <c>Concurrent</c> or <c>Waits</c>; or
/// that its result stands for members: <c>Finds</c>.</param>
/// <param name="Role">What it means to the program's phases: <c>Serves</c>, <c>Drops</c>, <c>Asks</c>, <c>Asserts</c>, <c>Makes</c>,
/// <c>Resolves</c>, <c>Joins</c>, <c>Passes</c>, <c>Closes</c>, <c>Unknown</c>.</param>
public sealed record Knowledge(CatalogLine? Effect, CatalogLine? Delegates, CatalogLine? Role)
{
    public static readonly Knowledge Nothing = new(null, null, null);

    public bool IsNothing => Effect is null && Delegates is null && Role is null or { Verb: CatalogVerb.Passes };

    /// <summary>Whether a property says what is dropped: later code may add to the value that it reads.</summary>
    public bool IsDropProperty => Role is { Verb: CatalogVerb.Drops } line && line.Id.StartsWith("P:", System.StringComparison.Ordinal);

    /// <summary>What a call answers of which the catalog says that it passes something on; null of any other.</summary>
    public Condition? Passed(Condition? receiver, IReadOnlyList<Value> arguments, bool isInstance)
    {
        if (Role is not { Verb: CatalogVerb.Passes } line)
            return null;
        var first = arguments.Count > 0 ? arguments[0].AsCondition() : null;
        return line.Option("same") is not null ? Condition.Same(receiver, first)
            : line.Option("or") is not null ? Condition.Either(receiver, first ?? Condition.No)
            : isInstance ? receiver : first;
    }

    /// <summary>Why nobody can read what it calls; null where it calls nothing that is not read.</summary>
    public string? Unreadable =>
        Role is { Verb: CatalogVerb.Unknown } line ? line.Reason.Length > 0 ? line.Reason : "may call anything" : null;

    /// <summary>
    /// Whether it makes objects of types that only show at run time: the type that all of them derive from, empty where their casts say it;
    /// null where it makes none.
    /// </summary>
    public string? Creates => Role is { Verb: CatalogVerb.Unknown } line ? line.Option("creates") : null;

    /// <summary>
    /// Whether a guard stub refuses calls once the permission is dropped: not where only some data needs it, which the kernel sees.
    /// </summary>
    public bool IsRefused => IsGuarded && Effect!.Option("sometimes") is null;

    /// <summary>Whether calls need a permission.</summary>
    public bool IsGuarded => Effect is { Verb: CatalogVerb.Needs or CatalogVerb.Opens };
}
