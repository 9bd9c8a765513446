// The cached facts of a program and its files. A later snapshot is compared with them, to find edits that only move code.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

/// <param name="Files">The facts of each file.</param>
/// <param name="Facts">All facts of the program's own code.</param>
/// <param name="Ancestors">What its types derive from or implement.</param>
internal sealed record CachedProgram(IReadOnlyList<FileFacts> Files, ProgramFacts Facts, HashSet<string> Ancestors)
{
    /// <summary>The types with contracts, of their own members or of overridden ones.</summary>
    public IReadOnlyList<TypeFacts> Bound { get; } = Facts.Types.Where(type => type.Contracts.Count > 0).ToList();
}
