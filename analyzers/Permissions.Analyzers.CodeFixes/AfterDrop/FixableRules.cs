// The rules that both fixes answer: PERM1001–1010.
using System.Collections.Immutable;
using System.Linq;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

internal static class FixableRules
{
    public static readonly ImmutableArray<string> Ids = Rules.AfterDrop.Select(rule => rule.Id).ToImmutableArray();
}
