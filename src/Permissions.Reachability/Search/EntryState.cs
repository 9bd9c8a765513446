// The state in which a method starts: what may be dropped, what must be, what may be dropped elsewhere while it is suspended, and what ran before.
namespace Permissions.Reachability.Search;

internal readonly record struct EntryState(int May, int Must, int Late, ulong Ran = 0)
{
    public static readonly EntryState NothingDropped = default;

    /// <summary>The state of a body whose contract says that these are held where it runs.</summary>
    public EntryState Held(PermissionSet held) => new(May & ~held.Bits, Must & ~held.Bits, Late & ~held.Bits, Ran);

    public EntryState Join(EntryState other) => new(May | other.May, Must & other.Must, Late | other.Late, Ran & other.Ran);
}
