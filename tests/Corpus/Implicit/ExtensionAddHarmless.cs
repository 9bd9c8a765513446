// A collection initialiser calls an extension method: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Bag bag = [];
bag = new Bag { "x" };
Console.WriteLine(bag);

class Bag : System.Collections.IEnumerable
{
    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}

static class Extensions
{
    public static void Add(this Bag bag, string text) => Store.Print(text);
}

static class Store
{
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
