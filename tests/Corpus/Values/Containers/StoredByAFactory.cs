// A dictionary keeps what the factory of GetOrAdd returned, and an immutable list runs a delegate for its elements.
// Harmless: they write nothing.
using System.Collections.Concurrent;
using System.Collections.Immutable;

var all = new ConcurrentDictionary<int, Func<Action>>();
all.GetOrAdd(1, key => () => Store.Save); //! Harmless: all.GetOrAdd(1, key => () => Store.Print);
var list = ImmutableList<Action>.Empty.Add(Store.Save); //! Harmless: var list = ImmutableList<Action>.Empty.Add(Store.Print);
var builder = ImmutableDictionary.CreateBuilder<int, Action>();
builder[1] = Store.Save; //! Harmless: builder[1] = Store.Print;
var map = builder.ToImmutable();
ProcessPermissions.Drop(Permission.FileSystemWrite);
all[1]()();
list.ForEach(one => one());
map[1]();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
