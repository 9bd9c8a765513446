// A collection expression calls the builder of its type.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
using System.Runtime.CompilerServices;

[assembly: Expect("PERM1001", "Main → Bag.Make → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Bag bag = [1, 2];
Console.WriteLine(bag);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

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
