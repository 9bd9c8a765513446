// A refusal that a running program met, and what refusals mean for its expectations.
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Permissions.Corpus.Tests;

/// <param name="Exception">Type of the exception that refused.</param>
/// <param name="IsExpected">Whether the innermost method of the case bears <c>[Expect]</c>.</param>
internal sealed record Refusal(string Exception, bool IsExpected, string Method)
{
    /// <summary>Reads a line of a program's output; null where it is none of ours.</summary>
    public static Refusal? Read(string line) =>
        line.StartsWith("REFUSED|", System.StringComparison.Ordinal) && line.Split('|') is var parts
            ? new(parts[1], parts[2] == "expected", parts[3]) : null;

    public static void AssertExpected(CorpusCase source, Witness witness, IEnumerable<Refusal> refusals)
    {
        var (expected, unexpected) = (refusals.Where(refusal => refusal.IsExpected).ToList(),
            refusals.Where(refusal => !refusal.IsExpected).ToList());
        Assert.True(unexpected.Count == 0, "refused unexpectedly: " + string.Join("\n", unexpected));
        var wanted = source.Expectations.Count(one => one.By.HasFlag(witness) && one.IsOfAUse);
        Assert.Equal(wanted, expected.Select(refusal => refusal.Method).Distinct().Count());
    }
}
