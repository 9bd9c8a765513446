// One line of the catalog: what it says, of whom, with which parameters, and where it stands.
using System.Collections.Generic;

namespace Permissions.Reachability.Catalog;

/// <param name="Id">A documentation-comment id; without a parameter list it means all overloads, with a trailing <c>*</c> all members that
/// begin so.</param>
/// <param name="Target">The callee of a <c>cut</c> line.</param>
/// <param name="Options">The <c>key=value</c> words of the line.</param>
/// <param name="Reason">What stands behind <c>#</c>.</param>
/// <param name="IsUser">Whether the line comes from a user's own file.</param>
public sealed record CatalogLine(
    CatalogVerb Verb,
    PermissionSet Permissions,
    string Id,
    string? Target,
    IReadOnlyDictionary<string, string> Options,
    string Reason,
    string File,
    int Line,
    bool IsUser)
{
    /// <summary>The user's named sets, which the arguments of this member may name as well; null where there are none.</summary>
    public IReadOnlyDictionary<string, PermissionSet>? Sets { get; init; }

    /// <summary>The parameter that an option names by its ordinal, or -1.</summary>
    public int Ordinal(string option) => Options.TryGetValue(option, out var text) && int.TryParse(text, out var ordinal) ? ordinal : -1;

    public string? Option(string option) => Options.TryGetValue(option, out var text) ? text : null;
}
