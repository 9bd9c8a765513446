// What the results of a method say: which permissions are held where it returns true or false, and wherever it returns.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Search;

/// <param name="Returned">What it returns, or the result of the task that it returns.</param>
/// <param name="Given">What its parameters keep in the end, by their number.</param>
/// <param name="Held">What was asked on every way through it; a <see cref="HeldSet"/>.</param>
internal sealed record GuardSummary(Outcome Returned, IReadOnlyList<(int Parameter, Outcome Value)> Given, ulong Held)
{
    /// <summary>Of a method that has not been looked at yet.</summary>
    public static readonly GuardSummary NotYet = new(Outcome.None, [], HeldSet.Impossible);

    /// <summary>Of a method that asks nothing.</summary>
    public static readonly GuardSummary Nothing = new(Outcome.Unknown, [], 0);

    public bool Equals(GuardSummary? other) =>
        other is not null && Returned == other.Returned && Held == other.Held && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => Returned.GetHashCode();

    /// <summary>What a parameter keeps in the end.</summary>
    public Outcome Of(int parameter) => this == NotYet ? Outcome.None : Given.FirstOrDefault(one => one.Parameter == parameter).Value;
}
