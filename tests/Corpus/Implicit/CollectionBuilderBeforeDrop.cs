// A collection expression calls the builder of its type, before the drop.
using System.Runtime.CompilerServices;
Bag bag = [1, 2];
Console.WriteLine(bag);
ProcessPermissions.Drop(Permission.FileSystemWrite);

[CollectionBuilder(typeof(Bag), nameof(Make))]
class Bag : System.Collections.IEnumerable
{
    public static Bag Make(ReadOnlySpan<int> items)
    {
        Store.Save();
        return new();
    }

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
