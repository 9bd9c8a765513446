// The facts of a program and its files, cached so that a snapshot whose edits only move code can be compared with it.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

/// <param name="Files">The facts of each file.</param>
/// <param name="Facts">All facts of the program's own code.</param>
/// <param name="Ancestors">What its types derive from or implement.</param>
internal sealed record CachedProgram(IReadOnlyList<FileFacts> Files, ProgramFacts Facts, HashSet<string> Ancestors)
{
    /// <summary>The types that bear contracts, or take the place of what does.</summary>
    public IReadOnlyList<TypeFacts> Bound { get; } = Facts.Types.Where(type => type.Contracts.Count > 0).ToList();
}
