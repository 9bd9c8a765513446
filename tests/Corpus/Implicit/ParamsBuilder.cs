// Arguments are gathered by the builder of a collection.
using System.Runtime.CompilerServices;

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
        Store.Save();
        return new();
    }

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
