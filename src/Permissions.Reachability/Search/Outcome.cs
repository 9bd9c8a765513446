// The permissions that are certainly held if a value is true, and if it is false.
namespace Permissions.Reachability.Search;

/// <param name="True">A <see cref="HeldSet"/>; for a permission value, the permissions that it names.</param>
/// <param name="False">A <see cref="HeldSet"/>.</param>
internal readonly record struct Outcome(ulong True, ulong False)
{
    /// <summary>Nothing is known about the value.</summary>
    public static readonly Outcome Unknown = default;

    /// <summary>No value has reached this point.</summary>
    public static readonly Outcome None = new(HeldSet.Impossible, HeldSet.Impossible);

    public static readonly Outcome Yes = new(0, HeldSet.Impossible);

    public Outcome Not() => new(False, True);

    public Outcome And(Outcome other) => new(HeldSet.Both(True, other.True), False & other.False);

    public Outcome Or(Outcome other) => Not().And(other.Not()).Not();

    public Outcome Join(Outcome other) => new(True & other.True, False & other.False);

    /// <summary>The same outcome with further permissions that are certainly held.</summary>
    public Outcome Where(ulong held) => HeldSet.IsEmpty(held) ? this : new(HeldSet.Both(True, held), HeldSet.Both(False, held));

    public Outcome Dropped(int bits) => new(HeldSet.Dropped(True, bits), HeldSet.Dropped(False, bits));

    public Outcome Suspended() => new(HeldSet.Suspended(True), HeldSet.Suspended(False));

    public Outcome Refreshed() => new(True | HeldSet.Fresh, False | HeldSet.Fresh);

    public Outcome Resolved() => new(HeldSet.Resolved(True), HeldSet.Resolved(False));
}
