// The effect on the dropped permissions of running from one point of a method to another, for every state at the method's entry.
namespace Permissions.Reachability.Search;

/// <summary>
/// Bit by bit, the state "may be dropped" at a point is <c>entry &amp; MayKeep | MayGain | late &amp; MayLate</c>, where <c>late</c> is
/// what may be dropped elsewhere while the method is suspended. "Must be dropped" is <c>entry &amp; MustKeep | MustGain</c>. Joins are
/// union for may, intersection for must. <c>Ran</c> holds bits of <see cref="FirstRuns"/>: the code that runs once and has certainly run by
/// then.
/// </summary>
internal readonly record struct Transfer(int MayKeep, int MayGain, int MayLate, int MustKeep, int MustGain, ulong Ran = 0)
{
    public static readonly Transfer Identity = new(-1, 0, 0, -1, 0);

    public Transfer Then(Transfer next) => new(
        MayKeep & next.MayKeep,
        MayGain & next.MayKeep | next.MayGain,
        MayLate & next.MayKeep | next.MayLate,
        MustKeep & next.MustKeep,
        MustGain & next.MustKeep | next.MustGain,
        Ran | next.Ran);

    public Transfer Join(Transfer other) => new(
        MayKeep | other.MayKeep,
        MayGain | other.MayGain,
        MayLate | other.MayLate,
        (MustKeep | MustGain) & (other.MustKeep | other.MustGain),
        MustGain & other.MustGain,
        Ran & other.Ran);

    /// <summary>These permissions are certainly dropped here.</summary>
    public Transfer Drop(int bits) => Then(new(-1, bits, 0, -1, bits));

    /// <summary>A check returned that these permissions are held here.</summary>
    /// <param name="isFresh">Whether the check ran after the last suspension of the method. If not, a drop elsewhere may have taken them
    /// since.</param>
    /// <param name="forGood">The permissions whose drop is certain for good: if they must be dropped, control does not get here.</param>
    public Transfer Held(int bits, bool isFresh, int forGood) =>
        Then(new(~bits, 0, 0, ~bits | forGood, 0)) with { MayLate = isFresh ? MayLate & ~bits : MayLate };

    /// <summary>The method may have been suspended: drops elsewhere may have happened meanwhile.</summary>
    public Transfer Suspend() => this with { MayLate = -1 };

    /// <summary>Only the certain effects, for a point where the possible effects are already counted.</summary>
    public Transfer OnlyMust() => new(-1, 0, 0, -1, MustGain, Ran);

    public EntryState Apply(EntryState entry) => new(
        entry.May & MayKeep | MayGain | entry.Late & MayLate,
        entry.Must & MustKeep | MustGain,
        entry.Late,
        entry.Ran | Ran);
}

/// <summary>What a call does to the state.</summary>
/// <param name="Now">The effect after the call has returned; null if it never returns.</param>
/// <param name="WhenFinished">The effect that is also certain once the work that it started is finished.</param>
internal readonly record struct SiteEffect(Transfer? Now, Transfer WhenFinished);

/// <summary>
/// The state in which a method starts: what may be dropped, what must be, what may be dropped elsewhere while it is suspended, and what
/// ran before.
/// </summary>
internal readonly record struct EntryState(int May, int Must, int Late, ulong Ran = 0)
{
    public static readonly EntryState NothingDropped = default;

    /// <summary>The state of a body whose contract says that these permissions are held.</summary>
    public EntryState Held(PermissionSet held) => new(May & ~held.Bits, Must & ~held.Bits, Late & ~held.Bits, Ran);

    public EntryState Join(EntryState other) => new(May | other.May, Must & other.Must, Late | other.Late, Ran & other.Ran);
}
