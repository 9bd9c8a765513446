// What a method tells its caller: the permissions that are held if it returns true, if it returns false, and whenever it returns.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Search;

/// <param name="Returned">What it returns, or the result of the task that it returns.</param>
/// <param name="Given">The final values of its parameters, by their number.</param>
/// <param name="Held">The permissions that were checked on every path through it; a <see cref="HeldSet"/>.</param>
internal sealed record GuardSummary(Outcome Returned, IReadOnlyList<(int Parameter, Outcome Value)> Given, ulong Held)
{
    /// <summary>The summary of a method that has not been analysed yet.</summary>
    public static readonly GuardSummary NotYet = new(Outcome.None, [], HeldSet.Impossible);

    /// <summary>The summary of a method that checks nothing.</summary>
    public static readonly GuardSummary Nothing = new(Outcome.Unknown, [], 0);

    public bool Equals(GuardSummary? other) =>
        other is not null && Returned == other.Returned && Held == other.Held && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => Returned.GetHashCode();

    /// <summary>The final value of a parameter.</summary>
    public Outcome Of(int parameter) => this == NotYet ? Outcome.None : Given.FirstOrDefault(one => one.Parameter == parameter).Value;
}
