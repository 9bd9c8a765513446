// A collection initialiser calls an extension method.
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
    public static void Add(this Bag bag, string text) => Store.Save(text);
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
