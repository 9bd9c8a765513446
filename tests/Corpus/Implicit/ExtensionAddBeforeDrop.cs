// A collection initialiser calls an extension method, before the drop.
Bag bag = [];
bag = new Bag { "x" };
Console.WriteLine(bag);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Bag : System.Collections.IEnumerable
{
    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}

static class Extensions
{
    public static void Add(this Bag bag, string text) => Store.Save(text);
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
