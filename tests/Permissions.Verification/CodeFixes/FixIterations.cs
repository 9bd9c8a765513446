// How often a fix may be applied: n exactly, -n at most.
using System;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class FixIterations(int allowed)
{
    private readonly int limit = Math.Abs(allowed);

    /// <summary>How many actions were taken up to now.</summary>
    public int Count { get; private set; }

    public bool IsFirst => Count == 0;

    /// <summary>Counts one more action; false where that is one too many.</summary>
    public bool Next() => ++Count <= limit;

    public string? Failure =>
        Count > limit ? TooMany : Count < limit && IsExact ? $"Expected '{limit}' iterations but found '{Count}' iterations." : null;

    // "At most one" is asked for only where there is something to fix, so it means one.
    private bool IsExact => allowed > 0 || limit == 1;

    private string TooMany =>
        limit == 0
            ? "No code fixes were expected, but one was offered."
            : $"The upper limit for the number of code fix iterations was exceeded: '{limit}' were expected.";
}
