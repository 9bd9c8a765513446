// One of several drops that take place together.
using System.Collections.Generic;
using System.ComponentModel;

namespace Permissions.CompilerServices;

/// <summary>One of several drops that take place together: see <see cref="DropServices.DropTogether"/>.</summary>
/// <param name="permissions">What is dropped.</param>
/// <param name="paths">Where a file permission is kept; null where it is kept nowhere.</param>
/// <param name="site">Where it was asked for, which is what denials name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DropRequest(Permission permissions, IReadOnlyList<string>? paths, string site)
{
    /// <summary>What is dropped.</summary>
    public Permission Permissions => permissions;

    /// <summary>Where it was asked for.</summary>
    public string Site => site;

    internal string[]? Paths { get; } = paths is null ? null : [.. paths];
}
