// The state in which a method starts: what may be dropped, what must be, and what may be dropped elsewhere while it is suspended.
namespace Permissions.Reachability.Search;

internal readonly record struct EntryState(int May, int Must, int Late)
{
    public static readonly EntryState NothingDropped = default;

    public EntryState Join(EntryState other) => new(May | other.May, Must & other.Must, Late | other.Late);
}
