// Arguments are gathered by the builder of a collection.
// Harmless: the one that writes is never called.
using System.Runtime.CompilerServices;

[assembly: Expect("PERM1001", "Main → Bag.Make → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Printer.Print(1, 2);

static class Printer
{
    public static void Print(params Bag bag) => Console.WriteLine(bag);
}

[CollectionBuilder(typeof(Bag), nameof(Make))]
class Bag : System.Collections.IEnumerable
{
    public static Bag Make(ReadOnlySpan<int> items)
    {
        Store.Save(); //! Harmless: Store.Print();
        return new();
    }

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
