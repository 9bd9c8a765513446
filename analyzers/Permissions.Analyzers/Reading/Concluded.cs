// What was concluded about a program, kept with its files: while edits change no fact but where code stands, it is concluded still.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.Reading;

/// <param name="Methods">The methods of each file.</param>
/// <param name="Program">All facts of the program's own code.</param>
/// <param name="Ancestors">What its types derive from or implement.</param>
/// <param name="Requirements">What a program without a drop could drop; null where there is one.</param>
internal sealed record Concluded(IReadOnlyList<IReadOnlyList<MethodFacts>> Methods, ProgramFacts Program, HashSet<string> Ancestors, Conclusions Conclusions, Requirements? Requirements)
{
    /// <summary>The types that bear contracts, or take the place of what does.</summary>
    public IReadOnlyList<TypeFacts> Bound { get; } = Program.Types.Where(type => type.Contracts.Count > 0).ToList();
}
