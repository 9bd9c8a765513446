// One way to use a permission that is gone: what it goes for, what it does, and which limit of ours it is known to pass through.
using System;

namespace Permissions.Attacks.Harness;

/// <param name="Name">What it does, as the table prints it.</param>
/// <param name="Aim">The one permission it goes for.</param>
/// <param name="Try">Does it and says whether it worked; a throw is a refusal. It works while nothing is dropped, or it proves
/// nothing.</param>
internal sealed record Attack(string Name, Permission Aim, Func<Ground, bool> Try)
{
    /// <summary>What it has from before the drop: a handle, a process, a thread.</summary>
    public Action<Ground>? Prepare { get; init; }

    /// <summary>Whether a folder is kept: then it tries to get out of that one.</summary>
    public bool Keeps { get; init; }

    /// <summary>Words of the library's own documentation or drop report that say that this is not refused.</summary>
    public string? Limit { get; init; }

    /// <summary>What this machine lacks for it, or null.</summary>
    public Func<string?>? Missing { get; init; }

    public override string ToString() => Name;
}
